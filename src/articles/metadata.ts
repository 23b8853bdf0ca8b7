import { readArticleDate } from './article-date.ts';
import type { CleanedText } from './clean.ts';
import { isPublisher } from './dateline.ts';
import type { Evidence, SourceFields } from './document.ts';

/** What is known about an article, each value with the words that tell it. */
export interface Metadata {
  readonly title: Evidence | null;
  readonly publisher: Evidence | null;
  readonly place: Evidence | null;
  /** `value` is `YYYY-MM-DD`. */
  readonly date: Evidence | null;
  readonly url: Evidence | null;
  /** In Indonesian. */
  readonly warnings: readonly string[];
}

/** Explicit fields of the file win over what the text says; what neither tells is null. */
export function readMetadata(fields: SourceFields, cleaned: CleanedText): Metadata {
  const { dateline } = cleaned;
  const title =
    fields.title ?? (cleaned.title === null ? null : evidence(cleaned.title, cleaned.title, 'first-line'));
  const url = fields.url ?? null;
  const reading = readArticleDate({
    title: title?.value ?? null,
    text: cleaned.text,
    dateline: dateline?.evidence ?? null,
    removed: cleaned.removed,
    url: url?.value ?? null,
  });
  return {
    title,
    publisher: fields.publisher ?? publisherInText(cleaned),
    place: dateline?.place ? evidence(dateline.place, dateline.evidence.trim(), 'dateline') : null,
    date: fields.date ?? reading.date,
    url,
    warnings: reading.warnings,
  };
}

function publisherInText({ dateline, removed }: CleanedText): Evidence | null {
  if (dateline?.publisher) return evidence(dateline.publisher, dateline.evidence.trim(), 'dateline');
  for (const { rule, text } of removed) {
    const name = PUBLISHER_IN[rule]?.exec(text)?.[1]?.trim();
    if (name && (rule === 'copyright' || (isPublisher(name) && /^\p{Lu}|\./u.test(name)))) {
      return evidence(name, text, rule);
    }
  }
  return null;
}

/** Which of the removed lines and marks name who published the article, and where in them. */
const PUBLISHER_IN: Readonly<Record<string, RegExp>> = {
  'header-date': /^(.{2,40}?)\s*[-–|•]\s/u,
  copyright: /^(?:copyright )?©\s*(\p{Lu}[\p{L}. ]{1,30}?)\s*\d{4}$/iu,
  'office-byline': /^([^/]+)\//u,
  'byline-mark': /^\(([^/()]+)(?:\/[^()]*)?\)/u,
  'byline-line': /^\(?([^/()]+)(?:\/[^()]*)?\)?$/u,
  'published-elsewhere': /\b(?:tayang|terbit|dimuat|dipublikasikan) di ([\w-]+(?:\.[\w-]+)+)/iu,
  'tail-note': /\b(?:tayang|terbit|dimuat|dipublikasikan) di ([\w-]+(?:\.[\w-]+)+)/iu,
};

function evidence(value: string, words: string, rule: string): Evidence {
  return { value, evidence: words, rule };
}
