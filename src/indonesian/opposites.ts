import { stem } from './stem.ts';

/**
 * Words that turn a statement round. A question that says one and a text that says only the other
 * do not speak of the same thing: "Kapan PBB dibubarkan?" is not answered by "PBB didirikan pada".
 */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['pertama awal', 'terakhir akhir'],
  ['terbesar', 'terkecil'],
  ['tertinggi', 'terendah'],
  ['terpanjang', 'terpendek'],
  ['tertua', 'termuda'],
  ['terbanyak', 'tersedikit'],
  ['terluas', 'tersempit'],
  ['besar', 'kecil'],
  ['tinggi', 'rendah'],
  ['tua', 'muda'],
  ['lama', 'baru'],
  ['naik meningkat bertambah', 'turun menurun berkurang'],
  ['didirikan dibentuk dibangun diciptakan berdiri', 'dibubarkan dihapus ditutup runtuh bubar hancur'],
  ['mendirikan membentuk membangun', 'membubarkan menghapus menutup menghancurkan'],
  ['dimulai mulai dibuka', 'berakhir selesai ditutup'],
  ['lahir dilahirkan', 'meninggal wafat tewas'],
  ['menang pemenang', 'kalah'],
  ['suami', 'istri'],
  ['ayah', 'ibu'],
  ['pria laki-laki', 'wanita perempuan'],
  ['utara', 'selatan'],
  ['timur', 'barat'],
  ['sebelum', 'sesudah setelah'],
  ['masuk', 'keluar'],
  ['membeli', 'menjual'],
  ['menerima', 'menolak'],
  ['setuju', 'menolak'],
  ['diangkat dilantik', 'diberhentikan dipecat'],
  ['melantik mengangkat', 'memberhentikan memecat'],
  ['diizinkan diperbolehkan', 'dilarang'],
  ['mendukung', 'menentang'],
];

const opposites = new Map<string, Set<string>>();
for (const [left, right] of OPPOSITES) {
  join(left.split(' '), right.split(' '));
  join(right.split(' '), left.split(' '));
}

function join(words: readonly string[], others: readonly string[]): void {
  for (const word of words) {
    const known = opposites.get(stem(word)) ?? new Set();
    for (const other of others) if (stem(other) !== stem(word)) known.add(stem(other));
    opposites.set(stem(word), known);
  }
}

/** Stems of the words that mean the opposite of `word`'s stem; none for most. */
export function oppositesOf(wordStem: string): ReadonlySet<string> | undefined {
  return opposites.get(wordStem);
}
