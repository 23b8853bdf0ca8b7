/** A sentence of a model with the keys that it cites, marks and white space taken off. */
export interface WordedSentence {
  readonly text: string;
  readonly keys: readonly string[];
}

const MARKS = /\s*[[(【]\s*([A-Z]\d(?:\s*[,;]\s*[A-Z]\d)*)\s*[\])】]/g;
/** A sentence's end with the marks that may follow it, before the next sentence begins. */
const END = /[.!?…]["”’)]*(?:\s*[[(【]\s*[A-Z]\d(?:\s*[,;]\s*[A-Z]\d)*\s*[\])】])*\.?(?=\s+[^\s[(【a-z])/gu;
/** A line is a sentence too: models like lists. */
const LINE = /\n+/;
const BULLET = /^\s*(?:[-*•–]|\d+[.)])\s+/;

/**
 * Cuts words that come in pieces into whole sentences: nothing is handed on before its end is certain, since only a whole
 * sentence can be verified. A mark may stand before the full stop or behind it.
 */
export class SentenceStream {
  private waiting = '';

  push(text: string): WordedSentence[] {
    this.waiting += text;
    const sentences: WordedSentence[] = [];
    for (;;) {
      const end = this.nextEnd();
      if (end === null) return sentences;
      sentences.push(...sentenceOf(this.waiting.slice(0, end)));
      this.waiting = this.waiting.slice(end);
    }
  }

  /** What is left when no more words come. */
  finish(): WordedSentence[] {
    const rest = this.waiting;
    this.waiting = '';
    return sentenceOf(rest);
  }

  private nextEnd(): number | null {
    const line = LINE.exec(this.waiting);
    for (const match of this.waiting.matchAll(END)) {
      const end = match.index + match[0].length;
      if (line && line.index < end) break;
      if (!isAbbreviation(this.waiting.slice(0, match.index))) return end;
    }
    return line ? line.index + line[0].length : null;
  }
}

/** "H. Mudyat", "Dr. Ali", "No. 5", "Rp. 5": the full stop belongs to the word. */
function isAbbreviation(before: string): boolean {
  return /(?:^|[\s("“])(?:\p{Lu}|[Dd]r[sagh]?|[Ii]r|[Hh]j?|[Nn]o|[Rr]p|[Pp]rof|[Kk]ab|[Jj]l|[Ss]t|[Mm]uh?|[Aa]bd|dll|dsb|hlm|[SM]\.\p{L}{1,3})$/u.test(
    before,
  );
}

function sentenceOf(raw: string): WordedSentence[] {
  const keys = [...raw.matchAll(MARKS)].flatMap((match) => (match[1] ?? '').split(/\s*[,;]\s*/));
  const text = raw
    .replace(MARKS, '')
    .replace(BULLET, '')
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s.]+$/u, '')
    .trim();
  return text === '' ? [] : [{ text, keys: [...new Set(keys)] }];
}
