import { scopeBefore } from '../indonesian/status.ts';
import type { Span } from '../types.ts';
import type { Claim, Ground, Surroundings, Weighed } from './claim.ts';
import { FACETS, LIGHT } from './polarity-data.ts';
import { type Pairing, type Proposition, readProposition } from './proposition.ts';

/** Null where a word of the claim is missed for good; else the words that the context tells. */
export function lacks(
  claim: Claim,
  evidence: Proposition,
  missing: readonly Pairing[],
  pairs: readonly Pairing[],
  context: string,
  isDeputy: boolean,
  hasFacet = false,
): readonly Pairing[] | null {
  if (pairs.length === 0) return null;
  const words = missing.filter(({ token }) => !(isDeputy && claim.text.tokens[token]!.word === 'wakil'));
  const levels = words.filter(({ token }) =>
    /^(?:kota|kabupaten|provinsi|kecamatan|desa|pulau)$/.test(claim.text.tokens[token]!.word),
  );
  if (levels.length > 0 && /\b(?:kota|kabupaten)\b/.test(evidence.lower)) return null;
  const rest = words.filter((word) => !levels.includes(word));
  if (rest.length === 0) return rest;
  const solid = (hasFacet ? 1 : 0) + claim.text.numbers.length;
  // The parts of one name count as one word: "pemilik KM CAHAYA TOMIA".
  const joined = rest.filter(({ token }, at) => token - 1 === rest[at - 1]?.token).length;
  if (context === '' || (rest.length - joined) * 2 > pairs.length - joined + solid) return null;
  const told = new Set(readProposition(context).stems);
  const last = solid > 0 ? undefined : pairs.at(-1);
  return rest.every(
    (word) =>
      told.has(claim.text.stems[word.token]!) &&
      word !== last &&
      word !== pairs[0] &&
      !VERB.test(claim.text.tokens[word.token]!.word),
  )
    ? rest
    : null;
}

export const VERB = /^(?:me|di|ber|ter)\p{L}{3,}/u;

export interface ClaimFacet {
  readonly index: number;
  readonly left: boolean;
  readonly negated: boolean;
  readonly span: Span;
}

const poles = FACETS.map(({ left, right }) => ({
  left: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${left})(?![\\p{L}\\p{N}])`, 'gu'),
  right: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${right})(?![\\p{L}\\p{N}])`, 'gu'),
}));

/** The facet that a claim speaks of; null where it speaks of none or of two. */
export function facetOf({ lower }: Proposition): ClaimFacet | null {
  let found: ClaimFacet | null = null;
  for (const [index, { left, right }] of poles.entries()) {
    for (const [pattern, isLeft] of [
      [left, true],
      [right, false],
    ] as const) {
      for (const match of lower.matchAll(pattern)) {
        if (found !== null) return null;
        const scope = scopeBefore(lower, match.index, 2);
        found = {
          index,
          left: isLeft,
          negated: scope?.scope === 'denied' || scope?.scope === 'belum',
          span: { start: match.index, end: match.index + match[0].length },
        };
      }
    }
  }
  return found;
}

/** The facet of a claim as the evidence has it; its own denial is weighed here, as `holds` of the plain claim. */
export function weighFacet(facet: ClaimFacet, evidence: Proposition): Weighed | null {
  let result: Weighed | null = null;
  const pattern = poles[facet.index]!;
  let counted = 0;
  for (const [side, isLeft] of [
    [pattern.left, true],
    [pattern.right, false],
  ] as const) {
    for (const match of evidence.lower.matchAll(side)) {
      const scope = scopeBefore(evidence.lower, match.index, 4);
      if (scope?.scope === 'past' && isLeft !== facet.left) continue;
      if (scope !== null && scope.scope !== 'denied' && scope.scope !== 'belum' && scope.scope !== 'future')
        return null;
      counted++;
      const negated = scope?.scope === 'denied' || scope?.scope === 'belum';
      const agrees = isLeft === facet.left;
      if (!agrees && negated && !FACETS[facet.index]!.binary) return null;
      const holds = agrees !== negated;
      if (result !== null && result.holds !== holds) return null;
      const span = { start: negated ? scope.start : match.index, end: match.index + match[0].length };
      const ground: Ground = agrees ? (negated ? 'negasi' : 'pernyataan') : 'antonim';
      result = { holds, ground, evidence: span, notYet: scope?.scope === 'belum' };
    }
  }
  return counted > 2 ? null : result;
}

/** "Dengan pelantikan itu, tugas X sebagai Plh berakhir" does not say that X was sworn in. */
const ENDED = /\bberakhir\b/;

/** Whether the words of a claim stand affirmed or denied; null where some other word is denied beside them. */
export function weighWords(claim: Claim, evidence: Proposition, pairs: readonly Pairing[]): Weighed | null {
  const matched = new Set(pairs.flatMap(({ at }) => at));
  const { tokens, lower } = evidence;
  let denial: Weighed | null = null;
  for (const [index, { word, start }] of tokens.entries()) {
    if (!/^(?:tidak|tak|bukan|belum|tanpa|gagal|batal|urung|nihil|berhalangan)$/.test(word)) continue;
    let at = index + 1;
    while (at < tokens.length && at < index + 5 && !matched.has(at) && LIGHT.test(tokens[at]!.word)) at++;
    const isNumber = evidence.numbers.some(
      (number) => number.start === tokens[at]?.start || number.end === tokens[at]?.end,
    );
    if (at >= tokens.length || (!matched.has(at) && !isNumber)) {
      if (sharesClause(evidence, index, matched)) return null;
      continue;
    }
    if (denial !== null) return null;
    if (!/[,;:“”"]/.test(lower.slice(start, tokens[at]!.start)))
      denial = {
        holds: false,
        ground: 'negasi',
        evidence: { start, end: tokens[at]!.end },
        notYet: word === 'belum',
      };
  }
  if (denial === null && ENDED.test(lower) && !ENDED.test(claim.text.lower)) return null;
  for (const { token, at } of pairs) {
    if (at.length === 0) continue;
    for (const place of at) {
      const scope = scopeBefore(lower, tokens[place]!.start, 3);
      const isVerb = VERB.test(tokens[place]!.word) || VERB.test(claim.text.tokens[token]!.word);
      if (
        scope?.scope === 'open' &&
        /^(?:untuk|agar|supaya|ingin|perlu|harus|bisa|dapat|sebelum|menjelang|boleh|hingga|sampai)$/.test(
          scope.word,
        ) &&
        isVerb &&
        !claim.text.lower.includes(scope.word)
      )
        return null;
      if (
        scope?.scope === 'past' &&
        /^(?:sempat|pernah|semula|awalnya|mulanya|tadinya|sebelumnya)$/.test(scope.word)
      )
        return null;
      const before = tokens[place - 1]?.word ?? '';
      if (
        /^(?:menggantikan|pengganti|digantikan|mantan|eks|calon)$/.test(before) &&
        !claim.text.lower.includes(before)
      )
        return null;
    }
  }
  const whole = { start: 0, end: evidence.text.length };
  return denial ?? { holds: true, ground: 'pernyataan', evidence: whole };
}

/** Whether a denial stands in a clause that says words of the claim, though it denies none of them. */
export function sharesClause(evidence: Proposition, negator: number, matched: ReadonlySet<number>): boolean {
  const { tokens, lower } = evidence;
  const breaks =
    /[,;:“”"–—]|\b(?:tetapi|tapi|namun|sedangkan|meski|meskipun|walau|walaupun|padahal|karena|sehingga)\b/;
  for (const at of matched) {
    const [from, to] =
      at < negator ? [tokens[at]!.end, tokens[negator]!.start] : [tokens[negator]!.end, tokens[at]!.start];
    if (!breaks.test(lower.slice(from, to))) return true;
  }
  return false;
}

/** "semua" of a claim against "sebagian" of the evidence. Null where it stays open. */
export function compareQuantity(claim: Claim, evidence: Proposition, base: Weighed): Partial<Weighed> | null {
  const all = /\b(?:semua|seluruh|seluruhnya|semuanya)\b/;
  const some = /\b(?:sebagian|separuh|setengah|beberapa|hanya|cuma)\b/;
  const notAll = /\b(?:tidak|belum|bukan) (?:semua|seluruh)\b/.exec(evidence.lower);
  const isAll = all.test(claim.text.lower);
  if (notAll !== null) {
    if (!isAll || claim.negated) return null;
    return {
      holds: false,
      ground: 'jumlah',
      evidence: { start: notAll.index, end: notAll.index + notAll[0].length },
    };
  }
  const part = some.exec(evidence.lower);
  if (part !== null && !some.test(claim.text.lower)) {
    if (!isAll || !base.holds || claim.negated || /hanya|cuma/.test(part[0])) return null;
    return {
      holds: false,
      ground: 'jumlah',
      evidence: { start: part.index, end: part.index + part[0].length },
    };
  }
  if (isAll && base.holds && !all.test(evidence.lower)) return null;
  if (some.test(claim.text.lower) && part === null) return null;
  return {};
}

/** Whether who does and who suffers may have changed places; prepositional phrases do not count. */
export function turnedRound(claim: Proposition, evidence: Proposition, pairs: readonly Pairing[]): boolean {
  for (const { token, at } of pairs) {
    const voice = voiceOf(claim.tokens[token]!.word);
    const verb = at[0];
    if (voice === 0 || verb === undefined || at.length > 1) continue;
    const other = voiceOf(evidence.tokens[verb]!.word);
    if (other === 0) continue;
    for (const one of pairs) {
      if (
        one.token === token ||
        one.at.length !== 1 ||
        inPhrase(claim, one.token) ||
        inPhrase(evidence, one.at[0]!)
      )
        continue;
      if (Math.abs(one.token - token) > 6) continue;
      const isSameSide = one.token < token === one.at[0]! < verb;
      if (isSameSide !== (voice === other)) return true;
    }
  }
  return false;
}

const voiceOf = (word: string): number =>
  /^(?:me|mem|men|meng)\p{L}{3,}/u.test(word) ? 1 : /^di\p{L}{4,}/u.test(word) ? 2 : 0;

export function inPhrase({ tokens }: Proposition, at: number): boolean {
  for (let before = at - 1; before >= 0 && before >= at - 4; before--) {
    if (
      /^(?:di|ke|dari|pada|untuk|dengan|dalam|karena|sebagai|jadi|menjadi|bagi|tentang|soal|akibat|sejak|hingga|selama|saat|kepada|setelah|atas|terhadap)$/.test(
        tokens[before]!.word,
      )
    )
      return true;
  }
  return false;
}

/** True where the sentence tells of what is to come and its date has not passed; null where that is unknown by now. */
export function tense(evidence: Proposition, { articleDate, now }: Surroundings): boolean | null {
  const last = latestDate(evidence, articleDate);
  if (last !== null && last > now) return true;
  if (
    !/\b(?:akan|bakal|segera|hendak|rencananya|berencana|direncanakan|merencanakan|dijadwalkan|rencana|nantinya|besok|lusa|(?:pekan|minggu|bulan|tahun) depan)\b/.test(
      evidence.lower,
    )
  )
    return false;
  return articleDate !== null && last === null && articleDate >= now ? true : null;
}

export function latestDate(evidence: Proposition, articleDate: string | null): string | null {
  let last: string | null = null;
  for (const { date, until } of evidence.dates) {
    const { year = Number(articleDate?.slice(0, 4)), month, day = 1 } = until ?? date;
    if (!year || month === undefined) continue;
    const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    if (last === null || iso > last) last = iso;
  }
  return last;
}
