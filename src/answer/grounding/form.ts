/** Text that states nothing, or more than words: it never leaves, whatever it cites. */
const FORMS: readonly RegExp[] = [
  // Links, images, mail addresses, code, markup.
  /https?:|www\.|\b[\w-]+\.(?:com|net|org|id|co|example|io|xyz|info)\b|!\[|\]\(|[\w.]+@[\w.]+|```|`|<[a-z/!]|\{|\}|[;$]\s*$/i,
  // An address without its scheme: two words joined by a point.
  /(?<![\w.])[\w-]{3,}\.[a-z]{2,10}(?![\w.])|\[(?:dot|titik)\]|\bhxxp/,
  // Greetings, offers, talk about the answer.
  /^(?:halo|hai|hi|selamat (?:pagi|siang|sore|malam|datang)|tentu|baik(?:lah)?|oke|ok|maaf|terima kasih|semoga|silakan (?:klik|kunjungi|hubungi|tanya|cek|baca|simak)|berikut(?: ini)? (?:jawaban|adalah jawaban|ringkasan))\b/i,
  /\b(?:ada lagi yang (?:ingin|bisa|perlu)|jawaban ini|jawaban saya|siap membantu|membantu anda|bantu anda|pertanyaan anda|anda tanyakan|ingin ditanyakan|klik|kunjungi (?:situs|laman|tautan)|tautan berikut|hubungi kami)\b/i,
  // A model about itself, its orders and its rules.
  /\b(?:sebagai (?:asisten|model|ai\b|kecerdasan)|saya (?:adalah )?(?:asisten|model bahasa|ai\b|kutip)|prompt|instruksi sebelumnya|instruksi sistem|system|sistem prompt|kode rahasia|kata sandi|api key|abaikan (?:semua|perintah|aturan|instruksi)|ignore (?:all|the|previous)|kutipan (?:artikel|di (?:atas|bawah))|pengetahuan lain|berdasarkan kutipan|aturan (?:saya|di atas))\b/i,
  // Other languages' most common words.
  /\b(?:the|and|is|are|you|your|this|that|with|of)\b.*\b(?:the|and|is|are|you|your|this|that|with|of|to)\b/i,
];
const HIDDEN = /[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const MOST_CHARACTERS = 600;
const FEWEST_WORDS = 3;

/** Whether a text may be a statement at all. */
export function isStatement(text: string): boolean {
  if (text.length > MOST_CHARACTERS || HIDDEN.test(text) || /[?:]\s*$/.test(text)) return false;
  if ((text.match(/\p{L}+/gu)?.length ?? 0) < FEWEST_WORDS) return false;
  return !FORMS.some((form) => form.test(text));
}
