import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findRegulations,
  numberedRegulations,
  type Regulation,
  sameRegulation,
} from '../../src/indonesian/regulations.ts';

/** "kind number/year", with the issuer and the first region where there are any, "draft" in front. */
function brief({ kind, number, year, draft, issuer, regions }: Regulation): string {
  const made = [issuer, regions[0]?.name].filter(Boolean).map((part) => ` ${part}`);
  return `${draft ? 'draft ' : ''}${kind} ${number ?? '-'}/${year ?? '-'}${made.join('')}`;
}

const FOUND: readonly (readonly [text: string, ...regulations: string[]])[] = [
  // Every spelling of one law.
  ['UU Nomor 20 Tahun 2023', 'uu 20/2023'],
  ['UU No. 20/2023', 'uu 20/2023'],
  ['UU No.20 Tahun 2023', 'uu 20/2023'],
  ['uu 20/2023', 'uu 20/2023'],
  ['uu no 20 thn 2023 soal apa?', 'uu 20/2023'],
  ['UU 20 2023', 'uu 20/2023'],
  ['undang-undang nomor 20 tahun 2023 tentang ASN', 'uu 20/2023'],
  ['Undang-Undang (UU) Nomor 20 Tahun 2023', 'uu 20/2023'],
  ['UU ASN Nomor 20 Tahun 2023', 'uu 20/2023'],
  ['Undang-Undang Aparatur Sipil Negara Nomor 20 Tahun 2023', 'uu 20/2023'],
  ['undang undang nomor: 020 tahun 2023', 'uu 20/2023'],
  // National ones.
  ['sesuai PP 11/2017, hak gajinya aman', 'pp 11/2017'],
  ['PP Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil.', 'pp 11/2017'],
  ['Peraturan Pemerintah (PP) Nomor 35 Tahun 2023', 'pp 35/2023'],
  ['Perppu Nomor 1 Tahun 2020', 'perppu 1/2020'],
  ['Perpres No. 12 Tahun 2025 tentang RPJMN', 'perpres 12/2025'],
  ['Peraturan Presiden Nomor 12 Tahun 2025', 'perpres 12/2025'],
  ['Inpres 1/2025 tentang efisiensi', 'inpres 1/2025'],
  ['Instruksi Presiden Nomor 1 Tahun 2025', 'inpres 1/2025'],
  ['Keppres Nomor 8 Tahun 2024', 'keppres 8/2024'],
  // Ministers.
  ['Permendagri Nomor 77 Tahun 2020', 'permen 77/2020 dagri'],
  ['Peraturan Menteri Dalam Negeri Nomor 77 Tahun 2020', 'permen 77/2020 dagri'],
  ['PMK 212/2022', 'permen 212/2022 keu'],
  ['PMK Nomor 212/PMK.07/2022', 'permen 212/2022 keu'],
  ['Peraturan Menteri Keuangan (PMK) Nomor 212 Tahun 2022', 'permen 212/2022 keu'],
  ['Permen PANRB Nomor 6 Tahun 2022', 'permen 6/2022 panrb'],
  ['PermenPAN-RB No. 6/2022', 'permen 6/2022 panrb'],
  ['Peraturan Menteri Ketenagakerjaan Nomor 16 Tahun 2024.', 'permen 16/2024 naker'],
  ['Permenaker 16/2024', 'permen 16/2024 naker'],
  ['Kepmen PANRB Nomor 347 Tahun 2024', 'kepmen 347/2024 panrb'],
  ['Keputusan Menteri Dalam Negeri tertanggal 18 Maret 2026.', 'kepmen -/-'],
  // Regions.
  ['Perda Kabupaten Trenggalek Nomor 4 Tahun 2025', 'perda 4/2025 Trenggalek'],
  ['Apa isi Perda Nomor 4 Tahun 2024 Kabupaten Trenggalek?', 'perda 4/2024 Trenggalek'],
  ['Perda 4/2025 Berlaku, 118 Pejabat Trenggalek Dikukuhkan Ulang', 'perda 4/2025'],
  ['perda 4/2025 trenggalek udah berlaku?', 'perda 4/2025 Trenggalek'],
  ['Peraturan Daerah (Perda) Nomor 3 Tahun 2024 tentang Kawasan Tanpa Rokok', 'perda 3/2024'],
  ['Peraturan Wali Kota (Perwali) Nomor 12 Tahun 2025. Perwali itu', 'perwali 12/2025', 'perwali -/-'],
  ['Perwali 12/2025', 'perwali 12/2025'],
  [
    'Perwali Nomor 19 Tahun 2025 tentang Perubahan atas Perwali Nomor 12 Tahun 2025.',
    'perwali 19/2025',
    'perwali 12/2025',
  ],
  ['Peraturan Bupati Nomor 31 Tahun 2025 yang ditetapkan 15 Desember 2025', 'perbup 31/2025'],
  ['Keputusan Bupati Nomor 500/412 Tahun 2025 itu', 'kepbup 500/412/2025'],
  ['SK Gubernur Nomor 188.44/871/KPTS/2024', 'kepgub 188.44/871/kpts/2024'],
  ['Pergub Jawa Barat No. 5 Tahun 2021', 'pergub 5/2021 Jawa Barat'],
  ['Qanun Nomor 11 Tahun 2018', 'perda 11/2018'],
  // Drafts.
  [
    'raperda Pembentukan dan Susunan Perangkat Daerah menjadi Peraturan Daerah Nomor 4 Tahun 2025',
    'draft perda -/-',
    'perda 4/2025',
  ],
  [
    'Rancangan Peraturan Daerah tentang APBD Tahun Anggaran 2026 menjadi perda',
    'draft perda -/-',
    'perda -/-',
  ],
  ['RUU Perampasan Aset', 'draft uu -/-'],
  // Letters and bodies.
  ['SE Nomor 5 Tahun 2024', 'se 5/2024'],
  ['Surat Edaran Menteri PANRB Nomor 5 Tahun 2024', 'se 5/2024 panrb'],
  ['PKPU Nomor 8 Tahun 2024', 'pkpu 8/2024'],
  ['Putusan MK Nomor 60/PUU-XXII/2024', 'putusan mk 60/puu-xxii/2024'],
  ['UU Nomor 5 Tahun 2014 dan PP 11/2017', 'uu 5/2014', 'pp 11/2017'],
  // None.
  ['Satpol PP 11 orang pada 2017'],
  ['Kepala Satpol PP 2023'],
  ['se-Kabupaten Demak, se 2024'],
  ['di SE itu ada pesan'],
  ['peraturan yang berlaku sejak 2023'],
  ['keputusan itu diambil setelah mendengar 11 kelompok nelayan'],
  ['surat edaran telah dikirim ke 698 SD dan 112 SMP negeri', 'se -/-'],
  ['perda akan berlaku mulai 1 Januari 2026', 'perda -/-'],
  ['UUD 1945'],
  // A paragraph ends a mention: the dateline is no region of it.
  ['Perwali Nomor 12 Tahun 2025\n\nPROBOLINGGO, 4 Maret', 'perwali 12/2025'],
];

describe('findRegulations', () => {
  it.each(FOUND)('%s', (text, ...expected) => {
    expect(findRegulations(text).map(brief)).toEqual(expected);
  });

  it('gives the stretch of the text', () => {
    const text = 'Apa isi Perda Nomor 4 Tahun 2024 Kabupaten Trenggalek?';
    const [{ start, end }] = findRegulations(text) as [Regulation];
    expect(text.slice(start, end)).toBe('Perda Nomor 4 Tahun 2024 Kabupaten Trenggalek');
  });

  it('reads number and year of any law back, whatever the spelling', () => {
    const spelling = fc.constantFrom(
      'UU Nomor # Tahun @',
      'uu #/@',
      'UU No. #/@',
      'Undang-Undang No # Tahun @',
      'UU ASN No. # Th. @',
    );
    fc.assert(
      fc.property(
        spelling,
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1945, max: 2030 }),
        (form, number, year) => {
          const text = `Menurut ${form.replace('#', String(number)).replace('@', String(year))}, tarif naik`;
          expect(numberedRegulations(text).map(brief)).toEqual([`uu ${number}/${year}`]);
        },
      ),
    );
  });

  it('never fails, and its spans are in order inside the text', () => {
    const piece = fc.constantFrom(
      'UU',
      'PP',
      'Perda',
      'Nomor',
      'No.',
      '20',
      '/',
      '2023',
      'Tahun',
      'Kabupaten Demak',
      '(',
      ')',
      'tentang',
      'raperda',
      'Permen',
      'PANRB',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join(' ');
        let last = 0;
        for (const { start, end } of findRegulations(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});

const SAME: readonly (readonly [string, string, boolean])[] = [
  ['UU 20/2023', 'Undang-Undang Nomor 20 Tahun 2023', true],
  ['PP 35 tahun 2023', 'PP 35/2023', true],
  ['Perwali 12/2025', 'Peraturan Wali Kota (Perwali) Nomor 12 Tahun 2025', true],
  ['PMK 212/2022', 'PMK Nomor 212/PMK.07/2022', true],
  ['Perda Nomor 4', 'Perda 4/2025', true],
  ['Perda Kabupaten Trenggalek Nomor 4 Tahun 2025', 'Perda 4/2025', true],
  ['UU 20/2023', 'UU 20/2022', false],
  ['UU 20/2023', 'PP 20/2023', false],
  ['Perda 4/2025', 'Perda 4/2024', false],
  ['Perwali 12/2025', 'Perwali Nomor 19 Tahun 2025', false],
  ['Perda Kabupaten Demak Nomor 4 Tahun 2025', 'Perda Kabupaten Kudus Nomor 4 Tahun 2025', false],
  ['Permendagri 6/2022', 'Permen PANRB Nomor 6 Tahun 2022', false],
  ['raperda', 'Raperda', false],
];

describe('sameRegulation', () => {
  it.each(SAME)('%s and %s: %s', (left, right, same) => {
    const [a] = findRegulations(left) as [Regulation];
    const [b] = findRegulations(right) as [Regulation];
    expect(sameRegulation(a, b)).toBe(same);
    expect(sameRegulation(b, a)).toBe(same);
  });
});
