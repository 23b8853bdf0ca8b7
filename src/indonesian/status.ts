import type { Span } from '../types.ts';
import { normalizeChat } from './chat.ts';
import { CUES, PRECEDENCE, SCOPES, type Scope, type Status } from './status-cues.ts';

export type { Status } from './status-cues.ts';

/** A status told by a sentence; `text.slice(start, end)` is the cue with its denial ("belum resmi"). */
export interface FoundStatus extends Span {
  readonly status: Status;
  /** The step that is denied where `status` is `belum`: of "belum berlaku" it is `berlaku`. */
  readonly of: Status | null;
}

const CUE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${CUES.map(([source]) => `(${source})`).join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);
const QUICK =
  /batal|urung|jadi|tiada|cabut|coret|anulir|gugur|laku|henti|tunda|tangguh|undur|molor|beku|selesai|rampung|tuntas|terap|jalan|operasi|cair|bayar|fungsi|sah|undang|tetap|putus|tuju|pakat|resmi|kukuh|tanda ?tangan|sedang|tengah|masih|dalam|persen|bahas|rencana|jadwal|target|akan|bakal|segera|usul|ju|rancang|raperda|wacana|sebatas|timbang|jajak/i;
/** Signs and words at which a clause ends; a scope word does not reach over them. */
const CLAUSE =
  /[,;:()“”"–—]|(?<![\p{L}])(?:tetapi|tapi|namun|sedangkan|sementara|meski|meskipun|walau|walaupun|karena|sehingga|padahal|melainkan|lalu|kemudian|dan|yang|bahwa|sambil)(?![\p{L}])/giu;
const SCOPE_OF: ReadonlyMap<string, Scope> = new Map(
  SCOPES.flatMap(([words, scope]) => words.split('|').map((word) => [word, scope] as const)),
);
/** Words before a cue in which a scope word is looked for. */
const REACH = 4;
/** Nouns and verbs that put a matter in front of us; they may be denied themselves without a status. */
const BEGINNINGS: ReadonlySet<Status> = new Set<Status>(['usulan', 'wacana', 'rencana']);
const MOST_KEPT = 2000;
const kept = new Map<string, readonly FoundStatus[]>();

/** What a sentence says about how far its fact has come; null where it says nothing, or only "jika", "bisa", "sempat". */
export function findStatus(sentence: string): FoundStatus | null {
  const found = findStatuses(sentence);
  let best: FoundStatus | null = null;
  for (const one of found) if (best === null || rank(one) < rank(best)) best = one;
  return best;
}

const rank = ({ status }: FoundStatus): number => PRECEDENCE.indexOf(status);

/** Every status of a sentence in order: "resmi ditetapkan" and "belum berlaku" may stand side by side. Memoised. */
export function findStatuses(sentence: string): readonly FoundStatus[] {
  const known = kept.get(sentence);
  if (known !== undefined) return known;
  const found = QUICK.test(sentence) ? search(sentence) : [];
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(sentence, found);
  return found;
}

function search(sentence: string): FoundStatus[] {
  const found: FoundStatus[] = [];
  for (const match of sentence.matchAll(CUE)) {
    const group = match.findIndex((text, index) => index > 0 && text !== undefined);
    const status = CUES[group - 1]![1];
    const one = scoped(sentence, match.index, match.index + match[0].length, status);
    const last = found.at(-1);
    if (last?.status === 'dibatalkan' && /^(?:batal|urung)$/i.test(sentence.slice(last.start, last.end))) {
      // "batal diusulkan" is one status.
      if (/^\s+$/.test(sentence.slice(last.end, match.index))) continue;
    }
    if (one !== null) found.push(one);
  }
  return found;
}

/** The cue read together with the words before it. */
function scoped(text: string, start: number, end: number, status: Status): FoundStatus | null {
  const from = clauseStart(text, start);
  const before = [...text.slice(from, start).matchAll(/[\p{L}\p{N}-]+/gu)].slice(-REACH);
  let future = false;
  for (const word of before.reverse()) {
    const scope = SCOPE_OF.get(word[0].toLowerCase());
    if (scope === undefined) continue;
    const span = { start: from + word.index, end };
    if (scope === 'belum') {
      return status === 'dibatalkan' || status === 'ditunda'
        ? null
        : { ...span, status: 'belum', of: status };
    }
    if (scope !== 'future') return null;
    future = true;
  }
  if (!future) return { start, end, status, of: null };
  if (status === 'dibatalkan' || status === 'ditunda') return null;
  return { start, end, status: BEGINNINGS.has(status) ? status : 'rencana', of: null };
}

/** A word before `start`, in its clause, that denies, delays or supposes what stands there; the nearest, null where none. */
export function scopeBefore(
  text: string,
  start: number,
  reach = REACH,
): { readonly scope: Scope; readonly start: number; readonly word: string } | null {
  const from = clauseStart(text, start);
  const before = [...text.slice(from, start).matchAll(/[\p{L}\p{N}-]+/gu)].slice(-reach);
  for (const { 0: written, index } of before.reverse()) {
    const word = written.toLowerCase();
    const scope = FAILING.test(word) ? 'denied' : SCOPE_OF.get(word);
    if (scope !== undefined) return { scope, start: from + index, word };
  }
  return null;
}

const FAILING = /^(?:gagal|batal|urung|berhalangan)$/;

/** Where the clause that holds `before` begins. */
export function clauseStart(text: string, before: number): number {
  let from = 0;
  for (const match of text.slice(Math.max(0, before - 120), before).matchAll(CLAUSE))
    from = Math.max(0, before - 120) + match.index + match[0].length;
  return from;
}

/** Words of a question by which a status is asked for, and the status. */
const ASKED: readonly (readonly [RegExp, Status | 'jadi' | null])[] = [
  [
    /\b(?:status(?:nya)?|perkembangan(?:nya)?|kelanjutan(?:nya)?|nasib(?:nya)?|sudah sampai mana|sampai mana)\b/,
    null,
  ],
  [
    /\b(?:masih|baru|sebatas|cuma|hanya)(?: sebatas| berupa| sekadar)? wacana\b|\bwacana (?:saja|atau)\b/,
    'wacana',
  ],
  [/\b(?:masih|baru|sebatas)(?: sebatas| berupa)? (?:usul|usulan|rancangan|draf)\b/, 'usulan'],
  [/\b(?:masih|baru|sebatas)(?: sebatas| berupa)? rencana\b/, 'rencana'],
  [/\b(?:masih|sedang) (?:diproses|dibahas|dikaji|dikerjakan|dibangun)\b/, 'sedang diproses'],
  [/\b(?:batal|dibatalkan|dicabut|ditiadakan|tidak jadi)\b/, 'dibatalkan'],
  [/\b(?:ditunda|tertunda|diundur)\b/, 'ditunda'],
  [/\b(?:berlaku|diberlakukan|diterapkan|berjalan|dijalankan)\b/, 'berlaku'],
  [
    /\b(?:mendapat|dapat|mendapatkan|memperoleh|mengantongi|ada|diberi) (?:persetujuan|restu|lampu hijau)\b/,
    'resmi',
  ],
  [/\b(?:resmi|disahkan|ditetapkan|diputuskan|diresmikan|disetujui|sah)\b/, 'resmi'],
  [/\b(?:selesai|rampung|tuntas|kelar)\b|\bsudah jadi(?: (?:belum|tidak|kah))?\s*\??$/, 'selesai'],
  [
    /\bjadi (?:tidak|batal|tanggal|bulan|mulai|besok)\b|\bjadi (?:di|ber|me)\p{L}+|\b(?:tetap|jadi) (?:digelar|diadakan|dilaksanakan|dibangun)\b/u,
    'jadi',
  ],
  [
    /\bmasih (?:jalan|berlangsung|lanjut|dilanjutkan|dilakukan|digelar|buka|dibuka|tutup|ditutup|dibekukan|diperpanjang)\b|\bberstatus\b/,
    null,
  ],
];
const OPEN_QUESTION =
  /\b(?:kapan|siapa|berapa|mengapa|di mana|ke mana|dari mana|apa (?:saja|itu|yang|alasan|sebab|penyebab)|sejak kapan|karena apa)\b/;

/** The status a yes-no question turns on: `jadi` for "jadi digelar?"; null where it turns on none or on all ("statusnya gimana"). */
export function askedStatus(question: string): Status | 'jadi' | null {
  return asked(question)?.[1] ?? null;
}

/** Whether a question turns on how far a fact has come: "udah resmi blm", "jadi ga", "masih wacana?", "statusnya gimana". */
export function asksStatus(question: string): boolean {
  return asked(question) !== undefined;
}

function asked(question: string): (typeof ASKED)[number] | undefined {
  const lower = normalizeChat(question).text.toLowerCase();
  const row = ASKED.find(([pattern]) => pattern.test(lower));
  if (row === undefined || (OPEN_QUESTION.test(lower) && !/\b(?:status|sampai mana|nasib)/.test(lower)))
    return undefined;
  return row;
}
