import { stem } from '../indonesian/stem.ts';

/**
 * Words for one stance each, as data: "siapa yang membantah …" is answered by who "menyangkal". The first line of
 * words asks, both lines answer; all are compared as stems.
 */
const FAMILIES: readonly (readonly [asks: string, answers: string])[] = [
  ['menolak menentang keberatan memprotes kontra menyanggah mengecam', 'mogok protes coret memberatkan'],
  ['mendukung menyetujui setuju sepakat menyambut pro membela', 'menerima memuji berterima mengapresiasi'],
  [
    'mengkritik mengkritisi menyoroti menyindir menyayangkan menyesalkan kecewa mempertanyakan',
    'terlambat mengingatkan menilai memprotes menuding kurang',
  ],
  ['membantah menyangkal menampik menepis', 'mengelak menyanggah'],
  ['mengusulkan menyarankan', 'meminta mendorong mendesak menganjurkan'],
  ['memuji mengapresiasi', 'menyambut bangga'],
  ['menuding menuduh menyalahkan', 'menilai'],
  ['menjanjikan berjanji', 'memastikan menjamin'],
  ['meralat mengoreksi meluruskan', 'memperbaiki'],
  ['khawatir mengkhawatirkan cemas takut', ''],
  ['mengancam', 'mogok'],
  ['meminta mendesak menuntut mengimbau', 'mengajak berharap memerintahkan menginstruksikan mengingatkan'],
  ['mengeluh mengeluhkan', 'mengaku memprotes rugi sulit'],
  ['membenarkan mengakui', 'mengaku'],
  ['mengungkit mengingatkan menagih menyinggung', 'ingat'],
  ['menduga memperkirakan memprediksi', ''],
  ['menjamin memastikan', ''],
  ['berharap mengharapkan', ''],
  ['mengaku', ''],
  ['optimistis optimis yakin', ''],
];

/** Stances that the words themselves take without naming them: "Jangan …" asks for something, "Saya …" admits it. */
const UNNAMED = new Set(
  'mengaku mengakui meminta mengimbau mendesak menuntut mengeluh mengeluhkan berharap menduga memperkirakan memastikan menjamin menjanjikan berjanji mengkritik menyindir khawatir mengancam'
    .split(' ')
    .map(stem),
);

/** Whether a stance may be taken without a word for it. */
export function goesUnnamed(asked: string): boolean {
  return UNNAMED.has(stem(asked));
}

const list = (words: string): string[] => words.split(' ').filter(Boolean);
const STEMS = FAMILIES.map(([asks, answers]) => ({
  asks: new Set(list(asks).map(stem)),
  all: new Set([...list(asks), ...list(answers)].map(stem)),
}));

/** Every verb that asks for a stance, for patterns. */
export const STANCE_WORDS = [...new Set(FAMILIES.flatMap(([asks]) => list(asks)))].join('|');

/** Stems of the words that show the stance asked for; just the word itself where it is of no family. */
export function stanceStems(asked: string): ReadonlySet<string> {
  const own = stem(asked.replace(/^nolak$/u, 'menolak'));
  const families = STEMS.filter(({ asks }) => asks.has(own));
  return new Set([own, ...families.flatMap(({ all }) => [...all])]);
}
