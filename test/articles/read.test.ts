import { describe, expect, it } from 'vitest';
import { clean } from '../../src/articles/clean.ts';
import { read } from '../../src/articles/read.ts';
import { KutipError } from '../../src/errors.ts';
import { makeDocx, makePdf } from './office-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const one = async (name: string, content: string | Uint8Array) => {
  const { documents, failures } = await read(name, typeof content === 'string' ? bytes(content) : content);
  expect(failures).toEqual([]);
  expect(documents).toHaveLength(1);
  return documents[0]!;
};

describe('text', () => {
  it('is read with and without byte order mark', async () => {
    expect((await one('a.txt', 'Apel pagi.')).text).toBe('Apel pagi.');
    expect((await one('A.TXT', '\ufeffApel pagi.')).text).toBe('Apel pagi.');
  });

  it('joins lines wrapped at a fixed width, and only those', async () => {
    const wrapped =
      'Pemerintah kabupaten menggelar apel besar di halaman\nbelakang kantor bupati dan meminta seluruh pegawai agar\nmemberi pelayanan terbaik kepada masyarakat luas setiap\nhari.';
    expect((await one('a.txt', `Judul\n\n${wrapped}\n\n${wrapped}`)).text).toBe(
      `Judul\n\n${wrapped.replaceAll('\n', ' ')}\n\n${wrapped.replaceAll('\n', ' ')}`,
    );
    const paragraphs =
      'Apel digelar di halaman kantor bupati pada pagi hari.\nBupati memberi pesan kepada pegawai yang hadir.\nApel selesai.\nPegawai kembali bekerja.';
    expect((await one('a.txt', paragraphs)).text).toBe(paragraphs);
  });
});

/** File, content, and what the message must say: the trouble and the remedy. */
const BROKEN: readonly (readonly [name: string, content: Uint8Array, says: RegExp])[] = [
  ['utf16.txt', Uint8Array.of(0xff, 0xfe, 65, 0), /UTF-16; simpan ulang sebagai UTF-8/],
  ['nul.txt', bytes('baris\n\0'), /baris 2 memuat bita NUL.*simpan ulang/],
  ['latin1.txt', Uint8Array.of(65, 10, 66, 0xe9, 67), /baris 2 bukan UTF-8.*simpan ulang/],
  ['latin1.md', Uint8Array.of(0xe9), /baris 1 bukan UTF-8/],
  ['latin1.html', Uint8Array.of(60, 112, 62, 0xe9), /bukan UTF-8/],
  ['latin1.jsonl', Uint8Array.of(0xe9), /bukan UTF-8/],
  [
    'naskah.rtf',
    bytes('x'),
    /jenis \.rtf tidak didukung; ubah dulu menjadi salah satu dari \.txt \.md \.html \.jsonl \.pdf \.docx/,
  ],
  ['naskah', bytes('x'), /berkas tanpa ekstensi tidak didukung/],
  ['kosong.txt', bytes(' \n\n'), /tidak memuat teks/],
  ['kosong.jsonl', bytes('\n'), /tidak memuat teks/],
  ['rusak.pdf', bytes('%PDF-1.4 bukan'), /PDF ini rusak atau bukan PDF.*simpan ulang/],
  ['rusak.docx', bytes('PK bukan'), /DOCX ini rusak atau bukan DOCX.*simpan ulang/],
  ['pindai.pdf', makePdf([[]]), /tidak memuat teks \(mungkin hasil pindai\).*OCR/],
];

describe('what cannot be read', () => {
  for (const [name, content, says] of BROKEN) {
    it(name, async () => {
      const error = await read(name, content).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(KutipError);
      expect(error).toMatchObject({ code: 'unreadable-source', message: expect.stringMatching(says) });
      expect((error as KutipError).message).not.toMatch(/node_modules|\bat \w+ \(/);
    });
  }
});

describe('markdown', () => {
  it('honours front matter and drops addresses that nobody can follow', async () => {
    const { fields, text, warnings } = await one(
      'a.md',
      '---\ntitle: "Apel Pagi"\ntanggal: 5 Februari 2024\npenerbit: Contohkabar.id\nurl: javascript:alert(1)\nlayout: post\n---\nIsi berita.\n',
    );
    expect(fields).toMatchObject({
      title: { value: 'Apel Pagi' },
      date: { value: '2024-02-05' },
      publisher: { value: 'Contohkabar.id' },
    });
    expect(fields.url).toBeUndefined();
    expect(warnings[0]).toContain('bukan alamat http(s)');
    expect(text).toBe('Isi berita.');
  });

  it('takes the first heading as title and keeps every line of text verbatim', async () => {
    const source =
      '# Apel **Pagi**\n\nBaris satu\nbaris dua dengan **tebal** dan [tautan](https://contoh.id/a).\n\n> kutipan satu\n> kutipan dua\n\n- butir a\n  lanjutan\n- butir b\n\n| Nama | Umur |\n|------|------|\n| Dewi | 30 |\n\n![foto](a.jpg)\n\nSubjudul\n---\n\n**Seluruh baris tebal.**\n\nAwal ![x](y.png) akhir.\n\n<!-- catatan -->\n\n```\nkode\n```\n\n***\n\n[1]: https://contoh.id\n';
    const { text, fields } = await one('a.md', source);
    expect(fields.title?.value).toBe('Apel Pagi');
    expect(text.split(/\n+/)).toEqual([
      'Baris satu baris dua dengan **tebal** dan [tautan](https://contoh.id/a).',
      'kutipan satu',
      'kutipan dua',
      'butir a lanjutan',
      'butir b',
      'Nama | Umur',
      'Dewi | 30',
      'Subjudul',
      'Seluruh baris tebal.',
      'Awal',
      'akhir.',
      'kode',
    ]);
    const squeezed = source.replace(/\s+/g, '');
    for (const line of text.split(/\n+/)) expect(squeezed).toContain(line.replace(/\s+/g, ''));
  });
});

describe('html', () => {
  const page = (head: string, body: string) =>
    `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  const article = `<nav><a href="/">Home</a></nav><article><h1>Apel Pagi di Bontang</h1>
    <p>BONTANG – Wali kota memimpin <b>apel</b> pagi &amp; memberi pesan kepada ratusan pegawai yang hadir di lapangan.</p>
    <p>Baca juga: Judul Lain</p><script>alert(1)</script>
    <p>“Kita bekerja cepat,” ujarnya.<br>Apel itu diikuti seluruh dinas dan berlangsung tertib sampai selesai.</p></article>`;

  it('finds the article and its metadata', async () => {
    const head = `<title>Apel Pagi di Bontang - Contohkabar.id</title><meta property="og:site_name" content="Contohkabar.id">
      <meta property="article:published_time" content="2024-02-05T09:00:00+07:00"><link rel="canonical" href="https://contohkabar.id/apel">`;
    const { fields, text } = await one('a.html', page(head, article));
    expect(fields).toMatchObject({
      title: { value: 'Apel Pagi di Bontang' },
      publisher: { value: 'Contohkabar.id' },
      date: { value: '2024-02-05', rule: 'meta article:published_time' },
      url: { value: 'https://contohkabar.id/apel' },
    });
    expect(clean(text, { title: fields.title!.value })).toMatchObject({
      text: 'Wali kota memimpin apel pagi & memberi pesan kepada ratusan pegawai yang hadir di lapangan.\n\n“Kita bekerja cepat,” ujarnya.\n\nApel itu diikuti seluruh dinas dan berlangsung tertib sampai selesai.',
      dateline: { place: 'Bontang' },
    });
  });

  it('reads JSON-LD, also in a graph, and passes over a broken block', async () => {
    const head = `<script type="application/ld+json">{rusak</script><script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"Apel","datePublished":"2024-02-05","publisher":{"name":"Contoh"},"url":"https://contoh.id/a"}]}</script>`;
    expect((await one('a.html', page(head, article))).fields).toMatchObject({
      title: { value: 'Apel' },
      publisher: { value: 'Contoh' },
      date: { value: '2024-02-05' },
      url: { value: 'https://contoh.id/a' },
    });
  });

  it('tells universal time in Western Indonesian Time', async () => {
    const head = '<meta property="article:published_time" content="2024-02-04T20:15:00Z">';
    expect((await one('a.html', page(head, article))).fields.date?.value).toBe('2024-02-05');
  });

  it('drops addresses that nobody can follow, and takes its title from the heading', async () => {
    const { fields, warnings } = await one(
      'a.html',
      page('<link rel="canonical" href="javascript:alert(1)">', article),
    );
    expect(fields.url).toBeUndefined();
    expect(fields.title?.value).toBe('Apel Pagi di Bontang');
    expect(warnings).toHaveLength(1);
  });

  it('reads a fragment', async () => {
    expect((await one('a.html', '<p>Satu paragraf saja.</p>')).text).toBe('Satu paragraf saja.');
  });
});

describe('jsonl', () => {
  it('keeps good lines and explains bad ones', async () => {
    const lines = [
      '{"id":" a1 ","title":"Apel","text":"Isi berita.","date":"2024-02-05","publisher":"Contoh","url":"https://contoh.id/a","lc":1,"type":"secret","__proto__":{"x":1}}',
      'rusak',
      '',
      '{"text":"  "}',
      '[1]',
      '{"text":"x","date":"2024-02-30"}',
      '{"id":5,"text":"x"}',
      '{"text":"x","title":null,"url":"ftp://contoh.id"}',
      '{"text":"rusak \\u0000"}',
      `{"id":"${'x'.repeat(201)}","text":"x"}`,
    ];
    const { documents, failures } = await read('a.jsonl', bytes(`\ufeff${lines.join('\r\n')}\n`));
    expect(documents).toHaveLength(2);
    expect(documents[0]).toMatchObject({
      line: 1,
      id: 'a1',
      text: 'Isi berita.',
      fields: {
        title: { value: 'Apel' },
        date: { value: '2024-02-05' },
        publisher: { value: 'Contoh' },
        url: { value: 'https://contoh.id/a' },
      },
    });
    expect(documents[0]).not.toHaveProperty('lc');
    expect(documents[1]).toMatchObject({
      line: 8,
      fields: {},
      warnings: [expect.stringContaining('ftp://contoh.id')],
    });
    expect(failures.map(({ line, message }) => [line, message])).toEqual([
      [2, expect.stringContaining('bukan JSON yang sah')],
      [4, '"text" tidak boleh kosong.'],
      [5, 'isinya bukan objek JSON.'],
      [6, '"date" harus tanggal yang ada, ditulis YYYY-MM-DD.'],
      [7, '"id" harus berupa teks.'],
      [9, '"text" memuat karakter yang rusak.'],
      [10, '"id" paling panjang 200 karakter.'],
    ]);
  });
});

describe('office files', () => {
  it('reads a DOCX', async () => {
    const { text } = await one(
      'a.docx',
      makeDocx(['Apel Pagi', 'BONTANG – Wali kota memimpin apel.', 'Apel selesai.']),
    );
    expect(text.split(/\n+/).filter(Boolean)).toEqual([
      'Apel Pagi',
      'BONTANG – Wali kota memimpin apel.',
      'Apel selesai.',
    ]);
  });

  it('reads a PDF, joins its lines and leaves out what stands on every page', async () => {
    const lines = [
      'Wali kota memimpin apel pagi di halaman kantor dan meminta',
      'seluruh pegawai bekerja lebih cepat serta lebih jujur daripada',
      'tahun lalu.',
      'Apel diikuti semua dinas.',
    ];
    const pages = [1, 2, 3].map((page) => ['Buletin Contoh', ...lines, `Halaman ${page}`]);
    const { text } = await one('a.pdf', makePdf(pages));
    expect(text).not.toMatch(/Buletin Contoh|Halaman/);
    expect(text).toContain(
      'meminta seluruh pegawai bekerja lebih cepat serta lebih jujur daripada tahun lalu.',
    );
  });
});
