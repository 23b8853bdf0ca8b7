import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/articles/clean.ts';
import { CLEAN_RULES } from '../../src/articles/clean-rules.ts';
import { sentences } from '../../src/indonesian/sentences.ts';

const seedFolder = new URL('../../seeds/', import.meta.url);
const seeds = readdirSync(seedFolder)
  .filter((name) => name.endsWith('.txt'))
  .sort();
const seed = (name: string) => readFileSync(new URL(name, seedFolder), 'utf8');
const bare = (text: string) => text.replace(/\s+/g, '');

const LEAD = 'Apel pagi digelar di halaman kantor bupati dan diikuti ratusan pegawai dari semua dinas.';
const BODY = 'Bupati meminta seluruh pegawai bekerja lebih cepat dan lebih jujur daripada tahun sebelumnya.';

describe('cleaning rules', () => {
  it('have names of their own', () => {
    const names = CLEAN_RULES.map((rule) => rule.name);
    expect(new Set(names).size).toBe(names.length);
  });

  for (const rule of CLEAN_RULES) {
    it(`${rule.name} takes its example`, () => {
      const top = rule.onlyAtTop ? [rule.example, LEAD] : [LEAD, rule.example];
      const { text, removed } = clean([...top, ...(rule.kind === 'line' ? [BODY] : [])].join('\n'));
      expect(removed.map((one) => one.rule)).toContain(rule.name);
      expect(text).not.toContain(rule.example);
      expect(text).toContain(LEAD);
      if (rule.kind === 'line') expect(text).toContain(BODY);
    });

    for (const line of rule.keeps) {
      it(`${rule.name} keeps: ${line}`, () => {
        for (const raw of [`${LEAD}\n${line}`, `${LEAD}\n${line}\n${BODY}`, `${line}\n${LEAD}`]) {
          const { text, removed } = clean(raw);
          expect(removed).toEqual([]);
          expect(text.split('\n\n')).toContain(line);
        }
      });
    }
  }
});

/** What stands around articles of portals and themes; nothing of it may be left, all of LEAD and BODY must. */
const FURNITURE: readonly (readonly [where: string, lines: readonly string[]])[] = [
  [
    'news portal with inline advertisements',
    [
      'ADVERTISEMENT',
      'SCROLL TO CONTINUE WITH CONTENT',
      "Simak Video 'Apel Pagi di Contoh':",
      '[Gambas:Video 20detik]',
      'Baca juga: Judul Berita Lain',
      'Halaman 2 dari 3',
      'Halaman Selanjutnya',
      '(dwn/idn)',
    ],
  ],
  [
    'newspaper portal',
    [
      'Penulis: Dewi Lestari',
      'Editor: Budi Santoso',
      'Tag',
      '#asn #apel',
      'Lihat Juga: Judul Lain',
      'Dapatkan update berita pilihan setiap hari dari Contoh.com. Mari bergabung di Grup Telegram "Contoh News Update".',
      'Komentar',
      'Kirim Komentar',
    ],
  ],
  [
    'news agency',
    [
      'Baca juga: Judul lain tentang ASN',
      'Pewarta: Dewi Lestari',
      'Editor: Budi Santoso',
      'COPYRIGHT © ANTARA 2024',
      'Dilarang keras mengambil konten, melakukan crawling atau pengindeksan otomatis tanpa izin tertulis.',
      'Cek Berita dan Artikel yang lain di Google News',
    ],
  ],
  [
    'regional portal',
    [
      'Artikel ini telah tayang di Contohkaltim.co dengan judul Apel Pagi, https://contohkaltim.co/2024/apel',
      'Ikuti berita terkini lainnya di Google News Contoh Kaltim',
      'Laporan Wartawan Contoh, Dewi Lestari',
      'Berita Terkait',
      'Judul Teaser Pertama',
      'Judul Teaser Kedua',
    ],
  ],
  [
    'WordPress theme',
    [
      'Bagikan ini:',
      'Klik untuk membagikan di Facebook(Membuka di jendela yang baru)',
      'Facebook Twitter WhatsApp Telegram',
      'Suka ini: Suka Memuat...',
      'Terkait',
      'Navigasi pos',
      'Tinggalkan Balasan',
      'Batalkan balasan',
      'Komentar *',
      'Nama *',
      'Email *',
      'Situs Web',
      'Simpan nama, email, dan situs web saya pada peramban ini untuk komentar saya berikutnya.',
    ],
  ],
  [
    'magazine',
    [
      'Pilihan Editor: Judul Kolom Pekan Ini',
      'Scroll ke bawah untuk melanjutkan membaca',
      'Iklan',
      'DEWI LESTARI | ANTARA',
      'Share this:',
      'Like this:',
    ],
  ],
];

describe('clean', () => {
  for (const [where, lines] of FURNITURE) {
    it(`leaves nothing of a ${where}`, () => {
      const paragraphs = clean([LEAD, BODY, ...lines].join('\n')).text.split('\n\n');
      expect(paragraphs.slice(0, 2)).toEqual([LEAD, BODY]);
      expect(paragraphs.slice(2)).toEqual([]);
    });
  }

  it.each([
    '(hms6ppu/dwn)',
    '(kn-2)',
    '(Humas)',
    '(*)',
    '(adv)',
    '(Adv/Diskominfo PPU)',
    '(adv/humas ppu)',
    '(MC Kalsel)',
    '(Dewi Lestari)',
    '(ant/jpnn)',
    '[rhm]',
    '***',
    'MC Kalsel/tgh',
    'MC Tapin/Rzk',
  ])('takes the closing byline %s, glued or not', (byline) => {
    expect(clean(`${LEAD}\n${BODY} ${byline}`).text).toBe(`${LEAD}\n\n${BODY}`);
    expect(clean(`${LEAD}\n${BODY}${byline}`).text).toBe(`${LEAD}\n\n${BODY}`);
    expect(clean(`${LEAD}\n${BODY}\n${byline}`).text).toBe(`${LEAD}\n\n${BODY}`);
  });

  it('takes the head of a page: breadcrumb, sections, counters, dates', () => {
    const head = [
      'Home » Daerah » Bontang',
      'Berita, Daerah14 Dilihat',
      'Redaksi - Senin, 5 Februari 2024 10:15 WIB',
      '5 menit lalu',
      'banner 468x60',
    ];
    expect(clean([...head, LEAD, BODY].join('\n')).text).toBe(`${LEAD}\n\n${BODY}`);
  });

  it('keeps a date that stands alone inside the article', () => {
    expect(clean([LEAD, 'Senin, 5 Februari 2024', BODY].join('\n')).text).toContain('Senin, 5 Februari 2024');
  });

  it('takes a teaser below its heading, and no paragraph of the article', () => {
    expect(clean([LEAD, 'Baca juga:', 'Harga Cabai Turun di Pasar Induk', BODY].join('\n')).text).toBe(
      `${LEAD}\n\n${BODY}`,
    );
    expect(clean([LEAD, 'Baca juga:', BODY].join('\n')).text).toBe(`${LEAD}\n\n${BODY}`);
  });

  it('goes on after a list of teasers in the middle of the article', () => {
    const long = `${BODY} ${BODY}`;
    expect(clean([LEAD, 'Berita Terkini', 'Judul Teaser', long, long].join('\n')).text).toContain(long);
  });

  it('cuts a paragraph in two where a mark stood in it', () => {
    expect(clean(`${LEAD} [Gambas:Video 20detik] ${BODY}`).text).toBe(`${LEAD}\n\n${BODY}`);
  });

  it('takes the title only where asked, and a repeated title too', () => {
    const raw = `Apel Pagi di Contoh\n\n${LEAD}`;
    expect(clean(raw).text).toContain('Apel Pagi di Contoh');
    expect(clean(raw, { firstLineIsTitle: true })).toMatchObject({
      title: 'Apel Pagi di Contoh',
      text: LEAD,
    });
    expect(clean(raw, { title: 'APEL PAGI DI CONTOH' }).text).toBe(LEAD);
    expect(clean(`${LEAD}\n\n${BODY}`, { firstLineIsTitle: true }).title).toBeNull();
    expect(clean('Hanya satu baris', { firstLineIsTitle: true })).toMatchObject({
      title: null,
      text: 'Hanya satu baris',
    });
  });

  it('keeps what carries facts in the seeds and drops what the portals added', () => {
    const all = seeds.map((name) => clean(seed(name), { firstLineIsTitle: true }).text);
    const joined = all.join('\n\n');
    for (const word of [
      'banner',
      'Dilihat',
      'Baca Juga',
      'Advertorial',
      'Mungkin Anda',
      'Bagikan',
      'Berita Terkini',
      'Tinggalkan',
      'Alamat email',
      'hms6ppu',
      'kn-2',
      '(Humas)',
      'MC Kalsel',
      'Kacamatanegeri',
      'AmperaBlitz',
    ]) {
      expect(joined).not.toContain(word);
    }
    expect(all[3]).toMatch(
      /^USAI LIBUR AKHIR TAHUN: Gubernur Kaltara Zainal Arifin Paliwang \(kiri\) memimpin/,
    );
    expect(all[0]).toMatch(/^Pemerintah Kabupaten Penajam Paser Utara \(PPU\), menggelar apel besar/);
    expect(joined).toContain('penurunan PBB sebesar Rp500.000');
  });

  const furniture = fc.constantFrom(...CLEAN_RULES.map((rule) => rule.example));
  const seedLine = fc.constantFrom(...seeds.flatMap((name) => seed(name).split('\n')));
  const noise = fc
    .array(
      fc.constantFrom(
        'Bupati',
        ' ',
        '. ',
        '“',
        '”',
        '(',
        ')',
        'baca juga',
        ': ',
        '—',
        '\t',
        '\u00a0',
        '5/2',
        ',',
        '\u200b',
        '[Gambas:',
        ']',
      ),
      { maxLength: 20 },
    )
    .map((all) => all.join(''));

  it('lets every sentence stand in the source, white space aside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(furniture, seedLine, noise), { maxLength: 30 }),
        fc.constantFrom('\n', '\r\n', '\n\n'),
        fc.boolean(),
        (lines, end, firstLineIsTitle) => {
          const raw = lines.join(end);
          const source = bare(raw);
          const { text, title } = clean(raw, { firstLineIsTitle });
          for (const span of sentences(text))
            expect(source).toContain(bare(text.slice(span.start, span.end)));
          if (title !== null) expect(source).toContain(bare(title));
          expect(text).toBe(text.trim());
          expect(text).not.toMatch(/\n{3}|[^\n]\n[^\n]|[^\S\n]{2}|\t/);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes linear time on hostile lines', () => {
    const hostile = [
      'A'.repeat(399),
      'A, '.repeat(130),
      '. '.repeat(199),
      '1'.repeat(399),
      'Editor: '.repeat(49),
      '('.repeat(399),
      'Home > '.repeat(57),
      'a - '.repeat(99),
      '-'.repeat(20_000),
      'A/'.repeat(10_000),
      '“'.repeat(20_000),
      'baca juga: '.repeat(2_000),
    ];
    const began = performance.now();
    for (const line of hostile) clean(`${line}\n${line}`);
    // Quadratic or worse behaviour takes minutes here; the bound is loose for a busy machine.
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
