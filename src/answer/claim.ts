import type { Question } from '../indonesian/question.ts';
import { askedStatus, findStatuses, type Status } from '../indonesian/status.ts';
import type { Span } from '../types.ts';
import { type Proposition, readProposition } from './proposition.ts';

/** By what a claim was weighed. `bantahan`: somebody denies it, who should be named. */
export type Ground =
  | 'status'
  | 'antonim'
  | 'negasi'
  | 'angka'
  | 'tanggal'
  | 'jabatan'
  | 'nama'
  | 'jumlah'
  | 'bantahan'
  | 'pernyataan';

/** Whether a claim holds by a sentence. */
export interface Weighed {
  readonly holds: boolean;
  readonly ground: Ground;
  readonly evidence: Span;
  /** Denied so far, or to come. */
  readonly notYet?: boolean;
  /** To come, by a date that has not passed. */
  readonly future?: boolean;
}

export interface Claim {
  readonly text: Proposition;
  readonly negated: boolean;
  readonly aspect: 'sudah' | 'akan' | 'masih' | null;
  readonly status: Status | 'jadi' | null;
  /** "Apakah ADA korban?" */
  readonly hasAda: boolean;
}

export interface Surroundings {
  readonly articleDate: string | null;
  readonly now: string;
  readonly context: string;
}

const FRONT =
  /^(?:(?:apakah|apa|benarkah|betulkah|benar|betul|iya|memang|ada|adakah|bolehkah|bisakah|sudahkah|haruskah|dapatkah|akankah|masihkah|perlukah)\b[\s,]*)+/;
/** What the question word itself says. */
const FRONT_MEANING: Readonly<Record<string, string>> = {
  bolehkah: 'boleh',
  bisakah: 'bisa',
  dapatkah: 'bisa',
  haruskah: 'harus',
  perlukah: 'perlu',
  sudahkah: 'sudah',
  akankah: 'akan',
  masihkah: 'masih',
};
const TAG = /[\s,]*\b(?:(?:atau|apa) (?:tidak|belum)|benar tidak|tidak|belum|kan|ya)\s*[?!.\s]*$/;
const TAGGED = /\b(?:tidak|belum|kan)\s*\?*$/;
const WH =
  /\b(?:siapa|kapan|di ?mana|ke mana|mana|berapa|mengapa|bagaimana|kenapa|apa (?:saja|itu|yang|alasan|sebab|penyebab))\b/;

export function readClaim(question: Question): Claim | null {
  const text = question.text.replace(/[?!.\s]+$/, '');
  const lower = text.toLowerCase();
  if (WH.test(lower)) return null;
  if (
    question.type !== 'ya-tidak' &&
    !FRONT.test(lower) &&
    !TAGGED.test(lower) &&
    askedStatus(question.text) === null
  )
    return null;
  if (question.type === 'definisi') return null;
  const front = FRONT.exec(lower)?.[0] ?? '';
  const tag = TAG.exec(lower);
  const body = text
    .slice(front.length, tag === null || tag.index < front.length ? undefined : tag.index)
    .trim();
  if (/\batau\b/i.test(body) || body === '') return null;
  const said = front
    .trim()
    .split(/[\s,]+/)
    .map((word) => FRONT_MEANING[word] ?? '')
    .join(' ')
    .trim();
  const aspect = /belum/.test(tag?.[0] ?? '') ? 'sudah' : null;
  return claimOf(`${said} ${body}`.trim(), aspect, askedStatus(question.text), /\bada(?:kah)?\b/.test(lower));
}

const WH_PHRASE =
  /\b(?:(?:sejak|sampai|hingga|oleh|untuk|dari|pada|kepada|karena|di|ke) )?(?:mengapa|kenapa|siapa(?: saja)?|kapan|mana(?: saja)?|bagaimana(?: cara)?|apa (?:alasan|penyebab|sebab)(?:nya)?|alasan(?:nya)? apa|karena apa|berapa(?: \p{L}+)?|apa saja|apa)(?:kah)?\b(?: yang\b)?/giu;

export function readPremise(question: Question): Claim | null {
  if (question.type === 'ya-tidak' || question.type === 'definisi' || question.type === 'topik') return null;
  const text = question.text
    .replace(/[?!.\s]+$/, '')
    .replace(WH_PHRASE, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '' || /\batau\b/i.test(text) || text.split(' ').length < 2) return null;
  const found = findStatuses(text).filter(({ status }) => !/rencana|usulan|wacana/.test(status));
  const status = found.length === 1 && found[0]!.status !== 'belum' ? found[0]!.status : null;
  return claimOf(text, null, status);
}

const NEGATOR = /\b(?:tidak|tak|bukan|belum|tanpa|gagal|batal|urung)\b/g;

function claimOf(
  text: string,
  tagged: 'sudah' | null,
  status: Claim['status'],
  hasAda = false,
): Claim | null {
  const lower = text.toLowerCase();
  const negators = status === 'dibatalkan' || status === 'jadi' ? [] : [...lower.matchAll(NEGATOR)];
  if (
    negators.length > 1 ||
    /\b(?:(?:hari|minggu|pekan|bulan|tahun) (?:lalu|depan|ini|kemarin)|kemarin|besok|lusa|tadi)\b/.test(
      lower,
    ) ||
    (/\b(?:hanya|cuma|paling|selalu|setiap kali|sama|lebih|melebihi|jika|kalau)\b/.test(lower) &&
      status === null)
  )
    return null;
  const aspect =
    tagged ??
    (/\b(?:sudah|telah|belum)\b/.test(lower)
      ? 'sudah'
      : /\b(?:akan|bakal)\b/.test(lower)
        ? 'akan'
        : /\bmasih\b/.test(lower)
          ? 'masih'
          : null);
  return { text: readProposition(text), negated: negators.length === 1, aspect, status, hasAda };
}
