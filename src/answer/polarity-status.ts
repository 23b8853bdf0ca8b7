import { sameNumber } from '../indonesian/numbers.ts';
import { findStatus, findStatuses, type Status } from '../indonesian/status.ts';
import { PRECEDENCE } from '../indonesian/status-cues.ts';
import { stem } from '../indonesian/stem.ts';
import type { Span } from '../types.ts';
import type { Claim, Surroundings, Weighed } from './claim.ts';
import { HEDGED_STATUS } from './polarity-data.ts';
import { lacks, latestDate } from './polarity-words.ts';
import { compareDates, compareOffices, type Proposition, pairWords } from './proposition.ts';

/** What a status told (across) says of a status asked for (down); "" stays open. */
const OUTCOMES: Readonly<Record<string, Readonly<Partial<Record<Status, 'ya' | 'tidak' | 'belum'>>>>> = {
  berlaku: {
    berlaku: 'ya',
    dibatalkan: 'tidak',
    ditunda: 'belum',
    belum: 'belum',
    rencana: 'belum',
    usulan: 'belum',
    wacana: 'belum',
    'sedang diproses': 'belum',
  },
  resmi: {
    resmi: 'ya',
    berlaku: 'ya',
    dibatalkan: 'tidak',
    ditunda: 'belum',
    belum: 'belum',
    rencana: 'belum',
    usulan: 'belum',
    wacana: 'belum',
    'sedang diproses': 'belum',
  },
  selesai: {
    selesai: 'ya',
    dibatalkan: 'tidak',
    ditunda: 'belum',
    belum: 'belum',
    rencana: 'belum',
    'sedang diproses': 'belum',
  },
  dibatalkan: { dibatalkan: 'ya', ditunda: 'tidak', berlaku: 'tidak', resmi: 'tidak' },
  ditunda: { ditunda: 'ya', dibatalkan: 'tidak' },
  jadi: { dibatalkan: 'tidak', ditunda: 'tidak', berlaku: 'ya', selesai: 'ya' },
  wacana: { wacana: 'ya', resmi: 'tidak', berlaku: 'tidak', selesai: 'tidak', dibatalkan: 'tidak' },
  usulan: { usulan: 'ya', resmi: 'tidak', berlaku: 'tidak', selesai: 'tidak', dibatalkan: 'tidak' },
  rencana: { rencana: 'ya', resmi: 'tidak', berlaku: 'tidak', selesai: 'tidak', dibatalkan: 'tidak' },
  'sedang diproses': {
    'sedang diproses': 'ya',
    resmi: 'tidak',
    berlaku: 'tidak',
    selesai: 'tidak',
    dibatalkan: 'tidak',
  },
};
const ENDS: ReadonlySet<Status> = new Set<Status>(['dibatalkan', 'ditunda']);
const DONE: ReadonlySet<Status> = new Set<Status>(['resmi', 'berlaku', 'selesai']);
/** Words of asking for a status; they need not stand in the sentence. */
const STATUS_WORDS =
  /\b(?:berlaku|diberlakukan|diterapkan|berjalan|dijalankan|resmi|disahkan|ditetapkan|diputuskan|diresmikan|disetujui|sah|selesai|rampung|tuntas|kelar|batal|dibatalkan|pembatalan|dicabut|ditiadakan|ditunda|tertunda|diundur|wacana|usul|usulan|rencana|rancangan|diproses|dibahas|dikaji|jadi|digelar|diadakan|dilaksanakan|tetap|sebatas|baru|kenaikan(?= itu dibatal))\b/g;

/** A claim of a status, weighed by what the sentence tells of it; null where that is not sure. */
export function weighStatus(
  claim: Claim,
  asked: Status | 'jadi',
  evidence: Proposition,
  around: Surroundings,
): Weighed | null {
  if (HEDGED_STATUS.test(evidence.lower) || (claim.negated && asked !== 'dibatalkan')) return null;
  // "Apakah pembahasan ditargetkan selesai Juni?" asks for the target, not for the end.
  const own = findStatus(claim.text.text);
  if (own !== null && own.status !== 'belum' && own.status !== asked && asked !== 'jadi') return null;
  const without = [...claim.text.lower.matchAll(STATUS_WORDS)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const pairs = pairWords(claim.text, evidence, without);
  const missing = pairs.filter(({ at }) => at.length === 0);
  if (lacks(claim, evidence, missing, pairs, around.context, false) === null) return null;
  const offices = compareOffices(claim.text, evidence);
  // "usulan 320 formasi": of a status it is enough that the number is named.
  const lacksNumber = claim.text.numbers.some(
    (one) => !evidence.numbers.some((other) => sameNumber(one, other)),
  );
  if (typeof offices === 'object' || lacksNumber) return null;
  const found = findStatuses(evidence.text);
  if (found.length === 0) return null;
  const kinds = new Set(found.map(({ status }) => status));
  if ([...kinds].some((one) => ENDS.has(one)) && [...kinds].some((one) => DONE.has(one))) return null;
  if (kinds.has('dibatalkan') && kinds.has('ditunda')) return null;
  let best = found[0]!;
  for (const one of found) if (PRECEDENCE.indexOf(one.status) < PRECEDENCE.indexOf(best.status)) best = one;
  if (best.status === 'belum' && best.of === 'berlaku' && asked === 'resmi')
    best = found.find(({ status }) => status === 'resmi') ?? best;
  if (best.status === 'belum' && asked === 'selesai' && best.of !== 'selesai') return null;
  if (claim.text.dates.length + claim.text.years.length > 0) {
    // "Pada Maret 2025, apakah sudah disahkan?": only what that month tells.
    const dates = compareDates(claim.text, evidence, around.articleDate);
    if (dates === 'unsure' || typeof dates === 'object') return null;
  }
  const last = latestDate(evidence, around.articleDate);
  const outcome = OUTCOMES[asked]![best.status];
  const span = { start: best.start, end: best.end };
  if (last !== null && last > around.now && asked === 'berlaku' && DONE.has(best.status))
    return { holds: false, ground: 'status', evidence: span, notYet: true };
  if (outcome === undefined) return null;
  // A plan whose day has passed may have come true.
  if (outcome === 'belum' && last !== null && last <= around.now && best.status === 'rencana') return null;
  if (outcome === 'ya' && !isSameDeed(claim.text.lower, evidence.lower, span)) return null;
  return { holds: outcome === 'ya', ground: 'status', evidence: span, notYet: outcome === 'belum' };
}

/** "resmi dimulai" does not make "diresmikan" true, nor "resmi ditutup" "disahkan". */
function isSameDeed(claim: string, evidence: string, cue: Span): boolean {
  const written = evidence.slice(cue.start, cue.end);
  if (/\bdiresmikan\b/.test(claim)) return /resmikan/.test(written);
  if (!/resmi$/.test(written)) return true;
  const next = /^ (\p{L}+)/u.exec(evidence.slice(cue.end))?.[1] ?? '';
  if (
    !/^(?:di|me|ber)/.test(next) ||
    /^(?:ditetapkan|disahkan|diberlakukan|berlaku|diputuskan|disetujui)$/.test(next)
  )
    return true;
  return claim.split(/\s+/).some((word) => stem(word) === stem(next));
}
