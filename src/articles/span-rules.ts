import type { CleanRule } from './clean-rules.ts';

/** The end of a sentence, or the verb that closes a quotation whose full stop was forgotten. */
const AFTER_SENTENCE = '(?<=[.!?…”"’»]|nya|\\bdia)';

/** Marks inside a paragraph, most of them behind its last sentence. */
export const SPAN_RULES: readonly CleanRule[] = [
  {
    name: 'media-mark',
    kind: 'span',
    pattern:
      /\[(?:Gambas|Foto|Video|Infografis|Galeri|Embed) ?:[^\]]{0,100}\]|\[(?:Gallery|Galeri) [^\]]{1,40}\]/gi,
    example: 'Apel berlangsung tertib. [Gambas:Video 20detik] Bupati lalu pulang.',
    keeps: ['“Ia [bupati] sudah setuju,” kata Tohar.'],
  },
  {
    name: 'advertisement-mark',
    kind: 'span',
    pattern:
      /(?:\bADVERTISEMENT\s*)?\bSCROLL TO (?:CONTINUE|RESUME)(?: WITH CONTENT)?\b|(?<=[.!?”"]\s?)\bADVERTISEMENT\b/g,
    example: 'Apel dimulai pagi. ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT Bupati hadir.',
    keeps: ['Kata advertisement berarti iklan.'],
  },
  {
    name: 'read-also-mark',
    kind: 'span',
    pattern:
      /\(\s?(?:baca|simak|lihat|tonton) (?:juga|pula|selengkapnya|video) ?:[^()[\]]{2,250}\)|\[\s?(?:baca|simak|lihat|tonton)(?: (?:juga|pula|selengkapnya|video))? ?:[^()[\]]{2,250}\]/gi,
    example: 'Harga naik lagi (Baca juga: Harga Cabai Turun) sejak pekan lalu.',
    keeps: [
      'Denda itu diatur (lihat juga Pasal 5) dalam perda.',
      'Ia menolak keberagaman (baca: pluralisme) itu.',
    ],
  },
  {
    name: 'read-also-tail',
    kind: 'span',
    pattern:
      /(?<=[.!?”"])\s*(?:Baca|BACA|Simak|SIMAK|Lihat|LIHAT) (?:[Jj]uga|JUGA|[Pp]ula|[Ss]elengkapnya) ?:[^.]{3,200}$/g,
    example: 'Harga cabai naik lagi. Baca juga: Harga Beras Ikut Naik',
    keeps: ['Pesannya satu. Baca juga: buku, koran, dan majalah.'],
  },
  {
    name: 'photo-mark',
    kind: 'span',
    pattern:
      /\((?:(?:foto|sumber foto|gambar|photo|kredit foto|ilustrasi foto) ?[:/][^()]{0,100}|(?:ist|istimewa|foto ist(?:imewa)?)\.?)\)|\((?:[Dd]ok(?:\.|:|\/) ?[^()]{0,60}|Dok \p{Lu}[^()]{0,60}|[\p{L}\d]{3,24}\.(?:com|id|co|net|co\.id)\/[^()]{1,60}|ANTARA(?: FOTO)?\/[^()]{1,80}|[^()/]{2,30}\/(?:detikcom|detikFoto|Tempo|JPNN|Republika|Antara))\)/giu,
    example: 'Gubernur Zainal memimpin apel pagi. (Foto: Humas Pemprov)',
    keeps: ['Gubernur Zainal (kiri) memimpin apel.', 'Surat (dokumen asli) itu hilang.'],
  },
  {
    name: 'byline-mark',
    kind: 'span',
    pattern:
      /(?<=[.!?…”"’»])\s*\((?!kiri|kanan|tengah|\p{L}\)|[IVX]+\)|[^)]*\d{4})(?=[^)]*[\p{L}*])(?:[\p{L}\d*.&-]{1,24}(?:\/[\p{L}\d*.&-]{1,24})*|\p{L}+\/\p{L}+(?: \p{L}+){1,2}|\p{Lu}[\p{L}\d/.&-]{0,23}(?:[ ,]{1,2}(?:- )?\p{Lu}[\p{L}\d/.&-]{0,15}){1,2})\)$|(?<=nya|\bdia)\s*\((?:[a-z]{2,3}|[a-z\d]{2,8}(?:[/-][a-z\d]{1,8})+|\*+)\)$/gu,
    example: 'Apel berjalan lancar sampai selesai. (hms6ppu/dwn)',
    keeps: [
      'Pengisian jabatan ditangani Badan Pertimbangan Jabatan (Baperjakat)',
      'Ia menyebut Aparatur Sipil Negara (ASN).',
      'Gubernur memegang bendera. (kiri)',
      'Semua unitnya (BKD)',
      'Gambar kedua menyusul. (iklan mengenai lokakarya)',
      'Ia mendalami U.S. (Pencarian Universal).',
      'Cerita itu dicatat para peneliti. (Sulaiman, 2008)',
      'Apel digelar pagi hari. (5/2/2024)',
    ],
  },
  {
    name: 'byline-in-brackets',
    kind: 'span',
    pattern: new RegExp(`${AFTER_SENTENCE}\\s*\\[[a-z]{2,5}(?:/[a-z]{2,5})?\\]$`, 'gu'),
    example: 'Apel berjalan lancar sampai selesai. [rhm]',
    keeps: ['Ia menulis huruf [b]', 'Pasal itu dicabut [tahun lalu]'],
  },
  {
    name: 'office-byline',
    kind: 'span',
    pattern:
      /(?<=[.!?”"])\s*(?:\p{Lu}[\p{L}.]*)(?: \p{Lu}[\p{L}.]*){0,4}\/\p{L}\p{Ll}{1,4}(?:\/\p{L}\p{Ll}{1,4})?$/gu,
    example: '“Apel berjalan lancar,” katanya.MC Kalsel/tgh',
    keeps: [
      'Peserta datang dari Kota/Kabupaten',
      'Acara dihadiri bupati/wali kota',
      'Ada tiga kelas. Seni Tubuh/Ekspresi',
      'Ada rubrik. Informasi ADD/ADHD',
    ],
  },
  {
    name: 'closing-stars',
    kind: 'span',
    pattern: /(?<=[.!?”"’])(?:\s+\*{1,5}(?:\p{L}{2,10})?|(?<!^\*.*)\*{3})$/gu,
    example: 'Apel berjalan lancar sampai selesai. ***',
    keeps: ['Kolom bertanda * wajib diisi', '**Apel berjalan lancar.**'],
  },
  {
    name: 'agency-credit-tail',
    kind: 'span',
    pattern: /(?<=[.)”"])\s*(?:ANTARA FOTO|ANTARA|AFP|REUTERS|Reuters|AP Photo)\/[^.!?]{2,60}$/g,
    example: 'Warga mengungsi akibat banjir. ANTARA FOTO/Dewi Lestari/wsj',
    keeps: ['Kantor berita ANTARA menulis kabar itu.'],
  },
  {
    name: 'tail-note',
    kind: 'span',
    pattern:
      /(?<=[.!?”"])\s*(?:(?:Artikel|Berita) ini (?:telah|sudah|pertama kali) (?:tayang|terbit|dimuat|dipublikasikan).{0,200}|COPYRIGHT ©.{0,60}|Copyright ©.{0,60}|(?:Baca|BACA) selengkapnya(?: di (?:sini|halaman.{0,20}))?|Selengkapnya di halaman (?:berikutnya|selanjutnya)|Halaman (?:selanjutnya|berikutnya)|(?:\[…\]|\[\.\.\.\])(?: ?Read More)?|Read More|Continue Reading)[\s.>»→]*$/g,
    example: 'Apel berjalan lancar. Selengkapnya di halaman berikutnya',
    keeps: ['Daftarnya panjang. Halaman berikutnya memuat nama pemenang.'],
  },
];
