import { describe, expect, it } from 'vitest';
import { findOfficeHolders, findOffices } from '../../src/indonesian/offices.ts';

/** Text, then "office|rank|region or unit|name" of each holder in it, and why the row is here. */
const HOLDERS: readonly (readonly [string, readonly string[], string])[] = [
  [
    'dipimpin langsung oleh Penjabat (Pj) Bupati Makmur Marbun di halaman kantor.',
    ['bupati|pj||Makmur Marbun'],
    'an acting head without a region',
  ],
  [
    'disampaikan Bupati Penajam Paser Utara (PPU), Mudyat Noor dalam apel pagi.',
    ['bupati||Penajam Paser Utara|Mudyat Noor'],
    'region, short form, comma, name',
  ],
  [
    'Dihadiri Wakil Bupati PPU Abdul Waris Muin, Sekretaris Daerah (Sekda) PPU Tohar, para Asisten.',
    ['bupati|wakil|Penajam Paser Utara|Abdul Waris Muin', 'sekretaris daerah||Penajam Paser Utara|Tohar'],
    'the deputy is not the head; a name of one word',
  ],
  [
    'Camat Kemuning, Dr. Amiruddin Sandy, S.STP.,M.Si menyampaikan apresiasi.',
    ['camat||Kemuning|Amiruddin Sandy'],
    'a place no gazetteer holds, honorific and degrees left out',
  ],
  [
    'kata Kepala Dinas Pendidikan dan Kebudayaan Kota Bogor, Rina Wulandari, kemarin.',
    ['kepala dinas||Pendidikan dan Kebudayaan|Rina Wulandari'],
    'the unit belongs to the office',
  ],
  [
    'Hasan Basri, Kepala Dinas Kesehatan Kabupaten Paser, mengatakan stok aman.',
    ['kepala dinas||Kesehatan|Hasan Basri'],
    'the name may stand before the office',
  ],
  [
    'Mantan Gubernur Jawa Barat Ridwan Kamil hadir.',
    ['gubernur|mantan|Jawa Barat|Ridwan Kamil'],
    'a former holder is marked',
  ],
  [
    'Calon Wali Kota Bima H. Arif Rahman berkampanye.',
    ['wali kota|calon|Bima|Arif Rahman'],
    'a candidate is marked',
  ],
  [
    'Ketua Konfederasi Serikat Pekerja Batang, Untung Margiyono, semula mengusulkan kenaikan.',
    ['ketua||Konfederasi Serikat Pekerja|Untung Margiyono'],
    'an organisation behind the title is headed, never named',
  ],
  [
    'Ketua Asosiasi Pengusaha Indonesia (Apindo) Batang, Lilik Kusnandari, mengatakan hal itu.',
    ['ketua||Asosiasi Pengusaha Indonesia (Apindo)|Lilik Kusnandari'],
    'its short form stands within',
  ],
  [
    'Menteri Keuangan Sri Mulyani Indrawati hadir.',
    ['menteri||Keuangan|Sri Mulyani Indrawati'],
    'no comma between',
  ],
  ['Gubernur meminta semua pihak menahan diri.', [], 'no name follows'],
  ['sejumlah Kepala Dinas dan Kepala Bagian di lingkup Pemkab.', [], 'plural offices without holders'],
];

/** Chatty questions: the office must be read without capitals. */
const ASKED: readonly (readonly [string, string, string])[] = [
  ['siapa bupati ppu skrg', 'bupati||Penajam Paser Utara', 'lower case'],
  ['Siapa Bupati Paser?', 'bupati||Paser', 'Paser is not Penajam Paser Utara'],
  ['wagub kalsel siapa ya', 'gubernur|wakil|Kalimantan Selatan', 'office and deputy in one word'],
  ['Siapa Ketua Apindo Batang?', 'ketua||Apindo', 'an organisation no list holds'],
  ['siapa camat ilir barat satu', 'camat||ilir barat satu', 'the place is read in lower case'],
];

describe('findOfficeHolders', () => {
  it.each(HOLDERS)('%s', (text, expected) => {
    const found = findOfficeHolders(text).map((holder) => {
      const rank = [
        holder.former && 'mantan',
        holder.candidate && 'calon',
        holder.acting && 'pj',
        holder.deputy && 'wakil',
      ];
      const where = holder.unit ?? holder.regions[0]?.name ?? '';
      return `${holder.office}|${rank.filter(Boolean).join('+')}|${where}|${holder.name}`;
    });
    expect(found).toEqual(expected);
    for (const { name, nameSpan } of findOfficeHolders(text))
      expect(text.slice(nameSpan.start, nameSpan.end)).toBe(name);
  });
});

describe('findOffices', () => {
  it.each(ASKED)('%s', (text, expected) => {
    const [office] = findOffices(text);
    const where = office?.unit ?? office?.regions[0]?.name;
    expect(`${office?.office}|${office?.deputy ? 'wakil' : ''}|${where}`).toBe(expected);
  });
});
