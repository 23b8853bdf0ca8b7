import { MONTH_SOURCE, WEEKDAY_SOURCE } from '../indonesian/dates.ts';
import type { CleanRule } from './clean-rules.ts';

const ROLE = anyCase(
  'video editor|editor|penulis|reporter|pewarta|kontributor|wartawan|jurnalis|koresponden|redaktur(?: ?(?:&|dan) ?reporter)?|penyunting|fotografer|uploader|pengunggah|rep|red|author|writer|penerjemah|tim redaksi|laporan|sumber|oleh',
);
/** Up to eight capitalised words: names, not prose. */
const NAMES = "\\p{Lu}[\\p{L}.'’-]*(?:(?:[ ,/|]+|\\s?&\\s?)(?:dan )?[\\p{Lu}(@][\\p{L}.'’()@_-]*){0,7}";
const NETWORK =
  'facebook|twitter|x|whats ?app|telegram|line|pinterest|linkedin|email|e-mail|instagram|threads|tiktok|copy link|salin (?:link|tautan)|cetak|print|reddit|tumblr|messenger|pocket';
const SECTION =
  'berita|daerah|nasional|politik|hukum|kriminal|hukum (?:&|dan) kriminal|ekonomi|bisnis|headline|news|opini|olahraga|pendidikan|kesehatan|pemerintahan|advertorial|ragam|internasional|peristiwa|regional|metro|utama|terkini|berita utama|berita daerah|lainnya|teknologi|budaya|pariwisata|sosial|lifestyle|hiburan|kabar daerah|umum|parlemen|dprd|pemprov|pemkab|pemkot';
const CLOCK =
  '(?:[\\s,|•·/-]*(?:pukul\\s+|jam\\s+)?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?\\s*(?:wib|wita|wit|am|pm|gmt\\S*)?)?';
const DATE = `(?:(?:${WEEKDAY_SOURCE}),?\\s*)?\\(?(?:\\d{1,2}(?:\\s+|-)(?:${MONTH_SOURCE})\\.?(?:,?\\s+|-)\\d{4}|\\d{1,2}[/-]\\d{1,2}[/-]\\d{4}|\\d{4}-\\d{2}-\\d{2}|(?:${MONTH_SOURCE}) \\d{1,2}, ?\\d{4})\\)?`;

/** Lines that are no part of an article wherever they stand (or above its first prose, where the rule says so). */
export const LINE_RULES: readonly CleanRule[] = [
  {
    name: 'banner',
    kind: 'line',
    pattern: /^banner(?: (?:iklan|\d{2,4} ?[x×] ?\d{2,4}))?$/i,
    example: 'banner 468x60',
    keeps: ['Banner 3x4 meter dipasang di gerbang kantor.'],
  },
  {
    name: 'advertisement',
    kind: 'line',
    pattern:
      /^(?:(?:advertisement|advertorial|iklan|pariwara|sponsored(?: content| by .{1,40})?|promoted(?: content)?|ads? by .{1,40}|ads|scroll (?:down )?to (?:continue|resume)(?: with content| reading)?|(?:gulir|scroll) (?:ke bawah )?untuk (?:lanjut|melanjutkan|terus) membaca|iklan\. gulir untuk terus membaca|skip ad|lewati iklan)[\s.:|-]*){1,3}$/i,
    example: 'ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT',
    keeps: [
      'Iklan rokok di luar ruang dibatasi mulai tahun depan.',
      'Advertorial itu dibayar pemerintah kabupaten.',
    ],
  },
  {
    name: 'section-and-views',
    kind: 'line',
    pattern:
      /^(?:\p{Lu}[\p{L}&]*(?: [\p{Lu}&]\p{L}*){0,3}(?:(?:, ?| ?[|•·-] ?)\p{Lu}[\p{L}&]*(?: [\p{Lu}&]\p{L}*){0,3}){0,5}[ ,|•·-]{0,3})?\d[\d.,]*(?: ?(?:rb|ribu|[kK]))? ?(?:[Dd]ilihat|[Vv]iews?|(?:[Kk]ali )?(?:[Dd]ilihat|[Dd]ibaca)|[Pp]embaca|[Hh]its|[Kk]omentar|[Cc]omments?|[Ss]hares?|[Ll]ikes?)$/u,
    example: 'Berita, Daerah14 Dilihat',
    keeps: ['Video itu sudah 10.000 kali dilihat.', 'Sebanyak 14 dilihat petugas keluar dari gedung'],
  },
  {
    name: 'section',
    kind: 'line',
    pattern: new RegExp(`^(?:${SECTION})(?: ?[,|/•·»>] ?(?:${SECTION}))*$`, 'i'),
    example: 'Berita, Daerah',
    keeps: ['Berita daerah itu menyebar cepat.', 'Pendidikan Gratis'],
    onlyAtTop: true,
  },
  {
    name: 'breadcrumb',
    kind: 'line',
    pattern: /^(?:home|beranda|halaman utama)(?: ?[»›>/|→-] ?[^.!?]{1,80}){1,6}$/i,
    example: 'Home » Daerah » Penajam Paser Utara',
    keeps: ['Beranda rumah itu rusak tertimpa pohon', 'Home industry tumbuh di Sepaku'],
  },
  {
    name: 'header-date',
    kind: 'line',
    pattern: new RegExp(
      `^(?:(?:diterbitkan|dipublikasikan|diposting|terbit|tayang|rilis|posted|published|updated?|last updated|diperbarui|tanggal|ditayangkan|dibuat)(?: pada| on)?\\s*:?\\s*|(?:oleh:? |by )?[\\p{L}\\d.]+(?: [\\p{L}.]+){0,3}\\s*[-–|•·]\\s*|[\\p{L}]+(?: [\\p{L}]+)?, )?${DATE}${CLOCK}(?:\\s*[|•·-]\\s*[^.!?]{1,60})?$`,
      'iu',
    ),
    example: 'Kamis, 21 September 2023 10:15 WIB',
    keeps: [
      'Apel itu digelar pada Kamis, 21 September 2023.',
      'Makmur dilantik pada 21 September 2023 di Samarinda',
    ],
    onlyAtTop: true,
  },
  {
    name: 'time-ago',
    kind: 'line',
    pattern:
      /^(?:[\p{L} .]{0,40}[-|•·,] ?)?\d{1,3} (?:detik|menit|jam|hari|minggu|pekan|bulan|tahun) (?:yang )?lalu$/iu,
    example: '5 menit lalu',
    keeps: ['Kantor itu dibangun 20 tahun lalu.', 'Ia datang 5 menit lalu bersama ajudannya'],
  },
  {
    name: 'read-also-heading',
    kind: 'line',
    pattern:
      /^(?:baca (?:juga|pula|lainnya|artikel lainnya)|simak (?:juga|pula|video(?: pilihan)?)|lihat (?:juga|video)|tonton (?:juga|video)|artikel terkait|berita terkait|read (?:also|more)|see also|saksikan (?:juga )?video.{0,50}|simak video (?:menarik|pilihan).{0,40}|yuk,? (?:simak|tonton|saksikan).{0,60})\s*[:：!]?$/i,
    example: 'Baca juga:',
    keeps: ['Baca juga dengan suara keras, pintanya.', 'Lihat juga kondisi jalan di kampung kami.'],
    takes: 'headline',
  },
  {
    name: 'read-also',
    kind: 'line',
    pattern:
      /^(?:baca (?:juga|pula|selengkapnya|lainnya|artikel(?: lainnya)?|berita(?: lainnya)?)|baca|simak (?:juga|pula|selengkapnya|breaking news.{0,40})|simak(?: juga)? video.{0,80}|lihat (?:juga|pula|selengkapnya)|lihat(?: juga)? (?:video|foto).{0,60}|tonton (?:juga|video.{0,40})|artikel (?:terkait|lainnya)|berita (?:terkait|lainnya)|video (?:terkait|pilihan|lainnya)|dengarkan juga|pilihan editor|pilihan redaksi|read (?:also|more)|see also) ?[:：].{2,250}$|^(?:simak|lihat|tonton|saksikan)(?: juga)? video ['"‘“].{2,120}['"’”] ?[:：]?$/i,
    example: 'Baca Juga : Harga Cabai di Pasar Induk Mulai Turun',
    keeps: ['“Baca juga: itu pesan ayah saya,” kata Dewi.', 'Pilihan editor jatuh pada foto banjir itu.'],
  },
  {
    name: 'read-also-without-colon',
    kind: 'line',
    pattern: /^(?:BACA JUGA|Baca Juga|SIMAK JUGA|Simak Juga|LIHAT JUGA|Lihat Juga)\b.{3,200}[^.]$/,
    example: 'Baca Juga Warga Tanam Mangrove di Pesisir',
    keeps: ['Baca juga papan pengumuman di kantor desa', 'Baca Juga adalah nama rubrik di majalah itu.'],
  },
  {
    name: 'next-page',
    kind: 'line',
    pattern:
      /^(?=.*\p{L}|\d{1,2} \d)(?:(?:(?:klik |lanjut (?:ke )?|lanjutkan ke |buka )?halaman (?:selanjutnya|berikutnya|sebelumnya)|selengkapnya(?: di halaman (?:berikutnya|selanjutnya)| baca di sini| di sini)?|baca (?:selengkapnya|berita selengkapnya|lebih lanjut)(?: di (?:sini|halaman.{1,30}|\S+\.\w{2,4}))?|simak selengkapnya(?: di halaman.{0,30})?|(?:bersambung|berlanjut) ke halaman.{0,20}|halaman:? ?\d+ ?(?:dari|of|\/) ?\d+|halaman:?|\d+ ?(?:dari|of|\/) ?\d+|next|prev(?:ious)?|selanjutnya|sebelumnya|tampilkan semua|lihat semua|show all|read more|\d{1,2})[\s.›»>→|:]*){1,8}$/iu,
    example: 'Selengkapnya di halaman berikutnya',
    keeps: [
      '5',
      'Halaman belakang kantor bupati menjadi tempat apel',
      'Selanjutnya, Makmur menyerahkan bantuan',
    ],
  },
  {
    name: 'photo-credit',
    kind: 'line',
    pattern: new RegExp(
      `^\\(?(?:[Ff]oto|FOTO|[Ss]umber [Ff]oto|[Gg]ambar|[Pp]hoto|[Ii]lustrasi|[Kk]redit [Ff]oto)(?: oleh)? ?[:/] ?(?:(?:[Dd]ok|[Ii]st|[Ii]stimewa|[Hh]umas|[Tt]angkapan [Ll]ayar|[Ss]creenshot|[Ii]nstagram|[Tt]witter|[Ff]reepik|[Uu]nsplash|[Pp]ixabay|[Ss]hutterstock|[Gg]etty|[Pp]exels)\\b[^!?]{0,80}|${NAMES})\\)?\\.?$|^(?:Dok|Dokumentasi|Ist|Istimewa)[.:]? ?(?:${NAMES})?$|^(?:ANTARA FOTO|ANTARA|AFP|REUTERS|Reuters)/.{2,60}$`,
      'u',
    ),
    example: 'Foto: Dok. Humas Pemkab',
    keeps: [
      'Foto: Gubernur memimpin apel pagi di halaman kantor',
      'Foto itu diambil Humas Pemkab saat apel.',
    ],
  },
  {
    name: 'people',
    kind: 'line',
    pattern: new RegExp(
      `^(?:(?:${ROLE}) ?[:：|] ?(?:${NAMES})[\\s,.|/]*)+(?:${anyCase('copyright|hak cipta|©')}.{0,60})?$|^[Oo]leh:? \\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,4}$|^Laporan (?:[Ww]artawan|[Rr]eporter|[Jj]urnalis) .{2,80}[^.]$`,
      'u',
    ),
    example: 'Pewarta: Dewi Lestari Editor: Budi Santoso',
    keeps: [
      'Editor bahasa itu mengatakan naskahnya sudah selesai.',
      'Reporter: Bagaimana tanggapan Bapak?',
      'Penulis: novel itu terbit lagi setelah dua puluh tahun',
      'Sumber: air bersih di desa itu mengering',
    ],
  },
  {
    name: 'people-heading',
    kind: 'line',
    pattern: /^(?:editor|penulis|reporter|pewarta|kontributor|tim redaksi|redaksi)\s*[:：]?$/i,
    example: 'Penulis',
    keeps: ['Penulis muda'],
    takes: 'name',
  },
  {
    name: 'signature',
    kind: 'line',
    pattern: /^\p{Lu}[\p{Lu} .'’-]{2,40}(?: ?\| ?\p{Lu}[\p{Lu} .'’-]{2,40}){1,3}$/u,
    example: 'DEWI LESTARI | ANTARA',
    keeps: ['APEL PERDANA', 'Rapat | Paripurna'],
  },
  {
    name: 'byline-line',
    kind: 'line',
    pattern:
      /^(?:\([\p{L}\d*/.&-]{1,24}(?: [\p{L}\d*/.&-]{1,16}){0,2}\)|\[[a-z]{2,5}\]|\*{1,5}|\p{Lu}[\p{L}]*(?: \p{L}+){0,3}\/\p{L}\p{Ll}{1,5})$/u,
    example: '(kn-2)',
    keeps: ['(kiri) Gubernur Zainal menyerahkan bendera', 'Biro Umum'],
  },
  {
    name: 'copyright',
    kind: 'line',
    pattern:
      /^(?:copyright\b.{0,80}|hak cipta (?:©|\(c\)|dilindungi|\d{4}).{0,80}|(?:©|\(c\) ?(?=\d{4})).{0,80}|all rights? reserved.{0,40}|dilarang keras (?:mengambil|menyalin|mengutip|memperbanyak).{0,250})$/i,
    example: 'COPYRIGHT © ANTARA 2024',
    keeps: [
      'Hak cipta lagu itu dimiliki keluarga almarhum.',
      'Dilarang keras merokok di area tangki.',
      '(c) pengikutnya bertambah menjadi 500 orang',
    ],
  },
  {
    name: 'tags',
    kind: 'line',
    pattern:
      /^(?:(?:tags?|label|topik|topik terkait|kata kunci|keywords?) ?[:：].{0,250}|tags?|topik terkait|(?:#\p{L}[\p{L}\d_]*[\s,]*){1,20})$/iu,
    example: 'Tags: ASN, apel, netralitas',
    keeps: ['#1', 'Topik rapat itu adalah netralitas ASN.', 'Label halal wajib mulai Oktober'],
  },
  {
    name: 'share',
    kind: 'line',
    pattern: new RegExp(
      `^(?!x$)(?:(?:bagikan(?: (?:ini|artikel|berita)(?: ini)?)?|share(?: this| on)?|sebarkan|like this|suka ini|menyukai ini|tweet|suka|kirim|simpan|cetak|komentar|klik untuk (?:berbagi|membagikan|mencetak|mengirim).{0,80}|like loading\\.*|suka memuat\\.*|tautan (?:telah )?disalin|link copied|${NETWORK})[\\s:,|/•]*){1,12}(?:\\d+)?$`,
      'i',
    ),
    example: 'Bagikan:',
    keeps: ['Bagikan masker kepada warga, polisi turun ke jalan', 'Facebook memblokir akun palsu itu.'],
  },
  {
    name: 'follow-us',
    kind: 'line',
    pattern:
      /^(?!.*[”"],? (?:kata|ujar|ucap|tutur|jelas|tegas))(?:(?:ikuti|follow|gabung|bergabung|ayo|yuk|mari|jangan lupa|jangan lewatkan|cek berita|dapatkan|baca berita|simak berita|update|nikmati|akses|kunjungi|temukan|ingin)\b.{0,160}(?:google news|(?:channel|saluran|kanal|grup) (?:whatsapp|telegram|youtube)|(?:whatsapp|telegram|youtube) channel|news update|berita (?:pilihan|terbaru|terkini|terupdate|up to date|menarik|lainnya)|media sosial kami|newsletter|orion)\b.{0,160}|ikuti kami(?: di.{0,60})?|follow us.{0,60}|follow (?:akun|berita).{0,80}|(?:download|unduh) (?:aplikasi|apps?)(?: [\w.]+){0,4}(?: https?:\S+)?|berlangganan (?:newsletter|sekarang).{0,40}|subscribe.{0,60})[.!]?$/i,
    example: 'Cek berita dan artikel yang lain di Google News',
    keeps: [
      'Unduh aplikasi Identitas Kependudukan Digital lalu datang ke kantor dinas.',
      'Ikuti jejak ayahnya, Dewi menjadi petani kopi.',
      'Dapatkan vaksin gratis di puskesmas terdekat.',
    ],
  },
  {
    name: 'published-elsewhere',
    kind: 'line',
    pattern:
      /^(?:artikel|berita|tulisan|konten) ini (?:telah|sudah|pertama kali|pernah|juga|merupakan (?:kerja ?sama|hasil kerja ?sama)|diproduksi|tayang|dikutip|disadur).{0,250}$/i,
    example: 'Artikel ini telah tayang di Contohkabar.id dengan judul Apel Pagi',
    keeps: ['Artikel ini mengatur hak cuti pegawai.', 'Berita ini membuat warga resah.'],
  },
  {
    name: 'loading',
    kind: 'line',
    pattern: /^(?:loading|memuat|please wait|mohon tunggu)(?: (?:konten|komentar|berita))?\s?(?:\.{2,}|…)?$/i,
    example: 'Loading...',
    keeps: ['Memuat barang di pelabuhan dilarang malam hari'],
  },
  {
    name: 'address-only',
    kind: 'line',
    pattern: /^(?:sumber ?: ?|link ?: ?)?(?:https?:\/\/|www\.)\S+$/i,
    example: 'https://contohkabar.id/apel-pagi',
    keeps: ['www.contohkabar.id memuat daftar lengkapnya'],
  },
  {
    name: 'rule-of-signs',
    kind: 'line',
    pattern: /^[^\p{L}\d]*$/u,
    example: '=====',
    keeps: ['5', 'a'],
  },
  {
    name: 'comment-form',
    kind: 'line',
    pattern:
      /^(?:nama|email|e-mail|surel|situs web|website|name|komentar|comment) ?\*$|^(?:batalkan balasan|cancel reply|simpan nama, email, dan situs web saya pada peramban ini.{0,60}|save my name, email.{0,80}|alamat email anda tidak akan dipublikasikan\..{0,60}|your email address will not be published\..{0,60}|login untuk (?:berkomentar|memberi.{0,20})|masuk untuk berkomentar|belum ada komentar|jadilah yang pertama berkomentar.{0,40}|\d+ komentar|no comments?)[.!]?$/i,
    example: 'Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *',
    keeps: ['Nama calon diumumkan besok', 'Belum ada komentar resmi dari bupati.'],
  },
];

/** Alternatives that match in any case inside a pattern that is otherwise case-sensitive. */
function anyCase(source: string): string {
  return source.replace(/(?<!\(\?)[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
}
