import type { DateParts } from '../indonesian/dates.ts';
import { formatDate, MONTHS } from '../indonesian/dates.ts';
import type { Question, QuestionType } from '../indonesian/question.ts';

/** Why nothing can be proven; each says what is missing. */
export type Abstention =
  | { readonly kind: 'empty-question' }
  | { readonly kind: 'empty-archive' }
  | { readonly kind: 'words-missing'; readonly words: readonly string[] }
  | { readonly kind: 'place-missing'; readonly places: readonly string[] }
  | { readonly kind: 'time-missing'; readonly dates: readonly DateParts[]; readonly known: readonly string[] }
  | { readonly kind: 'holder-missing'; readonly office: string }
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
      const known = abstention.known.map(formatDate);
      const rest = known.length > 0 ? ` Yang ada bertanggal ${list(known, false)}.` : '';
      return `Tidak ada artikel yang cocok untuk ${list(abstention.dates.map(name), false)}.${rest}`;
    }
    case 'holder-missing':
      return `Tidak ada artikel yang menyebut siapa ${abstention.office}.`;
    case 'kind-missing':
      return `Artikel terdekat tidak menyebutkan ${KIND_NAMES[question.type] ?? 'hal itu'}.`;
    default:
      return 'Artikel terdekat membahas hal lain.';
  }
}

function name({ year, month, day }: DateParts): string {
  if (year === undefined)
    return [day, month === undefined ? '' : MONTHS[month - 1]].filter(Boolean).join(' ');
  if (month === undefined) return `tahun ${year}`;
  return [day, MONTHS[month - 1], year].filter(Boolean).join(' ');
}

function list(items: readonly string[], quoted = true): string {
  const shown = items.slice(0, 4).map((item) => (quoted ? `“${item}”` : item));
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} dan ${shown.at(-1)}`;
}
