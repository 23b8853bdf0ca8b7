import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allRegions, containsRegion, findRegions, sameRegion } from '../../src/indonesian/regions.ts';

/** "name=id,id/level" of every mention. */
function found(text: string): string {
  return findRegions(text)
    .map(({ start, end, regions, level }) => {
      const ids = regions.map((region) => region.id).join(',');
      return `${text.slice(start, end)}=${ids}${level === null ? '' : ` (${level})`}`;
    })
    .join('; ');
}

const byId = new Map(allRegions().map((region) => [region.id, region]));
const region = (id: string) => byId.get(id)!;

/** Text, what is found, why. */
const GOLDEN: readonly (readonly [string, string, string])[] = [
  [
    'Bupati Penajam Paser Utara',
    'Penajam Paser Utara=kabupaten/penajam-paser-utara (kabupaten)',
    'the longest name wins: no Paser',
  ],
  [
    'sekda ppu siapa namanya',
    'ppu=kabupaten/penajam-paser-utara',
    'a short form that is no word, in lower case',
  ],
  [
    'Kabupaten Paser dan PPU',
    'Paser=kabupaten/paser (kabupaten); PPU=kabupaten/penajam-paser-utara',
    'neighbours are kept apart',
  ],
  ['warga Bandung', 'Bandung=kabupaten/bandung,kota/bandung', 'kabupaten and kota of one name'],
  ['Kota Bandung', 'Bandung=kota/bandung (kota)', 'the level word chooses'],
  ['Pemkab Bandung', 'Bandung=kabupaten/bandung (kabupaten)', 'so does an office'],
  ['Kab. Bandung Barat', 'Bandung Barat=kabupaten/bandung-barat (kabupaten)', 'an abbreviated level word'],
  ['Wali Kota Palembang', 'Palembang=kota/palembang (kota)', 'the second word of "wali kota"'],
  ['Gubernur Jambi', 'Jambi=provinsi/jambi (provinsi)', 'province and kota of one name'],
  ['walikota jambi', 'jambi=kota/jambi (kota)', 'lower case'],
  [
    'Pemerintah Provinsi (Pemprov) Kalimantan Utara (Kaltara)',
    'Kalimantan Utara=provinsi/kalimantan-utara (provinsi); Kaltara=provinsi/kalimantan-utara',
    'brackets between',
  ],
  [
    'KBB, OKI, OKU, Muba dan HSU',
    'KBB=kabupaten/bandung-barat; OKI=kabupaten/ogan-komering-ilir; OKU=kabupaten/ogan-komering-ulu; Muba=kabupaten/musi-banyuasin; HSU=kabupaten/hulu-sungai-utara',
    'short forms',
  ],
  ['OKU Timur', 'OKU Timur=kabupaten/ogan-komering-ulu-timur', 'short form with a direction'],
  [
    'bupati mura',
    'mura=kabupaten/musi-rawas,kabupaten/murung-raya (kabupaten)',
    'two kabupaten share a short form',
  ],
  ['Oki Setiana Dewi', '', 'an ambiguous abbreviation counts in capitals only'],
  ['melempar batu ke sungai', '', 'a common word in lower case'],
  ['wisata di batu', 'batu=kota/batu', '"di" calls for a place in a question without capitals'],
  ['Patung dari batu di Bali', 'Bali=provinsi/bali', 'but not where capitals are used'],
  ['siapa bupati di siak', 'siak=kabupaten/siak', 'a less common word'],
  ['hewan itu berkembang biak', '', 'an ambiguous word'],
  ['Batu itu besar', '', 'a capital at the start of a sentence proves nothing'],
  ['warga asal Kota Batu', 'Batu=kota/batu (kota)', 'a level word proves it'],
  ['Mereka tiba di Muna kemarin', 'Muna=kabupaten/muna', 'a capital inside a sentence'],
  ['WARGA SERANG POLISI', '', 'capitals throughout prove nothing for a common word'],
  ['SERANG – Warga mengeluh', 'SERANG=kabupaten/serang,kota/serang', 'but a dateline does'],
  ['Wali Kota Bogor Bima Arya', 'Bogor=kota/bogor (kota)', 'a name of a person'],
  ['kerja sama dengan Papua Nugini', '', 'another country'],
  ['nasi padang di Medan Merdeka', '', 'a dish and a street'],
  [
    'Jalan dari Sumatra Utara ke Kepulauan Riau',
    'Sumatra Utara=provinsi/sumatera-utara; Kepulauan Riau=provinsi/kepulauan-riau',
    'spelling variant; no Riau in Kepulauan Riau',
  ],
  [
    'Papua Barat Daya, Papua Barat, Papua',
    'Papua Barat Daya=provinsi/papua-barat-daya; Papua Barat=provinsi/papua-barat; Papua=provinsi/papua',
    'three provinces',
  ],
  [
    'DIY dan jogja',
    'DIY=provinsi/daerah-istimewa-yogyakarta; jogja=provinsi/daerah-istimewa-yogyakarta,kota/yogyakarta',
    'province or kota',
  ],
  [
    'Jakarta-Bandung',
    'Jakarta=provinsi/daerah-khusus-jakarta; Bandung=kabupaten/bandung,kota/bandung',
    'a hyphen parts names',
  ],
  [
    'Tolitoli, Toli-Toli dan Bau-Bau',
    'Tolitoli=kabupaten/tolitoli; Toli-Toli=kabupaten/tolitoli; Bau-Bau=kota/baubau',
    'a hyphen inside a name',
  ],
  ['Hulu Sungai\nTengah', 'Hulu Sungai\nTengah=kabupaten/hulu-sungai-tengah', 'a line break inside a name'],
  [
    'Tanjung Selor',
    'Tanjung Selor=kabupaten/bulungan',
    'a provincial capital that is no kota stands for its kabupaten',
  ],
  [
    'Kotabaru di Kalsel',
    'Kotabaru=kabupaten/kotabaru; Kalsel=provinsi/kalimantan-selatan',
    '"kota" inside a name is no level word',
  ],
  ['Pulau Balikpapanan', '', 'names end where words end'],
  ['ASN-nya di Banjarbaru', 'Banjarbaru=kota/banjarbaru', 'no Banjar in Banjarbaru'],
];

describe('findRegions', () => {
  it.each(GOLDEN)('%j gives %j: %s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });

  it('gives ordered spans inside the text that do not overlap', () => {
    const names = allRegions().map(({ name }) => name);
    const piece = fc.oneof(
      fc.constantFrom(...names),
      fc.constantFrom('Kota', 'pemkab', 'di', ' ', '.', ', ', '(', '-', '\n', '🙂', 'é'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(' ');
        let last = 0;
        for (const { start, end, regions } of findRegions(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(regions.length).toBeGreaterThan(0);
          expect(text.slice(start, end)).toMatch(/^[\p{L}\d](?:.*[\p{L}\d])?$/su);
          last = end;
        }
      }),
    );
  });

  it('finds every region by its name after its level word', () => {
    for (const { id, name, kind } of allRegions()) {
      const word = kind === 'provinsi' ? 'Provinsi' : kind === 'kota' ? 'Kota' : 'Kabupaten';
      const mentions = findRegions(`Warga ${word} ${name} berkumpul.`);
      expect(mentions.map(({ regions }) => regions.map((one) => one.id))).toEqual([[id]]);
    }
  });
});

describe('the table of regions', () => {
  it('holds 38 provinces, 416 kabupaten and 98 kota, each once', () => {
    const count = (kind: string) => allRegions().filter((one) => one.kind === kind).length;
    expect([count('provinsi'), count('kabupaten'), count('kota')]).toEqual([38, 416, 98]);
    expect(byId.size).toBe(552);
  });

  it('knows what lies where', () => {
    expect(containsRegion(region('provinsi/kalimantan-timur'), region('kabupaten/penajam-paser-utara'))).toBe(
      true,
    );
    expect(containsRegion(region('provinsi/kalimantan-utara'), region('kabupaten/penajam-paser-utara'))).toBe(
      false,
    );
    expect(containsRegion(region('kota/bandung'), region('kabupaten/bandung'))).toBe(false);
  });

  it('tells the same region from another', () => {
    const [long, short, other] = findRegions('Penajam Paser Utara, PPU, Kutai Timur').map(
      ({ regions }) => regions,
    );
    expect(sameRegion(long!, short!)).toBe(true);
    expect(sameRegion(long!, other!)).toBe(false);
    expect(sameRegion(region('kota/bandung'), region('kabupaten/bandung'))).toBe(false);
  });
});
