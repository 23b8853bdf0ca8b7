import { numberedRegulations, type Regulation, sameRegulation } from '../indonesian/regulations.ts';
import type { AnalysedArticle } from './analysis.ts';
import { once } from './once.ts';

/** The regulations with a number that title and body of an article name; read when first asked for. */
export const regulationsOf = once(({ article: { title, text } }: AnalysedArticle): readonly Regulation[] =>
  numberedRegulations(`${title ?? ''}\n\n${text}`),
);

/** Those of `asked` that the article does not name, however it writes them. */
export function missingRegulations(
  asked: readonly Regulation[],
  article: AnalysedArticle,
): readonly Regulation[] {
  if (asked.length === 0) return asked;
  const named = regulationsOf(article);
  return asked.filter((regulation) => !named.some((other) => sameRegulation(regulation, other)));
}

/** Those of `asked` that even the article which names most of them does not name. */
export function unnamedRegulations(
  asked: readonly Regulation[],
  articles: readonly AnalysedArticle[],
): readonly Regulation[] {
  if (asked.length === 0) return asked;
  const missing = articles.map((article) => missingRegulations(asked, article));
  return missing.sort((left, right) => left.length - right.length)[0] ?? asked;
}

/**
 * True where a sentence names regulations but none of those asked for: it tells of another one. A sentence
 * that names none may well go on about the one asked for.
 */
export function tellsOfAnotherRegulation(asked: readonly Regulation[], sentence: string): boolean {
  if (asked.length === 0) return false;
  const named = numberedRegulations(sentence);
  return (
    named.length > 0 && !named.some((other) => asked.some((regulation) => sameRegulation(regulation, other)))
  );
}

const ACRONYMS = /^(?:uu|uud|pp|se|sk|skb|pojk|pbi)$/;

/** "UU Nomor 5 Tahun 2014", however the question wrote it. */
export function nameOfRegulation({ kind, number, year, draft }: Regulation): string {
  const written = ACRONYMS.test(kind)
    ? kind.toUpperCase()
    : `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  const name = `${draft ? 'Rancangan ' : ''}${written} Nomor ${number}`;
  return year === null ? name : `${name} Tahun ${year}`;
}

const CLAUSE = /\b(pasal|ayat|bab)\s+(?:ke-?\s?)?\(?(\d{1,3}|[ivxl]{1,6})\b/giu;

/** "Pasal 5", "ayat (2)": the clauses asked for that no article names; news seldom quotes a regulation clause by clause. */
export function unnamedClauses(question: string, articles: readonly AnalysedArticle[]): string[] {
  const asked = [...question.matchAll(CLAUSE)];
  if (asked.length === 0) return [];
  const named = new Set(
    articles.flatMap(({ article: { title, text } }) =>
      [...`${title ?? ''}\n${text}`.matchAll(CLAUSE)].map(([, kind, number]) => clause(kind!, number!)),
    ),
  );
  return asked.map(([, kind, number]) => clause(kind!, number!)).filter((name) => !named.has(name));
}

function clause(kind: string, number: string): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()} ${number.toUpperCase()}`;
}

const ASKS_DECREE =
  /\b(?:surat keputusan|keputusan|sk|surat|peraturan|aturan|regulasi|dasar hukum)(?:nya)? (?:apa|mana|siapa|(?:nomor |no\.? ?)?berapa)\b|\bberdasarkan (?:aturan|peraturan|keputusan|apa)\b/iu;
const DECREE =
  /\b(?:Keputusan|Peraturan|Instruksi|Surat Edaran|Undang-Undang|Perda|Perwali|Perbup|Pergub|Perpres|Permen\p{L}*|Kepmen\p{L}*|SK|SE|UU|PP)\b\s+(?:\p{Lu}\p{L}+|No\b|\d)/u;

/** "Lewat surat keputusan apa": the question asks for the name of one; its own word for it may be another. */
export function asksDecree(question: string): boolean {
  return ASKS_DECREE.test(question);
}

/** The sentence names a decree, where others only tell of one. */
export function namesDecree(told: string): boolean {
  return DECREE.test(told);
}
