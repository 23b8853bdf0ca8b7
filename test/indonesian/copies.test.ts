import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { benchNews } from '../../bench/archive.ts';
import { draftArticles } from '../../src/articles/draft.ts';
import { groupCopies, isCopy } from '../../src/indonesian/copies.ts';
import { findNumbers } from '../../src/indonesian/numbers.ts';
import { resemblance, runsOf, signatureOf } from '../../src/indonesian/signature.ts';
import type { Article } from '../../src/types.ts';

const CHRONICLE = resolve(import.meta.dirname, '../fixtures/chronicle');
const SEEDS = resolve(import.meta.dirname, '../../seeds');

function article(id: string, text: string, date: string | null = '2026-05-20', title = 'Berita'): Article {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { id, title, publisher: null, place: null, date, source: `${id}.txt`, url: null, text, sha256 };
}

async function read(root: string): Promise<Article[]> {
  const articles: Article[] = [];
  for (const name of readdirSync(root).filter((one) => one.endsWith('.txt'))) {
    const key = join(root, name);
    const draft = await draftArticles({ key, root, name, label: name }, readFileSync(key));
    for (const { body } of draft.articles) articles.push({ id: name.replace('.txt', ''), ...body });
  }
  return articles;
}

const RELEASE = `Pemerintah Kabupaten Ngawi membagikan 1.250 paket bibit jagung kepada kelompok tani di Kecamatan Paron, Senin (4/5/2026). Pembagian itu dimulai dari Desa Gelung dan dilanjutkan ke sembilan desa lain.

Bupati Ngawi, Hardono Wibisana, mengatakan bibit dibeli dengan dana Rp3,4 miliar dari APBD 2026. “Petani tidak usah menunggu sampai musim hujan,” ujarnya di balai desa.

Kepala Dinas Pertanian, Retno Ambarwati, menambahkan setiap paket berisi lima kilogram benih dan sepuluh liter pupuk cair. Menurut dia, lahan yang disiapkan mencapai 640 hektare dan panen diperkirakan awal September.

Ketua Gabungan Kelompok Tani Paron, Sutikno Raharjo, berterima kasih atas bantuan itu dan meminta jalan usaha tani segera diperbaiki.`;

const change = (from: string | RegExp, to: string): string => {
  const changed = RELEASE.replace(from, to);
  expect(changed).not.toBe(RELEASE);
  return changed;
};

describe('copies', () => {
  let chronicle: Article[];
  let all: Article[];
  beforeAll(async () => {
    chronicle = await read(CHRONICLE);
    all = [...chronicle, ...(await read(SEEDS))];
  });

  it('folds the two releases of the chronicle and nothing else of chronicle and seeds', () => {
    expect(groupCopies(all).map((group) => group.map(({ id }) => id))).toEqual([
      ['a', 'b', 'c', 'd'].map((print) => `dokter-desa-lamongan-2026-${print}`),
      ['klinik-laut-natuna-2026', 'klinik-terapung-natuna-2026', 'serindit-natuna-2026'],
    ]);
  });

  it('folds no articles made by a template', () => {
    const pool = chronicle.flatMap(({ text }) => text.split('\n\n')).filter(({ length }) => length > 100);
    const news = benchNews(400, pool).map(({ text, date }, at) => article(`b${at}`, text, date));
    expect(groupCopies(news)).toEqual([]);
  });

  it.each([
    ['the same text', RELEASE],
    ['another dateline', `PARON, BengawanPost – ${RELEASE}`],
    ['an editor’s words', change(/mengatakan|ujarnya/g, 'menyebutkan')],
    ['the date written out', change('Senin (4/5/2026)', 'Senin, 4 Mei 2026')],
    ['the date without its year', change('(4/5/2026)', '(4/5)')],
    ['an office abbreviated', change(/Pemerintah Kabupaten/, 'Pemkab')],
    ['a figure in words', change('lima kilogram', '5 kilogram')],
    ['a sentence more, with a figure', `${RELEASE} Acara ditutup dengan makan bersama 300 warga.`],
    ['the last paragraph cut', RELEASE.slice(0, RELEASE.lastIndexOf('\n\n'))],
    ['only the first half', RELEASE.split('\n\n').slice(0, 2).join('\n\n')],
    ['a slip in one name', change('Raharjo', 'Rahardjo')],
  ])('takes as a copy: %s', (_, text) => {
    expect(isCopy(article('satu', RELEASE), article('dua', text, '2026-05-21'))).toBe(true);
  });

  it.each([
    ['a figure corrected', change('1.250 paket', '1.150 paket')],
    ['a figure corrected, in words', change('sembilan desa', 'tujuh desa')],
    [
      'an amount corrected, its words too',
      change('dana Rp3,4 miliar dari', 'anggaran senilai Rp4,3 miliar memakai'),
    ],
    ['another day', change('4/5/2026', '11/5/2026')],
    ['another year', change('4/5/2026', '4/5/2025')],
    [
      'another place and other people',
      change(/Ngawi/g, 'Blora')
        .replace(/Hardono Wibisana/, 'Slamet Riyanto')
        .replace('Retno Ambarwati', 'Yuli Kusuma'),
    ],
    ['a correction that repeats the text', `${RELEASE}\n\nRedaksi telah memperbaiki berita ini.`],
    [
      'a report that quotes a sentence',
      'Petani di Paron kecewa. Bibit yang datang tidak sesuai pesanan dan sebagian sudah berjamur, kata mereka. “Petani tidak usah menunggu sampai musim hujan,” ujarnya di balai desa. Warga berharap ada penggantian dalam waktu dekat sebab musim tanam hampir lewat.',
    ],
  ])('takes as a text of its own: %s', (_, text) => {
    expect(isCopy(article('satu', RELEASE), article('dua', text))).toBe(false);
  });

  it('never folds a correction named in the title, nor the same words a year later', () => {
    expect(
      isCopy(article('a', RELEASE), article('b', RELEASE.replace('Senin ', ''), null, 'RALAT: Bibit')),
    ).toBe(false);
    expect(isCopy(article('a', RELEASE), article('b', RELEASE, '2027-05-20'))).toBe(false);
  });

  it('puts the earliest in front, undated prints last, and keeps contradicting prints apart', () => {
    const corrected = article('ralat', change('1.250 paket', '1.150 paket'), '2026-05-06');
    const short = article('pendek', RELEASE.split('\n\n').slice(1).join('\n\n'), '2026-05-07');
    const late = article('lambat', RELEASE, '2026-05-05');
    const first = article('awal', `${RELEASE} Amin.`, '2026-05-04');
    const undated = article('tanpa', `PARON – ${RELEASE}`, null);
    const groups = groupCopies([undated, corrected, late, short, first]);
    expect(groups.map((group) => group.map(({ id }) => id))).toEqual([['awal', 'lambat', 'pendek', 'tanpa']]);
  });

  it('sees nearly every figure that was changed in an otherwise equal text', () => {
    let changed = 0;
    let folded = 0;
    for (const print of all) {
      for (const { start, end, value, unit } of findNumbers(print.text)) {
        const other =
          unit === 'rupiah' ? 'Rp9,7 miliar' : value >= 2000 && value < 2030 ? String(value + 1) : '37';
        const text = print.text.slice(0, start) + other + print.text.slice(end);
        changed++;
        if (isCopy(print, article('lain', text, print.date, print.title ?? ''))) folded++;
      }
    }
    expect(changed).toBeGreaterThan(800);
    expect(folded / changed).toBeLessThan(0.01);
  });

  it('puts each article into one group at most, and only copies of one another together', () => {
    const prints = [RELEASE, change('1.250', '1.150'), change('sembilan', 'tujuh'), `Ngawi – ${RELEASE}`];
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ text: fc.constantFrom(...prints), day: fc.option(fc.integer({ min: 1, max: 28 })) }),
          { maxLength: 10 },
        ),
        (wishes) => {
          const articles = wishes.map(({ text, day }, at) =>
            article(`${at}`, text, day === null ? null : `2026-05-${String(day).padStart(2, '0')}`),
          );
          const groups = groupCopies(articles);
          const grouped = groups.flat();
          expect(new Set(grouped).size).toBe(grouped.length);
          for (const group of groups) {
            expect(group.length).toBeGreaterThan(1);
            for (const one of group) for (const other of group) expect(isCopy(one, other)).toBe(true);
            const dates = group.map(({ date }) => date ?? '9999');
            expect(dates).toEqual([...dates].sort());
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('signature', () => {
  const WORDS =
    'bupati warga desa panen jagung benih hujan lahan pupuk kata itu di yang dan jalan tani'.split(' ');
  const text = (longest: number) =>
    fc.array(fc.constantFrom(...WORDS), { maxLength: longest }).map((words) => words.join(' '));

  function exact(a: string, b: string): number {
    const [own, other] = [a, b].map((one) => new Set(runsOf(one === '' ? [] : one.split(' '))));
    const shared = [...own!].filter((run) => other!.has(run)).length;
    const union = own!.size + other!.size - shared;
    return union === 0 ? 0 : shared / union;
  }

  it('is exact where both texts together have at most 64 runs', () => {
    fc.assert(
      fc.property(text(20), text(20), text(14), (a, b, common) => {
        const [one, other] = [`${a} ${common}`.trim(), `${common} ${b}`.trim()];
        const signatures = [signatureOf(one), signatureOf(other)] as const;
        const least = exact(one, other);
        expect(resemblance(...signatures)).toBeCloseTo(
          least > 0 && resemblance(...signatures) === 0 ? 0 : least,
          9,
        );
      }),
    );
  });

  it('estimates the exact Jaccard index within five standard errors', () => {
    fc.assert(
      fc.property(text(400), text(200), text(200), (common, a, b) => {
        const [one, other] = [`${common} ${a}`.trim(), `${common} ${b}`.trim()];
        const truth = exact(one, other);
        const estimate = resemblance(signatureOf(one), signatureOf(other));
        expect(resemblance(signatureOf(other), signatureOf(one))).toBe(estimate);
        expect(Math.abs(estimate - truth)).toBeLessThan(5 * Math.sqrt((truth * (1 - truth)) / 64) + 0.05);
      }),
      { seed: 1997, numRuns: 300 },
    );
  });

  it('knows no case, punctuation or kind of hyphen, and the empty text', () => {
    expect(signatureOf('Warga Desa: “panen, jagung!”')).toEqual(signatureOf('warga desa panen jagung'));
    expect([...signatureOf('')]).toEqual([0]);
    expect(resemblance(signatureOf(''), signatureOf(''))).toBe(0);
    expect(signatureOf('satu dua')[0]).toBe(1);
  });
});
