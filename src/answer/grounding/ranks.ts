import type { Alignment } from './cover.ts';
import type { View } from './evidence.ts';

const COPULA = /\b(?:adalah|ialah|yaitu|merupakan)\s+((?:\p{Lu}[\p{L}’'-]*\s?)+)/u;

/** "tertinggi adalah Lampung Tengah, disusul …": who is meant is named first. */
export function copulaAgrees({ said, evidence }: Alignment, view: View): boolean {
  const own = COPULA.exec(said.read.text)?.[1]?.trim();
  const told = COPULA.exec(evidence.text.slice(view.start, view.end))?.[1]?.trim();
  return (
    own === undefined ||
    told === undefined ||
    own.includes(told) ||
    told.includes(own) ||
    !evidence.text.slice(view.start, view.end).includes(own)
  );
}

const PLACE =
  /\b(?:juara (?:umum|pertama|kedua|ketiga|harapan|utama|[ivx]+)|(?:peringkat|posisi|urutan) \p{L}+|(?:ter|paling )(?:tinggi|rendah|banyak|sedikit|besar|kecil))\b/gu;

interface Ranked {
  readonly rank: string;
  readonly names: readonly string[];
}

/** What stands in which place of a ranking: the names of each clause that tells one place. */
function ranksOf(text: string): Ranked[] {
  return text
    .split(/[.\n;]\s|,\s(?=disusul|diikuti)|\b(?:sedangkan|sementara|adapun|disusul|diikuti)\b/u)
    .flatMap((clause) => {
      const places = [...clause.toLowerCase().matchAll(PLACE)];
      const names = [...clause.matchAll(/(?<!^\s*)\b\p{Lu}\p{L}{2,}/gu)].map(([name]) => name.toLowerCase());
      const first = /^\s*(\p{Lu}\p{L}{2,}) \p{Lu}/u.exec(clause)?.[1];
      if (first !== undefined) names.push(first.toLowerCase());
      return places.length === 1 && names.length > 0
        ? [
            {
              rank: places[0]![0]
                .replace(/^(?:ter|paling )/, '')
                .replace(/^(?:peringkat|posisi|urutan)/, 'peringkat'),
              names,
            },
          ]
        : [];
    });
}

/** The evidence gives each place to one of those whom the sentence gives it to, where it tells places of both. */
export function ranksAgree({ said, evidence }: Alignment, view: View): boolean {
  const own = ranksOf(said.read.text);
  if (own.length === 0) return true;
  const told = ranksOf(evidence.text.slice(view.start, view.end));
  const share = (one: Ranked, other: Ranked): boolean => one.names.some((name) => other.names.includes(name));
  return own.every((one) => {
    const same = told.filter(({ rank }) => rank === one.rank);
    return (
      same.length === 0 ||
      same.some((other) => share(one, other)) ||
      !told.some((other) => other.rank !== one.rank && share(one, other))
    );
  });
}
