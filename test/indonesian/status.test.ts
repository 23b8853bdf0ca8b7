import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedStatus, asksStatus, findStatus, findStatuses } from '../../src/indonesian/status.ts';

/** Sentence, "status" or "status of", the cue, and why the row is here. */
const STATUSES: readonly (readonly [string, string, string, string])[] = [
  ['DPRD mengusulkan kenaikan tunjangan 10 persen.', 'usulan', 'mengusulkan', 'proposed'],
  ['“Ini masih wacana, belum ada anggarannya,” kata Rina.', 'wacana', 'wacana', 'an idea'],
  ['Pemkab berencana membangun dua embung.', 'rencana', 'berencana', 'a plan'],
  ['Tarif parkir akan dinaikkan mulai Januari.', 'rencana', 'akan dinaikkan', 'to come'],
  ['Jembatan itu ditargetkan selesai Desember 2024.', 'rencana', 'ditargetkan', 'a target is no end'],
  ['Raperda itu sedang dibahas panitia khusus.', 'sedang diproses', 'sedang dibahas', 'under discussion'],
  [
    'Pembangunan puskesmas baru mencapai 60 persen.',
    'sedang diproses',
    'baru mencapai 60 persen',
    'progress',
  ],
  ['Rencana kenaikan tarif air ditunda.', 'ditunda', 'ditunda', 'what ends a matter outweighs the plan'],
  ['“Ditunda, bukan dibatalkan,” kata Mulyo.', 'ditunda', 'Ditunda', '"bukan" denies the other'],
  ['“Saya batalkan, bukan saya tunda,” tegasnya.', 'dibatalkan', 'batalkan', 'the same the other way'],
  [
    'Surat keputusan itu tidak jadi diterbitkan.',
    'dibatalkan',
    'tidak jadi diterbitkan',
    'not done after all',
  ],
  ['Pemindahan terminal batal diusulkan.', 'dibatalkan', 'batal', '"batal diusulkan" is one status'],
  ['Usulan pembelian mobil akhirnya dicoret.', 'dibatalkan', 'dicoret', 'struck out'],
  ['Perda Nomor 3 sudah tidak berlaku.', 'dibatalkan', 'sudah tidak berlaku', 'out of force'],
  ['Usulan itu belum disetujui kementerian.', 'belum resmi', 'belum disetujui', 'the step denied is told'],
  [
    'Perda itu disahkan Juli, tetapi belum berlaku.',
    'belum berlaku',
    'belum berlaku',
    'the clause ends at "tetapi"',
  ],
  ['Kenaikan itu belum resmi.', 'belum resmi', 'belum resmi', 'negation in front'],
  ['DPRD mengesahkan raperda sampah.', 'resmi', 'mengesahkan', 'passed'],
  [
    'Tarif air bersih resmi ditetapkan, setelah tertunda setahun.',
    'resmi',
    'resmi',
    '"setelah tertunda" is past',
  ],
  [
    'Setelah tertunda lebih dari setahun, tarif baru diberlakukan.',
    'berlaku',
    'diberlakukan',
    'past in front',
  ],
  ['Tarif baru mulai berlaku bulan ini.', 'berlaku', 'berlaku', 'in force'],
  ['Tarif baru akan berlaku Juni.', 'rencana', 'akan berlaku', 'future of a step is a plan'],
  ['Pembangunan pasar sudah rampung.', 'selesai', 'sudah rampung', 'done'],
];

/** Sentences that tell no status, and why. */
const NONE: readonly (readonly [string, string])[] = [
  ['Banjir merendam tiga desa di Luwu.', 'nothing of the kind'],
  ['Keterangan resmi dinas dibacakan Rabu.', '"keterangan resmi" is a source'],
  ['Polisi menetapkan pemilik kapal sebagai tersangka.', 'a suspect is no rule'],
  ['Jika disahkan, tarif naik 10 persen.', 'supposed'],
  ['Warga mendesak proyek itu dibatalkan.', 'wanted, not done'],
  ['Proyek itu terancam dibatalkan.', 'possible'],
  ['Festival itu sempat ditunda.', 'what was'],
  ['Ia memastikan TPP yang berlaku saat ini tidak dipotong.', '"yang berlaku" is any'],
  ['Pemkot tidak menunda pemilihan.', 'denied'],
  ['Warga Jawa Tengah dievaluasi kesehatannya.', 'a province'],
];

/** Question, the status asked for ("" where none in particular, null where it is no question of status). */
const ASKED: readonly (readonly [string, string | null])[] = [
  ['Apakah kenaikan tunjangan itu sudah berlaku?', 'berlaku'],
  ['udah resmi blm', 'resmi'],
  ['konsernya jadi ga', 'jadi'],
  ['masih wacana?', 'wacana'],
  ['statusnya gimana', ''],
  ['raperda itu sudah sampai mana?', ''],
  ['pasar kemala udah kelar blm?', 'selesai'],
  ['320 formasi PPPK sintang udah disetujui blm?', 'resmi'],
  ['klb dbd tasikmalaya masih berlaku ga?', 'berlaku'],
  ['Kapan tarif baru berlaku?', null],
  ['kenapa car free day dibatalkan?', null],
  ['Siapa yang mengesahkan perda itu?', null],
  ['Apakah warga boleh memancing?', null],
];

describe('the status of a fact', () => {
  it.each(STATUSES)('%s', (sentence, expected, cue) => {
    const found = findStatus(sentence);
    expect([found?.status, found?.of].filter(Boolean).join(' ')).toBe(expected);
    expect(sentence.slice(found!.start, found!.end)).toBe(cue);
  });

  it.each(NONE)('tells none: %s', (sentence) => {
    expect(findStatus(sentence)).toBeNull();
  });

  it.each(ASKED)('is asked for: %s', (question, expected) => {
    expect(asksStatus(question)).toBe(expected !== null);
    expect(askedStatus(question)).toBe(expected || null);
  });

  it('lies inside the text, in order, whatever the text', () => {
    const words =
      'belum resmi disahkan akan ditunda , batal tidak jadi digelar usulan berlaku sejak “ ” selesai'.split(
        ' ',
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 14 }), (picked) => {
        const text = picked.join(' ');
        let last = 0;
        for (const { start, end } of findStatuses(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(Math.max(start, last - 1));
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});
