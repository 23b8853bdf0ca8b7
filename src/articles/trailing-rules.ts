import type { CleanRule } from './clean-rules.ts';

/** Headings below an article with which the rest of the page begins. */
export const TRAILING_RULES: readonly CleanRule[] = [
  {
    name: 'reply-form',
    kind: 'trailing',
    firm: true,
    pattern:
      /^(?:tinggalkan (?:balasan|komentar)(?: batalkan balasan)?|leave a (?:reply|comment)(?: cancel reply)?|(?:kirim|tulis|beri|tambahkan) komentar(?: anda)?|komentar(?: anda)?(?: \(\d+\))?|\d+ komentar|comments?|kolom komentar|what['’]s your reaction\??|apa reaksi anda\??)\s*:?$/i,
    example: 'Tinggalkan Balasan',
    keeps: ['Komentar pengamat politik beragam.', 'Tulis komentar yang sopan, pesan Dewi.'],
  },
  {
    name: 'more-articles',
    kind: 'trailing',
    pattern:
      /^(?:mungkin anda (?:menyukai|suka|melewatkan)|anda mungkin (?:suka|menyukai|juga suka)|berita (?:terkini|terkait|lainnya|populer|terpopuler|terbaru|rekomendasi|pilihan|utama lainnya|sebelumnya|selanjutnya)|(?:artikel|pos|konten|tulisan) (?:terkait|lainnya|terbaru|populer|serupa)|baca (?:berita )?lainnya|terkait|terpopuler|populer|terkini|terbaru|paling banyak dibaca|rekomendasi (?:untuk anda|lainnya|berita)|pilihan (?:editor|redaksi)|trending(?: topics?)?|most popular|related (?:posts?|news|articles?)|you may (?:also|have) (?:like|missed)|jangan lewatkan|don['’]t miss|navigasi pos|post navigation|(?:pos|post) (?:sebelumnya|previous)|previous (?:post|article)|jelajahi lebih lanjut|video (?:pilihan|lainnya|terkait)|tag(?:ar)? (?:terkait|terpopuler)|tentang (?:kami|penulis)|pedoman media siber)\s*:?$/i,
    example: 'Mungkin Anda Menyukai',
    keeps: [
      'Mungkin Anda menyukai kopi pahit.',
      'Berita terkini dari lokasi belum diterima.',
      'Rekomendasi',
      'REKOMENDASI',
    ],
  },
];
