import { isWithin } from '../indonesian/article-times.ts';
import { formatDate } from '../indonesian/dates.ts';
import type { Question, QuestionType } from '../indonesian/question.ts';
import type { AskedTime } from './times.ts';

/** Why nothing can be proven; each says what is missing. */
export type Abstention =
  | { readonly kind: 'empty-question' }
  | { readonly kind: 'empty-archive' }
  | { readonly kind: 'words-missing'; readonly words: readonly string[] }
  | { readonly kind: 'place-missing'; readonly places: readonly string[] }
  | { readonly kind: 'time-missing'; readonly dates: readonly AskedTime[]; readonly known: readonly string[] }
  | { readonly kind: 'holder-missing'; readonly office: string }
  | { readonly kind: 'regulation-missing'; readonly names: readonly string[] }
  | { readonly kind: 'speaker-missing'; readonly speaker: string }
  | { readonly kind: 'kind-missing' }
  | { readonly kind: 'unsupported' };

const KIND_NAMES: Partial<Record<QuestionType, string>> = {
  siapa: 'siapa orangnya',
  kapan: 'kapan waktunya',
  'di mana': 'di mana tempatnya',
  berapa: 'berapa jumlahnya',
  mengapa: 'apa alasannya',
  bagaimana: 'bagaimana caranya',
  definisi: 'apa artinya',
};

/** An honest answer without a fact: what was looked for and what is missing. */
export function explainAbstention(question: Question, abstention: Abstention): string {
  if (abstention.kind === 'empty-question') {
    return 'Halo! Silakan ajukan pertanyaan tentang isi arsip berita, misalnya “siapa sekda Palembang?” atau “kapan apel itu digelar?”.';
  }
  if (abstention.kind === 'empty-archive') {
    return 'Arsip masih kosong atau tidak ada artikel yang cocok dengan penyaring. Masukkan artikel dengan `npm run ingest -- FOLDER`, atau longgarkan penyaringnya.';
  }
  return `Maaf, arsip tidak memuat jawaban untuk “${question.original}”. ${missing(question, abstention)}`;
}

function missing(question: Question, abstention: Abstention): string {
  switch (abstention.kind) {
    case 'words-missing':
      return `Tidak ada artikel yang cocok dan memuat ${list(abstention.words)}.`;
    case 'place-missing':
      return `Tidak ada artikel yang cocok tentang ${list(abstention.places)}.`;
    case 'time-missing': {
      const asked = list(
        abstention.dates.map(({ period }) => period.label),
        false,
      );
      const known = nearest(abstention.known, abstention.dates);
      if (known.length === 0) return `Tidak ada artikel yang cocok untuk ${asked}.`;
      return `Artikel terdekat ada untuk ${list(known, false)}, tidak ada untuk ${asked}.`;
    }
    case 'holder-missing':
      return `Tidak ada artikel yang menyebut siapa ${abstention.office}.`;
    case 'regulation-missing':
      return `Tidak ada artikel yang menyebut ${list(abstention.names, false)}.`;
    case 'speaker-missing':
      return `Tidak ada artikel yang mengutip ${abstention.speaker} tentang hal itu.`;
    case 'kind-missing':
      return `Artikel terdekat tidak menyebutkan ${KIND_NAMES[question.type] ?? 'hal itu'}.`;
    default:
      return 'Artikel terdekat membahas hal lain.';
  }
}

const MOST_KNOWN = 4;

/**
 * Up to four of the dates that the archive has, those nearest to the times asked for, earliest first; as coarse
 * as the question: years where it names years, months where it names months, unless that is what it asks for.
 */
function nearest(known: readonly string[], asked: readonly AskedTime[]): string[] {
  const target = asked.flatMap(({ period: { from, to } }) => from ?? to ?? []).find((day) => /^\d/.test(day));
  const distance = (iso: string): number => (target ? Math.abs(Date.parse(iso) - Date.parse(target)) : 0);
  const picked = new Map<string, string>();
  for (const iso of [...known].sort((a, b) => distance(a) - distance(b))) {
    const shown = coarse(iso, asked);
    if (!picked.has(shown)) picked.set(shown, iso);
    if (picked.size === MOST_KNOWN) break;
  }
  return [...picked].sort(([, a], [, b]) => a.localeCompare(b)).map(([shown]) => shown);
}

function coarse(iso: string, asked: readonly AskedTime[]): string {
  const isOutside = (from: string): boolean =>
    asked.every(({ period }) => !isWithin(period, [{ from, to: from }]));
  if (asked.length > 0 && isOutside(iso)) {
    if (asked.every(({ year, month }) => year !== undefined && month === undefined)) return iso.slice(0, 4);
    if (asked.every(({ month, day }) => month !== undefined && day === undefined))
      return formatDate(iso).replace(/^\d+ /, '');
  }
  return formatDate(iso);
}

function list(items: readonly string[], quoted = true): string {
  const shown = items.slice(0, 4).map((item) => (quoted ? `“${item}”` : item));
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} dan ${shown.at(-1)}`;
}
