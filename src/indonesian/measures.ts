import type { Span } from '../types.ts';
import type { NumberMention } from './numbers.ts';

export type Measure =
  | 'money'
  | 'percent'
  | 'people'
  | 'household'
  | 'length'
  | 'area'
  | 'weight'
  | 'volume'
  | 'duration'
  | 'clock'
  | 'age'
  | 'heat'
  | 'power'
  | 'building'
  | 'vehicle'
  | 'place'
  | 'animal';

/** What a question about a number asks for, by its words; first match counts. */
const ASKED: readonly (readonly [RegExp, Measure])[] = [
  [/\b(?:berapa persen|persentase|seberapa besar (?:persentase|porsi)|porsi|prosentase)\b/, 'percent'],
  [/\b(?:pukul|jam) berapa\b/, 'clock'],
  [
    /\b(?:anggaran|biaya|dana|harga|tarif|ongkos|gaji|upah|honor|tunjangan|denda|uang|nilai (?:kontrak|proyek|investasi|kerugian|bantuan|transaksi|pinjaman|pungutan)|kerugian|utang|pajak|retribusi|modal|omzet|iuran|insentif|r?apbd(?:es)?|r?apbn|duit|rupiah|bayar|membayar|dibayar|hadiah|beasiswa|santunan|umk|ump|pagu|belanja|pendapatan|penghasilan|investasi)\b/,
    'money',
  ],
  [/\b(?:umur|usia|berusia|berumur)\b/, 'age'],
  [/\b(?:kk|kepala keluarga|keluarga|rumah tangga)\b/, 'household'],
  [
    /\b(?:berapa (?:banyak |jumlah |total )*(?:terakhir |terbaru |terkini |final |resmi |akhir )?(?:orang|warga|jiwa|korban|peserta|pegawai|asn|siswa|murid|pelamar|penumpang|pengunjung|petugas|personel|anak|pasien|penduduk|guru|tenaga|pekerja|atlet|pemilih|penonton|wisatawan|pendaftar|jamaah|jemaah|karyawan|nelayan|petani|tersangka|saksi|anggota|pedagang|mahasiswa|calon|pengungsi|penerima))\b/,
    'people',
  ],
  [/\b(?:luas|seluas)\b/, 'area'],
  [/\b(?:panjang|sepanjang|jarak|tinggi|ketinggian|lebar|kedalaman|dalamnya|jauh|sejauh)\b/, 'length'],
  [/\b(?:berat|seberat|ton|kilogram|kuintal|bobot|tonase)\b/, 'weight'],
  [/\b(?:liter|debit|volume|kapasitas air)\b/, 'volume'],
  [
    /\b(?:berapa lama|berapa (?:hari|bulan|tahun|jam|menit|minggu|pekan)|lamanya|durasi|selama berapa)\b/,
    'duration',
  ],
  [/\bsuhu\b/, 'heat'],
  [/\b(?:megawatt|daya listrik|kilowatt)\b/, 'power'],
  [/\bberapa (?:unit )?(?:rumah|bangunan|gedung|kios|lapak|sekolah|ruko|ruang|kamar|tps|toko)\b/, 'building'],
  [/\bberapa (?:unit )?(?:kendaraan|mobil|truk|bus|motor|kapal|pesawat|armada|ambulans)\b/, 'vehicle'],
  [/\bberapa (?:desa|kecamatan|kabupaten|kota|provinsi|kelurahan|daerah|titik|wilayah|negara)\b/, 'place'],
  [/\bberapa (?:ekor)\b/, 'animal'],
];

/** The word behind a number, perhaps after one more, that tells its measure. */
const WRITTEN: readonly (readonly [RegExp, Measure])[] = [
  [
    /^\s*(?:orang|warga|jiwa|korban|peserta|pegawai|asn|siswa|murid|pelamar|penumpang|pengunjung|petugas|personel|anak|pasien|penduduk|guru|tenaga|pekerja|atlet|pemilih|penonton|wisatawan|pendaftar|jamaah|jemaah|karyawan|nelayan|petani|tersangka|saksi|anggota|pedagang|mahasiswa|calon|pengungsi|penerima|pejabat|prajurit|santri|kader|relawan|balita|bayi|lansia|perempuan|laki-laki)\b/i,
    'people',
  ],
  [/^\s*(?:kk|kepala keluarga|keluarga|rumah tangga)\b/i, 'household'],
  [/^\s*(?:hektare|hektar|ha|meter persegi|m2|m²|kilometer persegi|km2|km²)\b/i, 'area'],
  [/^\s*(?:meter kubik|liter|m3|m³|kubik|mililiter|barel)\b/i, 'volume'],
  [/^\s*(?:meter|kilometer|km|m|cm|sentimeter|mil|mdpl)\b/i, 'length'],
  [/^\s*(?:ton|kilogram|kg|kuintal|gram|kilo)\b/i, 'weight'],
  [/^\s*(?:hari|minggu|pekan|bulan|tahun|jam|menit|detik|semester)\b/i, 'duration'],
  [/^\s*(?:derajat)\b/i, 'heat'],
  [/^\s*(?:megawatt|mw|kilowatt|kw|watt|mva|kv)\b/i, 'power'],
  [/^\s*(?:unit\s+)?(?:rumah|bangunan|gedung|kios|lapak|sekolah|ruko|ruang|kamar|tps|toko)\b/i, 'building'],
  [
    /^\s*(?:unit\s+)?(?:kendaraan|mobil|truk|bus|motor|sepeda motor|kapal|pesawat|armada|ambulans)\b/i,
    'vehicle',
  ],
  [/^\s*(?:desa|kecamatan|kabupaten|kota|provinsi|kelurahan|daerah|titik|wilayah|negara)\b/i, 'place'],
  [/^\s*ekor\b/i, 'animal'],
  [/^\s*(?:wita|wib|wit)\b/i, 'clock'],
];

/** The measure that a question about a number asks for; null where its words tell none. */
export function askedMeasure(question: string): Measure | null {
  const lower = question.toLowerCase();
  return ASKED.find(([words]) => words.test(lower))?.[1] ?? null;
}

/** The measure of a number in its text; null where the words around tell none. */
export function measureOf(text: string, number: Span & Pick<NumberMention, 'unit'>): Measure | null {
  if (number.unit === 'rupiah') return 'money';
  if (number.unit === 'persen') return 'percent';
  if (/\b(?:pukul|jam)\s*$/i.test(text.slice(Math.max(0, number.start - 8), number.start))) return 'clock';
  if (/\b(?:berusia|usia|umur|berumur)\s*$/i.test(text.slice(Math.max(0, number.start - 10), number.start)))
    return 'age';
  const behind = text.slice(number.end, number.end + 28);
  return WRITTEN.find(([words]) => words.test(behind))?.[1] ?? null;
}

/**
 * Whether one of the numbers is of the measure asked for: 1 where one surely is, 0.5 where one may be
 * (its words tell none), 0 where all are of others, NaN where none is asked for.
 */
export function fitsMeasure(
  asked: Measure | null,
  text: string,
  numbers: readonly (Span & Pick<NumberMention, 'unit'>)[],
): number {
  if (asked === null) return Number.NaN;
  let best = 0;
  for (const number of numbers) {
    const measure = measureOf(text, number);
    if (measure === asked || (asked === 'age' && measure === 'duration')) return 1;
    if (measure === null && asked !== 'money' && asked !== 'percent') best = 0.5;
  }
  return best;
}
