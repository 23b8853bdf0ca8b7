import { Mark } from './marks.ts';
import type { Question } from './question.ts';
import { stem } from './stem.ts';

const set = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => stem(word)),
  );

/** Nouns of a question that tell what kind of thing is asked for, whatever the question word. */
const PLACE_NOUNS =
  set(`kota ibukota kabupaten provinsi kecamatan kelurahan desa kampung negara pulau gunung sungai danau
  laut benua jalan gedung stadion hotel bandara pelabuhan lokasi tempat kawasan wilayah daerah markas asal letak alamat`);
const TIME_NOUNS = set('tahun tanggal bulan hari pukul jam waktu abad dekade');
const NUMBER_NOUNS =
  set(`jumlah luas tinggi panjang lebar berat umur usia harga kecepatan jarak suhu populasi kedalaman
  banyak biaya anggaran nilai total kapasitas`);
const PERSON_NOUNS =
  set(`tokoh orang penemu pendiri pencipta penulis pengarang presiden gubernur bupati walikota menteri
  ketua kepala direktur pemimpin raja ratu istri suami ayah ibu anak pemain pelatih penyanyi aktor sutradara pemeran
  wakil juara pemenang perancang arsitek`);
const ORGANISATION_NOUNS =
  set(`partai perusahaan organisasi lembaga badan universitas sekolah fakultas klub tim kelompok
  kementerian dinas bank instansi komisi dewan band`);

/**
 * Which marks (see `marks.ts`) the answer to this question should bear, as bits; 0 where anything may
 * answer. The noun beside the question word decides before the question word does.
 */
export function expectedMarks(question: Question): number {
  if (question.type === 'definisi') return Mark.DEFINITION | Mark.ASIDE;
  for (const noun of question.focus) {
    const marks = marksOfNoun(noun);
    if (marks !== 0 && question.type !== 'siapa') return marks;
  }
  switch (question.type) {
    case 'siapa':
      return Mark.PERSON | Mark.ORGANISATION;
    case 'kapan':
      return Mark.TIME;
    case 'di mana':
      return Mark.PLACE;
    case 'berapa':
      return question.focus.some((noun) => /^(?:persen|persentase)$/.test(noun))
        ? Mark.PERCENT | Mark.NUMBER
        : Mark.NUMBER;
    case 'mengapa':
      return Mark.REASON;
    case 'bagaimana':
      return Mark.MANNER;
    default:
      return /\bnama\b/i.test(question.text) ? Mark.NAME : 0;
  }
}

function marksOfNoun(noun: string): number {
  if (PLACE_NOUNS.has(noun)) return Mark.PLACE;
  if (TIME_NOUNS.has(noun)) return Mark.TIME;
  if (NUMBER_NOUNS.has(noun)) return Mark.NUMBER;
  if (PERSON_NOUNS.has(noun)) return Mark.PERSON;
  if (ORGANISATION_NOUNS.has(noun)) return Mark.ORGANISATION;
  return noun === stem('nama') ? Mark.NAME : 0;
}

const KINDS = [Mark.PERSON, Mark.TIME, Mark.PLACE, Mark.NUMBER, Mark.REASON, Mark.MANNER, Mark.DEFINITION];

/** A number for the kind asked for: 0 anything, 1 person, 2 time, 3 place, 4 number, 5 reason, 6 manner, 7 definition. */
export function askedKind(expected: number): number {
  return KINDS.findIndex((mark) => (expected & mark) !== 0) + 1;
}
