import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/answer/analysis.ts';
import { askedSpeech, matchesSpeaker, speechesOf } from '../../src/answer/speakers.ts';

/** Question (chat spelling repaired), "kind|speaker|names|office|saying", topic stems that must be there, reason. */
const ASKED: readonly (readonly [string, string, readonly string[], string])[] = [
  [
    'Apa kata Berlian Sasmito mengenai penyebab kenaikan harga cabai?',
    'said|Berlian Sasmito|berlian sasmito||',
    ['cabai', 'harga'],
    'the plain form',
  ],
  [
    'bupati lamongan bilang apa waktu meluncurkan dokter masuk desa?',
    'said|bupati lamongan||bupati|',
    ['dokter', 'desa'],
    'chatty order',
  ],
  [
    'wakil gubernur gorontalo bilang apa soal keramba limboto?',
    'said|wakil gubernur gorontalo||gubernur|',
    ['keramba'],
    'a deputy is kept as one',
  ],
  [
    'Apa tanggapan Bupati Belu atas ketidakhadiran menteri?',
    'said|Bupati Belu||bupati|tanggapan',
    [],
    'a kind of saying',
  ],
  [
    'Apa harapan Zainal Arifin Paliwang mengenai kinerja di awal tahun 2024?',
    'said|Zainal Arifin Paliwang|zainal arifin paliwang||harapan',
    ['kinerja'],
    'a kind of saying by name',
  ],
  [
    'Apa pesan Gubernur Kalimantan Timur kepada ASN pada awal tahun 2024?',
    'said|Gubernur Kalimantan Timur||gubernur|pesan',
    ['asn'],
    'whom it was said to belongs to the topic',
  ],
  [
    'apa pendapat pribadi yusran mootalu soal penertiban keramba?',
    'said|yusran mootalu|yusran mootalu||pendapat',
    ['keramba'],
    '"pribadi" is no name',
  ],
  [
    'Apa kritik Saiful Anwari terhadap perpanjangan pembebasan denda PBB?',
    'said|Saiful Anwari|saiful anwari||kritik',
    ['denda'],
    '"terhadap" opens the topic',
  ],
  [
    'Menurut siapa pembukaan lahan di hulu menyebabkan kayu gelondongan hanyut?',
    'who-said||||',
    ['kayu', 'lahan'],
    '"menurut siapa"',
  ],
  [
    'Siapa yang mengatakan bahwa kenaikan tarif air "ditunda, bukan dibatalkan"?',
    'who-said||||',
    ['tarif', 'tunda'],
    'a quotation in the question',
  ],
  ['yang bilang "jangan pegawai senang, petani menangis" siapa?', 'who-said||||', ['petani'], '"siapa" last'],
  ['"jaga bautnya, jaga lampunya" itu sambutan siapa?', 'who-said||||', ['jaga'], 'whose speech'],
  [
    'Siapa yang meralat nilai proyek Pasar Kemala?',
    'who-said||||',
    ['proyek', 'ralat'],
    'a verb that carries meaning stays in the topic',
  ],
  ['kata siapa jembatan itu baru siap Maret?', 'who-said||||', ['jembat'], '"kata siapa"'],
  [
    'Menurut Camat Kemuning, masyarakat kini menantikan apa?',
    'said-by|Camat Kemuning||camat|',
    ['masyarakat'],
    'a question limited to one speaker',
  ],
  [
    'Bagaimana ASN harus bekerja menurut Amiruddin Sandy?',
    'said-by|Amiruddin Sandy|amiruddin sandy||',
    ['asn', 'kerja'],
    'the speaker behind',
  ],
  [
    'kenapa stok sembako harus aman selama puasa kata sekda kalsel',
    'said-by|sekda kalsel||sekretaris daerah|',
    ['stok'],
    'chatty, no comma',
  ],
  [
    'Kapan bulan Ramadan tiba menurut Sekda Kalsel dalam apel awal Februari 2024?',
    'said-by|Sekda Kalsel||sekretaris daerah|',
    ['bulan'],
    'where he spoke is not his name',
  ],
  ['apa kata BMKG soal cuaca besok?', 'said|BMKG|bmkg||', ['cuaca'], 'an institution'],
  ['siapa yang menolak mobil dinas camat?', 'who-said||||', ['mobil'], 'a stance'],
  [
    'siapa saja yang berbicara di rapat mobil dinas dan apa pendapatnya?',
    'speakers||||',
    ['mobil'],
    'everybody who speaks',
  ],
  ['Apa saja pendapat soal tarif air, dan siapa yang mengatakannya?', 'speakers||||', ['air'], 'opinions'],
  ['siapa yang membacakan sambutan gubernur soal keramba?', 'reader||||', ['keramba'], 'who read it out'],
  [
    'Apa isi sambutan Gubernur Gorontalo yang dibacakan Asisten II soal Danau Limboto?',
    'said|Gubernur Gorontalo||gubernur|sambutan',
    ['danau'],
    'the reader is no part of the speaker',
  ],
  [
    'apa harapan wakil bupati natuna dari klinik terapung?',
    'said|wakil bupati natuna||bupati|harapan',
    ['klinik'],
    '"dari" behind an office opens the topic',
  ],
  [
    'Ketua IDI mana yang menilai penetapan KLB terlambat, dan apa ucapannya?',
    'who-said||||',
    ['lambat'],
    'who, and his words',
  ],
  [
    'Junaidi yang jadi kades, apa katanya tentang wisata?',
    'said|kades Junaidi||kepala desa|',
    ['wisata'],
    'which of two',
  ],
  [
    'janji marlina agustini habis dilantik apa',
    'said|marlina agustini|marlina agustini||janji',
    ['lantik'],
    'what he promised',
  ],
  [
    'yustinus apui komentarnya apa soal ralat nilai pasar',
    'said|yustinus apui|yustinus apui||komentar',
    ['ralat'],
    'chat',
  ],
  [
    'Apa alasan Agustinus Jelani memprotes tes CPNS?',
    'said|Agustinus Jelani|agustinus jelani||alasan',
    ['tes'],
    'a name',
  ],
  [
    'Apa yang ditegaskan Wali Kota Dumai soal kemenangan MTQ?',
    'said|Wali Kota Dumai||wali kota|',
    ['mtq'],
    'passive',
  ],
  [
    'Kutipan ucapan Bupati Sanggau ketika meresmikan Pasar Kemala',
    'said|Bupati Sanggau||bupati|ucapan',
    ['pasar'],
    'key words',
  ],
  [
    'dokter yopi bilang apa soal penetapan klb',
    'said|dokter yopi|yopi||',
    ['klb'],
    'a calling before the name',
  ],
  [
    'kata petani yang menang arabika rahasianya apa',
    'said|petani|petani||kata',
    ['arabika'],
    'what describes the speaker is looked for',
  ],
  ['Apa kata kadesnya soal banjir?', 'said|kades||kepala desa|', ['banjir'], 'the one of the place'],
  ['Apa rahasia kopi juara menurut Nurhaeda?', 'said-by|Nurhaeda|nurhaeda||', ['kopi'], '"menurut" last'],
];

const NOT_ASKED: readonly (readonly [string, string])[] = [
  ['Berapa nilai proyek Pasar Kemala?', 'nobody is asked about'],
  ['Berapa nilai proyek Pasar Kemala Sanggau menurut berbagai laporan?', 'reports are no speaker'],
  ['pesta demokrasi itu berapa tahunan kata berita kaltara', 'a paper is no speaker'],
  [
    'Apa alasan pembaruan cara kerja dinilai penting bagi pegawai Kaltara?',
    'the reason of a thing, not of a person',
  ],
  ['Siapa bupati Majalengka sekarang?', 'a holder'],
  ['apa arti kata netralitas', 'a meaning'],
  ['Apakah sambutan Gubernur Kalsel di apel dibacakan orang lain?', 'yes or no'],
];

describe('askedSpeech', () => {
  it.each(ASKED)('%s', (question, expected, topic) => {
    const asked = askedSpeech(question);
    expect(asked).not.toBeNull();
    const { kind, speaker, names, office, saying } = asked!;
    expect([kind, speaker ?? '', names.join(' '), office?.office ?? '', saying ?? ''].join('|')).toBe(
      expected,
    );
    expect(asked!.topic).toEqual(expect.arrayContaining([...topic]));
  });

  it.each(NOT_ASKED)('%s is not about speech', (question) => {
    expect(askedSpeech(question)).toBeNull();
  });
});

const TEXT = `Belu - Embung Fatuketi diresmikan Wakil Menteri Pertanian, Lidya Manafe, Rabu (11/3/2026).

“Pak Menteri titip salam,” ucap Lidya.

Bupati Belu, Agustinus Mau Bere, tidak mempersoalkan ketidakhadiran menteri.

Wakil Bupati Belu, Maria Goreti Seran, menyebut dua embung lagi dibangun pada 2027.

Ketua Ikatan Dokter Indonesia (IDI) Belu, dr. Bambang Sulistiyono, membenarkan angka itu.

Plt Kepala Dinas Kesehatan Kabupaten Belu, drg. Neneng Suryaningsih, menyebut 21 kasus.

BMKG memperkirakan hujan turun pekan depan.

Warga Desa Tinading, Nurjanah Amir, menceritakan air datang.

Pemilik warung kopi di Jalan Merdeka, Haji Mansyur, mengaku waswas.`;

const article = analyse({
  id: 'belu',
  title: null,
  publisher: null,
  place: 'Belu',
  date: '2026-03-11',
  source: 'belu.txt',
  url: null,
  text: TEXT,
  sha256: 'belu',
});

const MATCHES: readonly (readonly [string, readonly string[], string])[] = [
  ['bupati belu', ['Agustinus Mau Bere'], 'the deputy is somebody else'],
  ['wakil bupati belu', ['Maria Goreti Seran'], 'the head is somebody else'],
  ['bupati', ['Agustinus Mau Bere'], 'without a place'],
  ['bupati malaka', [], 'another district'],
  ['penjabat bupati belu', [], 'an acting head is asked for and there is none'],
  ['Lidya', ['Lidya Manafe'], 'a first name'],
  ['Agustinus Mau Bere', ['Agustinus Mau Bere'], 'the full name'],
  ['Agustinus Jelani', [], 'a namesake by first name'],
  ['IDI', ['Bambang Sulistiyono'], 'an institution speaks through its head'],
  ['kepala dinas kesehatan', ['Neneng Suryaningsih'], 'the unit is told apart'],
  ['kepala dinas pendidikan', [], 'another unit'],
  ['BMKG', ['BMKG'], 'an institution as such'],
  ['warga', ['Nurjanah Amir'], 'a role'],
  ['pemilik warkop', ['Mansyur'], 'a short word for a thing'],
  ['ketua IDI Belu', ['Bambang Sulistiyono'], 'the head of a unit told in full'],
  ['ketua IDI Malaka', [], 'the head of another place'],
  ['kepala bidang kesehatan', [], 'the head of a part'],
  ['warga dari Tinading', ['Nurjanah Amir'], 'small words are no part of the name'],
];

describe('matchesSpeaker', () => {
  it.each(MATCHES)('%s', (who, names) => {
    const asked = askedSpeech(`Apa kata ${who} soal itu?`)!;
    const fitting = speechesOf(article).filter((speech) => matchesSpeaker(asked, speech, article));
    expect([...new Set(fitting.map(({ speaker }) => speaker.name))]).toEqual(names);
  });
});
