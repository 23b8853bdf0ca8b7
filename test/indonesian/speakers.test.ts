import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/indonesian/sentences.ts';
import { findSpeech, type Speech } from '../../src/indonesian/speakers.ts';

/**
 * Written by hand from the articles: file, start of the sentence, "speaker|manner|for whom|quoted by" or "" where
 * nobody is named, and why the row is here.
 */
const CORPUS: readonly (readonly [string, string, string, string])[] = [
  [
    'anggaran-pasar-sanggau-2024',
    'Ketua Komisi B DPRD',
    'Yustinus Apui|indirect',
    'office, comma, name, comma, verb',
  ],
  ['anggaran-pasar-sanggau-2024', 'Ia mempertanyakan', 'Yustinus Apui|indirect', '"ia"'],
  ['anggaran-pasar-sanggau-2024', '“Uang rakyat', 'Yustinus Apui|direct', 'first name in the tag'],
  ['anggaran-pasar-sanggau-2024', 'Menurut dia, besi', 'Hendri Saputra|indirect', 'a new name takes over'],
  ['anggaran-pasar-sanggau-2024', 'Mereka mengeluhkan', '', '"mereka" is not told'],
  [
    'banjir-tolitoli-2026-a',
    '“Jaringan telepon',
    'Rustam Lahamade|direct',
    'the tag stands in the next sentence',
  ],
  [
    'banjir-tolitoli-2026-a',
    'Ia meminta alat berat',
    'Moh. Saleh Bantilan Daeng|indirect',
    'the subject before said nothing yet; "Moh." ends no name',
  ],
  ['banjir-tolitoli-2026-a', '“Rumah tetangga', 'Nurjanah Amir|direct', '"tuturnya" of a resident'],
  ['banjir-tolitoli-2026-a', 'Ia menyelamatkan diri', '', 'a deed, not a word'],
  ['banjir-tolitoli-2026-b', '“Dua korban', 'Rustam Lahamade|direct', 'first sentence of two'],
  ['banjir-tolitoli-2026-c', '“Bila warga', 'I Nyoman Surya Adnyana|direct', 'a middle name refers back'],
  [
    'banjir-tolitoli-2026-c',
    'Bupati mengaku',
    'Moh. Saleh Bantilan Daeng|indirect',
    'a bare title refers to its holder',
  ],
  [
    'banjir-tolitoli-2026-c',
    '“Jembatan darurat',
    'Moh. Saleh Bantilan Daeng|direct',
    '"ujarnya" behind a title',
  ],
  ['batal-cfd-parepare-2026', '“Saya batalkan', 'Andi Mappangara Tahir|direct', 'two first names refer back'],
  [
    'batal-cfd-parepare-2026',
    'Ia menilai pemerintah',
    'Nirwana Hafid|indirect',
    '"Adapun X dari Y kecewa. Ia …"',
  ],
  ['cfd-parepare-2026', 'Menurut gambaran awal', '', 'a sketch says nothing'],
  ['cfd-parepare-2026', '“Kami sudah menunggu', 'Nirwana Hafid|direct', '"ungkap dia" in the paragraph'],
  ['cpns-sintang-2024', 'Tahun 2021, lanjutnya', 'Yohanes Rupinus|indirect', 'a tag between commas'],
  ['cpns-sintang-2024', '“Satu berkas', 'Veronika Sri Ayu|direct', '"seorang calon pelamar, X"'],
  ['cpns-sintang-2026-a', 'Belum ada surat', 'Kartini Duyan|direct', 'five paragraphs after her full name'],
  ['cpns-sintang-2026-b', '“Kami anak hulu', 'Agustinus Jelani|direct', 'the name before its description'],
  ['dbd-tasikmalaya-2026-b', '“Bukan asapnya', 'Asep Hermansyah|direct', 'a figure in between is no speaker'],
  [
    'dbd-tasikmalaya-2026',
    'Asap itu bikin lega',
    'Neneng Suryaningsih|direct',
    'last sentence of a quotation',
  ],
  ['debat-rapbd-wonosobo-2026', 'Coret saja', 'Suroto Hadiprayitno|direct', 'stance, then quotation'],
  [
    'debat-rapbd-wonosobo-2026',
    '“Camat kita',
    'Endah Kusumaningrum|direct',
    'introduced as the agent of a passive',
  ],
  ['debat-rapbd-wonosobo-2026', '“Saya ingat betul', 'Bagas Wicaksana|direct', 'the outer quotation'],
  [
    'debat-rapbd-wonosobo-2026',
    '“Saya ingat betul',
    '|direct||Bagas Wicaksana',
    'the inner one, by a title that no article name holds',
  ],
  [
    'debat-rapbd-wonosobo-2026',
    'Sementara itu, Muhammad',
    'Muhammad Zaenuri|indirect',
    'a connective before the name',
  ],
  [
    'dokter-desa-lamongan-2026-a',
    'Dokternya yang datang',
    'Zainul Arifin Mahmud|direct',
    'straight quotation marks',
  ],
  ['dokter-desa-lamongan-2026-c', 'Program serupa, menurut', '', 'a press release says nothing'],
  [
    'dokter-desa-lamongan-2026-e',
    'Rekrutmen, ujarnya',
    'Chusnul Khotimah|indirect',
    'a denial, then a tag between commas',
  ],
  ['dokter-desa-lamongan-2026-e', '"Kami tahunya', 'Siti Umayah|direct', 'place, place, name'],
  [
    'dokter-junaidi-belitung-2025',
    '“Nama kami',
    'Junaidi Rahman|direct',
    'the namesake in the quotation is not the speaker',
  ],
  ['dokter-junaidi-belitung-2025', 'Ia berpesan', 'Junaidi Rahman|indirect', '"dr. Junaidi" is he'],
  [
    'dugaan-kapal-wakatobi-2026',
    'Kami menemukan kabel',
    'Bimo Ariotedjo|direct',
    'introduced by "disampaikan ketua tim …, X"',
  ],
  [
    'dugaan-kapal-wakatobi-2026',
    'Menurut dia, seluruh',
    'La Mane|indirect',
    'a name of two short words with a title of honour',
  ],
  [
    'festival-kopi-enrekang-2026',
    '“Saya jemur',
    'Nurhaeda Pasanggi|direct',
    'agent of a passive, then "ujar Nurhaeda"',
  ],
  [
    'festival-kopi-rejanglebong-2026',
    '“Pembeli dari',
    'Yulia Hartati|direct',
    'the deputy, not the bupati she stands in for',
  ],
  ['festival-kopi-temanggung-2025', '“Robusta kita', 'Joko Wasesa|direct', 'an office with commas inside'],
  [
    'festival-kopi-temanggung-2026',
    '“Janji saya',
    'Agung Prihatmoko|direct',
    'a relative clause between name and verb',
  ],
  [
    'gubernur-limboto-gorontalo-2026',
    '“Ilmunya berubah',
    'Hamdan Pakaya|direct',
    'asked about a speech read out, he speaks himself',
  ],
  ['gubernur-limboto-gorontalo-2026', '“Kalau cuma', 'Risman Biya|direct', '"gubernur" was an object only'],
  ['hasil-kapal-wakatobi-2026', 'Menurut laporan itu', '', 'a report says nothing'],
  [
    'hasil-kapal-wakatobi-2026',
    '“Nakhoda sudah',
    'Rahmat La Ode Salim|direct',
    'rank before the name, name behind the tag',
  ],
  ['inflasi-bima-2026', '“Satu gudang', 'Wening Pratiwi|direct', 'a deputy head'],
  [
    'inflasi-mataram-2026',
    'Menurut dia, kenaikan',
    'Berlian Sasmito|indirect',
    '"datang dari …, X. Menurut dia"',
  ],
  ['inflasi-mataram-2026', 'Beras, menurut BPS', 'BPS|indirect', 'an institution'],
  ['inflasi-sumbawa-2026', 'Hasilnya mulai', 'Lalu Suhardiman Wirajaya|direct', '"tutur gubernur"'],
  [
    'jembatan-seruyan-2025-b',
    'Menurutnya, denda',
    'Rahmadi Sahlan|indirect',
    '"meminta maaf", then "menurutnya"',
  ],
  ['jembatan-seruyan-2026', '“Jembatan ini', 'Yulita Ngantung|direct|Rahmadi Sahlan', 'a speech read out'],
  ['jembatan-seruyan-2026', 'Menurut Yulita', 'Yulita Ngantung|indirect', 'later she speaks for herself'],
  [
    'kadisdik-lombok-timur-2025',
    '“Orang tua bebas',
    'Sahrul Ramdan|direct',
    '"kepala sekolah" in between is no speaker',
  ],
  [
    'kadisdik-ntb-2024',
    'Tahun lalu, kata Baiq',
    'Baiq Nurhasanah|indirect',
    'a first name, the full name without an office',
  ],
  [
    'keramba-limboto-gorontalo-2026',
    'Isinya, seluruh',
    'Yusran Mootalu|indirect|Hamdan Pakaya',
    'the contents of a speech read out',
  ],
  [
    'keramba-limboto-gorontalo-2026',
    'Tidak boleh ada lagi',
    'Yusran Mootalu|direct|Hamdan Pakaya',
    '"demikian sambutan gubernur yang dibacakan X"',
  ],
  [
    'keramba-limboto-gorontalo-2026',
    'Dalam sambutan itu',
    'Yusran Mootalu|indirect|Hamdan Pakaya',
    '"gubernur menyebut" within the speech',
  ],
  [
    'keramba-limboto-gorontalo-2026',
    '“Kalau saya pribadi',
    'Yusran Mootalu|direct',
    'after the event he speaks for himself',
  ],
  [
    'kunjungan-wamen-belu-2026',
    '“Saya catat',
    'Lidya Manafe|direct',
    '"tambah wakil menteri", not the minister',
  ],
  [
    'pasar-kemala-sanggau-2025',
    '“Kalau dari Agustus',
    'Yustinus Apui|direct',
    '"kata dia" of the one just named',
  ],
  [
    'pelantikan-bupati-majalengka-2025',
    'Menurutnya, prevalensi',
    'Neneng Suhaeti|indirect',
    'the subject of the sentence before',
  ],
  [
    'peresmian-pasar-sanggau-2025',
    '“Naik lima puluh',
    'Siti Maimunah|direct',
    'a role and a name without a comma',
  ],
  ['rencana-kunjungan-menteri-belu-2026', 'Menurut rencana', '', 'a plan says nothing'],
  ['tarif-air-cilacap-2024-a', 'Dewan meminta data', 'Purwati Ningsih|indirect', '"yang menurutnya"'],
  ['tarif-air-cilacap-2024-a', 'Aliran air di Kampung', 'Turah Untung|indirect', '"kata dia" between commas'],
  ['tarif-air-cilacap-2024-b', 'Ia tidak menyebut', '', 'what is not said'],
  ['tarif-air-cilacap-2025', 'Penurunan itulah', 'Sugeng Priyatmoko|indirect', '"lanjutnya"'],
  [
    'wali-kota-prabumulih-2025',
    '“Saya tetap wakil',
    'Marlina Agustini|direct',
    'two sentences after her name',
  ],
  [
    'wali-kota-prabumulih-2026-b',
    '“Kembalikan kepercayaan',
    'Nurlela Basri|direct|gubernur',
    'read out for a governor without a name',
  ],
  [
    'wali-kota-prabumulih-2026-b',
    'Partai pengusung, kata',
    'Marlina Agustini|indirect',
    'a tag between commas',
  ],
  ['seeds/000_04172a350849334d', 'Selain itu, ditengah', 'Makmur Marbun|indirect', '"pihaknya"'],
  ['seeds/000_04172a350849334d', 'Ditambahkan pula', 'Makmur Marbun|indirect', 'a passive without an agent'],
  [
    'seeds/001_8a7ab4d4974be3c3',
    'Gubernur Kalimantan',
    'Roy Rizali Anwar|indirect|Sahbirin Noor',
    '"hal tersebut disampaikan X saat membacakan sambutan"',
  ],
  [
    'seeds/001_8a7ab4d4974be3c3',
    '“Kreasi dan inovasi',
    'Roy Rizali Anwar|direct|Sahbirin Noor',
    'to the end of the speech',
  ],
  [
    'seeds/002_b4684f26e20c2437',
    'Kacamatanegeri.com',
    'Mudyat Noor|indirect',
    '"penegasan ini disampaikan …"',
  ],
  [
    'seeds/003_2bd83512e8756065',
    'Ia menegaskan, ASN',
    'Zainal Arifin Paliwang|indirect',
    'a "Baca Juga" line in between',
  ],
  ['seeds/004_92dbd0fcac529c5e', 'Dikatakan Aprizal', 'Aprizal Hasyim|indirect', 'passive with an agent'],
  ['seeds/004_92dbd0fcac529c5e', '“Ada sekitar 600', 'Aprizal Hasyim|direct', '"tambah Aprizal"'],
  [
    'seeds/004_92dbd0fcac529c5e',
    'Dia juga menyampaikan',
    'Amiruddin Sandy|indirect',
    'degrees behind the name',
  ],
];

function show({ speaker, manner, onBehalfOf, quotedBy }: Speech): string {
  const parts = [
    speaker.name ?? '',
    manner,
    onBehalfOf?.name ?? onBehalfOf?.office ?? '',
    quotedBy?.name ?? '',
  ];
  return parts.join('|').replace(/\|+$/u, '');
}

function readCorpus(file: string): string {
  const path = file.startsWith('seeds/') ? file : `test/fixtures/chronicle/${file}`;
  const text = readFileSync(new URL(`../../${path}.txt`, import.meta.url), 'utf8');
  return text.split('\n').slice(2).join('\n');
}

describe('findSpeech on the chronicle and the seeds', () => {
  it('attributes at least 95 % of the sentences rightly', () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(60);
    const wrong = CORPUS.flatMap(([file, start, expected, reason]) => {
      const text = readCorpus(file);
      const spans = sentences(text);
      const index = spans.findIndex((span) => text.startsWith(start, span.start));
      const found = findSpeech(text, spans)
        .filter(({ sentence }) => sentence === index)
        .map(show);
      const right = index >= 0 && (expected === '' ? found.length === 0 : found.includes(expected));
      return right ? [] : [`${file}: ${start} (${reason}): ${expected} <> ${found.join(' + ')}`];
    });
    expect(wrong.length / CORPUS.length, wrong.join('\n')).toBeLessThanOrEqual(0.05);
  });
});
/** Short texts that the corpus has no case of: text, the attributions in order, the reason. */
const TEXTS: readonly (readonly [string, readonly string[], string])[] = [
  [
    'Bupati Paser, Andi Rahman, mengatakan, “Kita mulai besok.”',
    ['Andi Rahman|direct'],
    'the tag before the quotation',
  ],
  [
    '“Kami siap,” kata Kapolres Paser, AKBP Dedi Susanto. “Tinggal menunggu perintah.”',
    ['Dedi Susanto|direct', 'Dedi Susanto|direct'],
    'a quotation on both sides of its tag',
  ],
  ['“Kami siap,” katanya.', [], 'nobody was named'],
  ['Polisi menyebut pelaku dua orang.', ['Polisi|indirect'], 'a group'],
  ['Warga meminta bantuan air.', [], 'a group that asks does something'],
  [
    'Mewakili bupati, Sekretaris Daerah Paser, Budi Santoso, mengatakan dana aman.',
    ['Budi Santoso|indirect|bupati'],
    'in place of somebody',
  ],
  [
    'Marlina (39), warga Jati Agung, mengaku lega. “Cuma sebentar,” ujarnya.',
    ['Marlina|indirect', 'Marlina|direct'],
    'an age behind a name of one word',
  ],
  ['Pasar "Kemala" dibuka Senin.', [], 'a name between quotation marks'],
  [
    'Rina Dewi, mahasiswa asal Bogor, mengaku senang.\n\nSeorang saksi yang tak mau disebut menuturkan asap tebal.\n\n“Saya lari,” katanya.',
    ['Rina Dewi|indirect'],
    'a witness without a name: his words do not go to the one before',
  ],
  [
    'Bupati Paser, Andi Rahman, di Tana Paser, Rabu, mengatakan dana aman. Karena itu, warga diminta tenang. Pasar ramai.',
    ['Andi Rahman|indirect', 'Andi Rahman|indirect'],
    'where and when between name and verb, and words that go on',
  ],
  [
    'Wali Kota Bima Arif Hakim membuka lomba. Wakil Wali Kota Bima Sari Utami hadir.\n\n“Terima kasih,” ujar wakil wali kota.',
    ['Sari Utami|direct'],
    'a deputy by title',
  ],
];

it('keeps what describes somebody before and behind his name', () => {
  const text = 'Salah satu pelanggan, Kasirun, warga Tritih Kulon, mengaku tagihannya naik.';
  expect(findSpeech(text, sentences(text))[0]?.speaker.office).toBe(
    'Salah satu pelanggan, warga Tritih Kulon',
  );
});

describe('findSpeech', () => {
  it.each(TEXTS)('%s', (text, expected) => {
    expect(findSpeech(text, sentences(text)).map(show)).toEqual(expected);
  });

  it('keeps to the text', () => {
    const pieces = fc.constantFrom(
      '“',
      '”',
      '"',
      ' kata ',
      'Bupati Paser',
      ', ',
      'Andi Rahman',
      ' mengatakan ',
      'ujarnya',
      '. ',
      '\n\n',
      'menurut ',
      'ia ',
      '‘',
      'sambutan ',
      'dibacakan ',
      'air',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        for (const speech of findSpeech(text, sentences(text))) {
          const { mention } = speech.speaker;
          expect(mention.start).toBeLessThan(mention.end);
          expect(Math.max(mention.end, speech.tag.end, speech.end)).toBeLessThanOrEqual(text.length);
          expect(speech.speaker.name === null || text.includes(speech.speaker.name)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
