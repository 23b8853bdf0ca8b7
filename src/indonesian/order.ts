/** Which of several reports a question wants: the newest, the earliest, or any. */
export type Order = 'newest' | 'earliest' | null;

/** A count of the last days, months or years is a period, not an order: "3 bulan terakhir". */
const NEWEST =
  /\b(?:sekarang|saat ini|dewasa ini|kini|terbaru|terkini|teranyar|termutakhir|paling (?:baru|anyar|akhir|mutakhir|kini)|akhirnya|jadinya|(?<!\b(?:hari|minggu|pekan|bulan|tahun|dekade|dasawarsa|putaran|babak|gelombang|menit|detik)\s)terakhir)\b/gi;
const EARLIEST =
  /\b(?:paling (?:awal|pertama|dulu|lama dilaporkan)|pertama kali(?:nya)?|kali pertama|mula-mula|mulanya|semula|awalnya|(?:rencana|target|jadwal|pada) awal(?:nya)?|dulunya|dahulunya|dulu(?= (?:berapa|siapa|apa|di ?mana|bagaimana|kapan|namanya)\b)|(?<=^|[,;] )(?:dulu|dahulu)(?= )|sebelum (?:naik|turun|berubah|dinaikkan|diturunkan|diubah)|(?<!\b(?:hari|minggu|pekan|bulan|tahun|periode) )sebelumnya(?= berapa)|(?<=\bberapa\b[^?]*)(?<!\b(?:hari|minggu|pekan|bulan|tahun|periode) )sebelumnya)/gi;
/** "Terakhir" with a capital inside a sentence belongs to a name: "film Perjalanan Terakhir". */
const NAME = /^\p{Lu}\p{Ll}/u;

/**
 * The order that a question asks for, chat spelling repaired: "terbaru", "saat ini" the newest; "paling awal",
 * "semula" the earliest; null where none or both are named ("dulu dan sekarang"). "Pertama" alone counts
 * something ("juara pertama", "apel pertama"), and "terakhir" behind a unit of time is the end of a stretch.
 */
export function findOrder(text: string): Order {
  const newest = names(text, NEWEST);
  const earliest = names(text, EARLIEST);
  if (newest === earliest) return null;
  return newest ? 'newest' : 'earliest';
}

function names(text: string, pattern: RegExp): boolean {
  const shouted = text === text.toUpperCase();
  return [...text.matchAll(pattern)].some(
    ({ 0: word, index }) =>
      shouted || index === 0 || !NAME.test(word) || /[.?!“"]\s*$/.test(text.slice(0, index)),
  );
}
