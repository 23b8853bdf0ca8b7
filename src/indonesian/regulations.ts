import type { Span } from '../types.ts';
import { findRegions, type Region } from './regions.ts';
import { MINISTRIES, REGULATION_FORMS, type RegulationForm } from './regulation-data.ts';

/** A regulation named in a text; the span runs from its kind to its year, or to the region after it. */
export interface Regulation extends Span {
  /** "uu", "pp", "perda", "permen" …: one for all spellings, see `regulation-data.ts`. */
  readonly kind: string;
  /** As compared: "20", "500/412"; without leading zeros and letters of the ministry. Null where none is written. */
  readonly number: string | null;
  readonly year: number | null;
  /** "raperda", "RUU", "rancangan …": not in force yet. */
  readonly draft: boolean;
  /** Short name of the ministry ("dagri", "panrb"); null for the others or where none is written. */
  readonly issuer: string | null;
  /** What kind of region makes it; null for national ones. */
  readonly level: RegulationForm['level'] | null;
  /** Regions written beside it; empty where none is: the article then tells. */
  readonly regions: readonly Region[];
}

const HEAD = new RegExp(
  `\\b(?:(rancangan|ran)\\s+)?(?:(permen|kepmen|inmen)([a-z-]*)|${REGULATION_FORMS.map(
    ({ pattern }) => `(${pattern.replaceAll(' ', '\\s+').replaceAll('\\s+?', '\\s?')})`,
  ).join('|')})(?![a-z\\d])`,
  'gi',
);
/** Groups of HEAD before the forms begin. */
const FIRST_FORM = 4;
/** Words that every head holds a piece of: a cheap look before the long expression. */
const HINT =
  /\b(?:uu|ruu|pp|p[mk]\w+|k[mk]a|kmk|se|sk|skb|per\w+|kep\w+|in[mps]\w+|in(?:gub|bup|wali)|undang|ra[np]\w+|qanun|pojk|pbi|putusan|surat)\b/i;

const NUMBER_WORD = String.raw`(?:nomor|nomer|no|num?ber)\b\.?\s*:?\s*`;
const YEAR = String.raw`((?:19|20)\d\d)(?!\d)`;
const BETWEEN = String.raw`(?:\s*\([^()\n]{1,40}\))?((?:\s+(?!nomor\b|nomer\b|no\b|tahun\b|tentang\b|yang\b|itu\b|ini\b|dan\b\s+\d)[\p{L}/&-]+\.?,?){0,9}?)(?:\s*\([^()\n]{1,40}\))?\s*,?\s*`;
/** "Nomor 20 Tahun 2023", "No. 20/2023", "20/2023", "nomor 500/412 Tahun 2025", "212/PMK.07/2022", "Nomor 20". */
const TAIL = new RegExp(
  String.raw`^${BETWEEN}(?:(?:${NUMBER_WORD})?([\p{L}\d][\p{L}\d./-]*?)\s*(?:,?\s*(?:tahun|thn|th)\b\.?\s*|\s*/\s*)${YEAR}|(${NUMBER_WORD}[a-z]{0,2}[./-]?\d[\p{L}\d./-]*)(?:\s+${YEAR})?|(\d{1,3})\s+${YEAR}|(?:tahun|thn)\s+${YEAR})`,
  'iu',
);
const AFTER =
  /^[ \t]*,?[ \t]*(?:di[ \t]+)?(?:kabupaten|kota|provinsi|kab\.?|prov\.?|pemkab|pemkot|pemprov)?[ \t]*$/i;

/**
 * The regulations that a text names, in order and without overlap, in every usual spelling: "UU Nomor 20
 * Tahun 2023", "UU No. 20/2023", "undang-undang 20/2023", "Peraturan Wali Kota (Perwali) Nomor 12 Tahun
 * 2025". Kinds without a number ("raperda itu", "peraturan bupati") are named too, with `number` null.
 */
export function findRegulations(text: string): Regulation[] {
  if (!HINT.test(text)) return [];
  const found: Regulation[] = [];
  HEAD.lastIndex = 0;
  for (let head = HEAD.exec(text); head !== null; head = HEAD.exec(text)) {
    const regulation = readFrom(text, head);
    if (regulation === null) continue;
    found.push(regulation);
    HEAD.lastIndex = Math.max(HEAD.lastIndex, regulation.end);
  }
  return found;
}

/** The regulations of `findRegulations` that carry a number: those that can be told apart. */
export function numberedRegulations(text: string): Regulation[] {
  return findRegulations(text).filter(({ number }) => number !== null);
}

/**
 * Whether two mentions name one regulation, in any spelling: same kind and number, and no other year,
 * ministry, region or state (draft or not) where both tell it. A mention without a number is never the same.
 */
export function sameRegulation(left: Regulation, right: Regulation): boolean {
  if (left.kind !== right.kind || left.draft !== right.draft) return false;
  if (left.number === null || left.number !== right.number) return false;
  if (left.year !== null && right.year !== null && left.year !== right.year) return false;
  if (left.issuer !== null && right.issuer !== null && left.issuer !== right.issuer) return false;
  if (left.regions.length === 0 || right.regions.length === 0) return true;
  return left.regions.some((region) => right.regions.some(({ id }) => id === region.id));
}

function readFrom(text: string, head: RegExpExecArray): Regulation | null {
  const form = formOf(head);
  const written = head[0];
  const after = head.index + written.length;
  if (form.kind === 'pp' && /satpol\s+$/i.test(text.slice(Math.max(0, head.index - 8), head.index)))
    return null;
  const draft = head[1] !== undefined || /^(?:ruu|rancangan|ra?n?per|rap)/i.test(written);
  const tail = TAIL.exec(text.slice(after, after + 160).split('\n\n', 1)[0]!);
  const { number, year } = tail ? figures(tail, form) : { number: null, year: null };
  const rest = { kind: form.kind, draft, level: form.level ?? null };
  const between = tail?.[1] ?? '';
  if (tail === null || (number === null && year === null) || tooFar(between)) {
    if (!form.bare) return null;
    const end = after;
    return {
      ...rest,
      start: head.index,
      end,
      number: null,
      year: null,
      issuer: form.issuer ?? null,
      regions: [],
    };
  }
  const end = after + tail[0].length;
  const issuer = form.issuer ?? ministryOf(form.kind, between);
  const regions = form.level ? regionsBeside(text, head.index, end) : { regions: [], end };
  return { ...rest, start: head.index, end: regions.end, number, year, issuer, regions: regions.regions };
}

function formOf(head: RegExpExecArray): RegulationForm {
  if (head[2] !== undefined) {
    const issuer = ministry(head[3]!.replace(/^-/, ''));
    return { kind: head[2].toLowerCase(), pattern: '', bare: true, ...(issuer && { issuer }) };
  }
  const index = head.findIndex((group, at) => at >= FIRST_FORM && group !== undefined);
  return REGULATION_FORMS[index - FIRST_FORM]!;
}

/** Verbs and clauses between the kind and a number tell that the number is another thing's. */
function tooFar(between: string): boolean {
  return /(?:^|\s)(?:tentang|yang|akan|sudah|telah|untuk|dengan|kepada|sejak|pada|hingga|sebelum|mulai|di|ke|dari|oleh|karena|serta|atau|adalah|ini|itu|tersebut|baru|berlaku|apa|nya|me(?!nteri\b)\p{L}+|ber\p{L}{4,}|di(?!gital|nas)\p{L}{4,}(?:kan|i))(?=\s|,|$)/iu.test(
    between,
  );
}

function figures(
  tail: RegExpExecArray,
  form: RegulationForm,
): { number: string | null; year: number | null } {
  const [, , first, firstYear, second, secondYear, third, thirdYear, onlyYear] = tail;
  if (onlyYear !== undefined) return { number: null, year: Number(onlyYear) };
  const year = firstYear ?? secondYear ?? thirdYear;
  const raw = first ?? second?.replace(new RegExp(`^${NUMBER_WORD}`, 'i'), '') ?? third!;
  const number = normalNumber(raw, form);
  return { number, year: number !== null && year !== undefined ? Number(year) : null };
}

/** "007" is "7"; "212/PMK.07" is "212": the letters only repeat who made it. Null where it holds no figure. */
function normalNumber(raw: string, { kind }: RegulationForm): string | null {
  if (!/\d/.test(raw)) return null;
  const trimmed = raw.toLowerCase().replace(/[./-]+$/, '');
  const plain = /^(?:permen|kepmen)$/.test(kind)
    ? trimmed.replace(/^pm\.?\s*/, '').replace(/\/.*[a-z].*$/, '')
    : trimmed;
  return plain.replace(/^0+(?=\d)/, '');
}

let ministries: ReadonlyMap<string, string> | null = null;

function ministry(written: string): string | null {
  ministries ??= new Map(
    MINISTRIES.trim()
      .split(/[;\n]/)
      .flatMap((line) => {
        const [short, long] = line.split('=').map((side) => side.trim());
        return [short!, ...long!.split(', ')].map((name) => [name, short!] as const);
      }),
  );
  const key = written.toLowerCase().replace(/[,.]/g, '').trim();
  return key === '' ? null : (ministries.get(key) ?? ministries.get(key.replace(/[\s-]/g, '')) ?? null);
}

/** "Permen PANRB", "Surat Edaran Menteri Dalam Negeri": the longest run of words that names a ministry. */
function ministryOf(kind: string, between: string): string | null {
  if (!/^(?:permen|kepmen|inmen|se|skb)$/.test(kind)) return null;
  const words = between
    .replace(/\bmenteri\b/i, ' ')
    .trim()
    .split(/[\s/,]+/);
  for (let length = words.length; length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const known = ministry(words.slice(at, at + length).join(' '));
      if (known !== null) return known;
    }
  }
  return null;
}

/** Regions inside the mention ("Perda Kabupaten Demak Nomor 4") or right after it ("… Tahun 2024 Kabupaten Demak"). */
function regionsBeside(
  text: string,
  start: number,
  end: number,
): { regions: readonly Region[]; end: number } {
  const mentions = findRegions(text.slice(start, end + 60));
  const inside = mentions.find((mention) => start + mention.end <= end);
  if (inside) return { regions: inside.regions, end };
  const next = mentions.find((mention) => start + mention.start >= end);
  if (!next || !AFTER.test(text.slice(end, start + next.start))) return { regions: [], end };
  return { regions: next.regions, end: start + next.end };
}
