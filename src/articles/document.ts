/** A value with the words of the source that tell it and the name of the rule that read them. */
export interface Evidence {
  readonly value: string;
  readonly evidence: string;
  readonly rule: string;
}

/** What a file format itself says about an article, apart from its text. */
export interface SourceFields {
  readonly title?: Evidence;
  readonly publisher?: Evidence;
  /** `value` is `YYYY-MM-DD`. */
  readonly date?: Evidence;
  /** `value` begins with `http://` or `https://`. */
  readonly url?: Evidence;
}

/** One article as its file holds it, before cleaning. Every line of `text` is a paragraph. */
export interface SourceDocument {
  /** Only in JSONL: the line it stands on, counted from 1. */
  readonly line?: number;
  /** Only in JSONL: the id that its author gave it. */
  readonly id?: string;
  readonly text: string;
  readonly fields: SourceFields;
  /** Nothing but the text itself can tell the title. */
  readonly firstLineIsTitle: boolean;
  /** In Indonesian; what was left out and why. */
  readonly warnings: readonly string[];
}

/** `message` is Indonesian and says what to do; it names no file, the caller does. */
export interface ReadFailure {
  readonly line?: number;
  readonly message: string;
}

export interface ReadResult {
  readonly documents: readonly SourceDocument[];
  readonly failures: readonly ReadFailure[];
}

/** True for an absolute address that a reader may follow. */
export function isWebAddress(address: string): boolean {
  if (!/^https?:\/\//i.test(address) || /\s/.test(address)) return false;
  return URL.canParse(address);
}
