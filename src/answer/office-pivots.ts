import type { Span } from '../types.ts';

/** "sebelum Rina Marlianti", "pengganti Herlan": who came before or after whom. */
export interface Pivot extends Span {
  readonly name: string;
  readonly side: 'before' | 'after';
}

const PIVOT =
  /\b(?:(sebelum|pendahulu(?:nya)?|(?:yang )?(?:digantikan|diganti)(?: oleh)?)|(?:sesudah|setelah|pengganti(?:nya)?|penerus|suksesor|(?:yang )?(?:menggantikan|gantikan|mengganti|meneruskan)(?: (?:posisi|kursi|jabatan|tempat))?))\s+(?:pak |bu |bapak |ibu |era |masa |kepemimpinan )?((?:\p{L}[\p{L}'’.-]*\s?){1,4})/iu;
/** "Herlan Saputra digantikan oleh siapa", "Kartini menggantikan siapa": the name stands before. */
const PIVOT_BACK =
  /((?:\p{L}[\p{L}'’.-]*\s+){1,4}?)(?:(?:itu|kemudian|lalu|akhirnya|sudah|telah|yang|posisinya|kursinya|jabatannya)\s+)*(?:(digantikan|diganti|digantiin|diisi|diteruskan)(?:\s+(?:oleh|sama))?|menggantikan|gantikan|mengganti)\s+siapa/iu;
/** What may stand before the name there. */
const BEFORE_NAME =
  /^.*(?<!\p{L})(?:pak|bu|bapak|ibu|posisi|kursi|jabatan|tempat|bupati|walikota|kota|gubernur|sekda|kepala|dinas|kadis|dilantik|pensiun)\s+/iu;
/** Where the name behind "sebelum" stops. */
const PIVOT_END =
  /\s(?:sebagai|jadi|menjadi|di|siapa|yang|itu|menjabat|dilantik|adalah|pensiun|mundur|diberhentikan|dicopot|lengser|wafat|meninggal|digeser|dipindah\p{L}*|berhenti|selesai|habis|turun|purnatugas|pergi|diangkat|ditunjuk|masuk|bupati|wali|walikota|gubernur|sekda|sekretaris|kepala|kadis|ketua|camat|saja)(?=\s|$).*$/iu;
const NO_PIVOT =
  /^(?:tahun|bulan|tanggal|pemilu|pilkada|itu|ini|dia|ia|beliau|dilantik|menjabat|jadi|menjadi|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b/iu;
/** "… ditunjuk menjadi penjabat": what the one named became then. */
const BECAME =
  /^(?:\s+(?:masih|resmi|akhirnya|dilantik|diangkat|ditunjuk|terpilih|menjabat|menjadi|jadi|sebagai|aktif|memimpin|berkuasa|definitif|penjabat|pelaksana|tugas|harian|pj|plt|plh))+(?:\s+(?:bupati|wali ?kota|gubernur|sekda|sekretaris daerah|kepala dinas|kadis)(?:\s+definitif)?)?(?!\p{L})/iu;

/** The person a question takes its bearings from; null where it names none behind "sebelum" or "setelah". */
export function pivotOf(text: string): Pivot | null {
  const back = PIVOT_BACK.exec(text);
  if (back) {
    const name = back[1]!.trim().replace(BEFORE_NAME, '');
    const start = back.index + back[1]!.indexOf(name);
    if (name !== '' && !NO_PIVOT.test(name) && !/^(?:siapa|yang)$/iu.test(name))
      return { start, end: back.index + back[0].length, name, side: back[2] ? 'after' : 'before' };
  }
  const match = PIVOT.exec(text);
  if (!match) return null;
  const name = nameIn(match[2]!);
  if (name === null) return null;
  const end = match.index + match[0].length - match[2]!.length + match[2]!.indexOf(name) + name.length;
  return { start: match.index, end: behind(text, end), name, side: match[1] ? 'before' : 'after' };
}

/** "pada masa Dedi Suparman", "waktu Herlan masih aktif": while somebody held an office. */
const DURING =
  /\b(?:(?:pada |di )?(?:masa|era|zaman|periode)(?:nya)?|semasa|saat|ketika|(?:se)?waktu)\s+(?:kepemimpinan |pemerintahan |jabatan |pak |bu |bapak |ibu )*((?:\p{Lu}?[\p{L}'’.-]+\s?){1,4})/iu;
/** A name in small letters is one only where it is said what he did then. */
const NO_PERSON =
  /^(?:ini|itu|ini juga|jabatan|bakti|tugas|kampanye|tenang|pemilu|pilkada|\p{Ll}+nya|penetapan|pelantikan|peresmian|dilantik|peluncuran|acara|rapat)\b/iu;

/** In whose time somebody else held an office; `day` where only the day counts on which he took it. */
export interface During extends Span {
  readonly name: string;
  readonly day: boolean;
}

/** The person in whose time somebody else held an office; null where the question names none. */
export function duringOf(text: string): During | null {
  const match = DURING.exec(text);
  if (!match) return null;
  const name = nameIn(match[1]!.replace(/\s(?:masih|aktif|berkuasa|resmi|memimpin)(?=\s|$).*$/iu, ''));
  if (name === null || NO_PERSON.test(name)) return null;
  const at = match.index + match[0].length - match[1]!.length + match[1]!.indexOf(name) + name.length;
  const end = behind(text, at);
  if (end === at && !/^\p{Lu}/u.test(name)) return null;
  const day = /\b(?:dilantik|diangkat|ditunjuk|terpilih)\b/iu.test(text.slice(at, end));
  return { start: match.index, end, name, day };
}

function nameIn(words: string): string | null {
  const name = ` ${words}`.replace(PIVOT_END, '').trim();
  return name === '' || NO_PIVOT.test(name) ? null : name;
}

/** The end of what is said of the one named. */
function behind(text: string, at: number): number {
  return at + (BECAME.exec(text.slice(at))?.[0].length ?? 0);
}
