import type { Answer, Citation } from '../../types.ts';
import { documentOf, type EvidenceOf, type Line } from '../render/document.ts';
import { markdown, renderInline, renderLine } from '../render/markup.ts';

/**
 * An answer as the content of an OpenAI message: its sentences with marks `[^1]`, and a Markdown footnote for each
 * citation that links to its evidence.
 */

/**
 * https://platform.openai.com/docs/guides/tools-web-search#output-and-citations
 * One for each mark: `content.slice(start_index, end_index)` is the mark, in UTF-16 code units.
 */
export interface Annotation {
  readonly type: 'url_citation';
  readonly url_citation: {
    readonly url: string;
    readonly title: string;
    readonly start_index: number;
    readonly end_index: number;
  };
}

/** Content written piece by piece; the pieces put together are the same however the answer was cut. */
interface ContentWriter {
  /** What opens the content. */
  start(understood: string | undefined): string;
  cite(citation: Citation): void;
  /** Takes words of the answer; gives what can be said of them: whole sentences. */
  add(words: string): string;
  /** The rest: the last sentence, the footnotes, or the nearest articles. */
  end(answer: Answer): string;
  readonly annotations: readonly Annotation[];
}

const UNDERSTOOD = 'Dipahami sebagai: ';
const NEAREST = '**Artikel terdekat:**';

export function createContent(evidence: EvidenceOf): ContentWriter {
  const cited = new Map<number, Citation>();
  const annotations: Annotation[] = [];
  let length = 0;
  let held = '';

  const say = (text: string): string => {
    length += text.length;
    return text;
  };

  const mark = (citation: Citation): string => {
    const text = `[^${citation.n}]`;
    const url_citation = {
      url: evidence(citation),
      title: citation.title ?? 'Tanpa judul',
      start_index: length,
      end_index: length + text.length,
    };
    annotations.push({ type: 'url_citation', url_citation });
    return say(text);
  };

  /** Parts at odd places are the numbers of marks. */
  const sentence = (words: string): string =>
    words
      .split(/\[(\d+)\]/)
      .map((part, index) => {
        if (index % 2 === 0) return say(markdown.text(part));
        const citation = cited.get(Number(part));
        return citation === undefined ? say(markdown.text(`[${part}]`)) : mark(citation);
      })
      .join('');

  return {
    annotations,
    start: (understood) =>
      understood === undefined ? '' : say(`${markdown.text(`${UNDERSTOOD}${understood}`)}\n\n`),
    cite: (citation) => void cited.set(citation.n, citation),
    add(words) {
      const text = held + words;
      const sentences = text.split(/(?<=\][.!?])(?=\s)/);
      held = /\][.!?]$/.test(text) ? '' : sentences.pop()!;
      return sentences.map(sentence).join('');
    },
    end(answer) {
      const last = sentence(held);
      const { sources, related } = documentOf(answer, evidence);
      const footnotes = answer.citations.map((citation, index) => footnote(citation, sources[index]!));
      const nearest = related.map((line) => `- ${renderLine(markdown, line).replace(/^• /, '')}`);
      return last + say([...footnotes, ...(nearest.length === 0 ? [] : [section(nearest)])].join(''));
    },
  };
}

/** The word in front keeps readers without footnotes from taking the line for a link definition, which is not shown. */
function footnote(citation: Citation, source: Line): string {
  const [, ...named] = source;
  return `\n\n[^${citation.n}]: Bukti: ${named.map((inline) => renderInline(markdown, inline)).join('')}`;
}

function section(lines: readonly string[]): string {
  return `\n\n${NEAREST}\n\n${lines.join('\n')}`;
}

/** The answer that such content was made from, for the history of a conversation. */
export function withoutFootnotes(content: string): string {
  const nearest = content.indexOf(`\n\n${NEAREST}`);
  return (nearest < 0 ? content : content.slice(0, nearest))
    .replace(new RegExp(`^${UNDERSTOOD}.*\\n+`), '')
    .replace(/^\[\^\d+\]:.*$/gm, '')
    .replace(/\[\^(\d+)\]/g, '[$1]')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('\u2060', '')
    .trim();
}
