import { describe, expect, it } from 'vitest';
import { stem } from '../../src/indonesian/stem.ts';

/** Stem and the words of its family: what a question and an article may write differently. */
const FAMILIES: readonly (readonly [string, string])[] = [
  ['layan', 'melayani pelayanan pelayan dilayani layanan'],
  ['pimpin', 'memimpin pimpinan kepemimpinan dipimpin pemimpin'],
  ['instruksi', 'menginstruksikan instruksi'],
  ['evaluasi', 'mengevaluasi evaluasi dievaluasi'],
  ['awas', 'pengawasan mengawasi diawasi'],
  ['kirim', 'mengirim kirim pengiriman'],
  ['ambil', 'mengambil ambil pengambilan'],
  ['kecamatan', 'kecamatan'],
  ['camat', 'camat'],
  ['undang', 'perundang-undangan undang-undang'],
  ['sumber', 'sumber-sumber sumber'],
  ['tulis', 'menulis tulis penulis tulisan'],
  ['siap', 'menyiapkan siap persiapan kesiapan'],
  ['jabat', 'jabatan menjabat'],
  ['pejabat', 'pejabat'],
  ['penjabat', 'penjabat'],
  ['naik', 'kenaikan menaikkan naik dinaikkan'],
  ['turun', 'penurunan turun menurunkan diturunkan'],
  ['kerja', 'bekerja kerja pekerjaan pekerja dikerjakan'],
  ['kinerja', 'kinerja kinerjanya'],
  ['aju', 'mengajukan pengajuan diajukan ajukan'],
  ['beri', 'memberikan diberikan berikan beri pemberian'],
  ['bangun', 'pembangunan membangun dibangun bangun'],
  ['ingat', 'mengingatkan ingat diingatkan'],
  ['giat', 'kegiatan giat'],
  ['tegas', 'menegaskan tegas ditegaskan tegasnya penegasan ketegasan'],
  ['minta', 'meminta diminta minta permintaan'],
  ['pinta', 'pinta'],
  ['pilih', 'pemilihan memilih pilih dipilih pemilih'],
  ['buka', 'dibuka membuka buka pembukaan terbuka'],
  ['didik', 'pendidikan mendidik didik'],
  ['putus', 'keputusan memutuskan putus'],
  ['ubah', 'perubahan berubah mengubah diubah'],
  ['hadir', 'menghadiri hadir kehadiran dihadiri'],
  ['apresiasi', 'mengapresiasi apresiasi'],
  ['sosialisasi', 'sosialisasi menyosialisasikan mensosialisasikan'],
  ['netralitas', 'netralitas'],
  ['jaga', 'menjaga jaga dijaga'],
  ['butuh', 'kebutuhan membutuhkan dibutuhkan butuh'],
  ['lantik', 'pelantikan dilantik melantik'],
  ['angkat', 'pengangkatan diangkat mengangkat'],
  ['tumbuh', 'pertumbuhan tumbuh'],
  ['tugas', 'bertugas tugas petugas ditugaskan'],
  ['kendali', 'pengendalian mengendalikan kendali'],
  ['harap', 'harapan diharapkan mengharapkan berharap harap'],
  ['aman', 'keamanan aman mengamankan'],
  ['sedia', 'ketersediaan tersedia menyediakan sedia'],
  ['selenggara', 'penyelenggaraan menyelenggarakan diselenggarakan selenggara'],
  ['sejahtera', 'kesejahteraan sejahtera'],
  ['realisasi', 'terealisasi realisasi merealisasikan'],
  ['manfaat', 'manfaatnya manfaat memanfaatkan bermanfaat'],
  ['habis', 'menghabiskan habis'],
  ['tunjang', 'tunjangan menunjang'],
  ['ajak', 'mengajak ajak diajak ajakan'],
  ['umum', 'pengumuman mengumumkan diumumkan umum'],
  ['tingkat', 'meningkatkan peningkatan ditingkatkan tingkat'],
  ['daftar', 'pendaftaran mendaftar daftar'],
  ['seleksi', 'seleksi diseleksi penyeleksian'],
  ['anggar', 'anggaran menganggarkan dianggarkan'],
  ['kantor', 'kantornya kantor berkantor'],
  ['rumah', 'rumahnya perumahan rumah'],
  ['sekolah', 'sekolah bersekolah sekolahnya'],
  ['harga', 'penghargaan harga menghargai dihargai'],
  ['tanya', 'pertanyaan bertanya menanyakan tanya ditanya'],
];

/** Pairs that look alike and must stay apart, with the reason. */
const APART: readonly (readonly [string, string, string])[] = [
  ['pejabat', 'penjabat', 'an official and an acting head'],
  ['bupati', 'bupat', 'the final -i belongs to the root'],
  ['masalah', 'masa', 'the final -lah belongs to the root'],
  ['kecamatan', 'camat', 'the district and its head'],
  ['makan', 'mak', 'the final -an belongs to the root'],
  ['bulan', 'bul', 'the final -an belongs to the root'],
];

describe('stem', () => {
  it.each(FAMILIES)('gives "%s" for %s', (root, words) => {
    for (const word of words.split(' ')) expect(stem(word), word).toBe(root);
  });

  it.each(APART)('keeps "%s" and "%s" apart: %s', (left, right) => {
    expect(stem(left)).not.toBe(stem(right));
  });

  it('leaves numbers, codes and short words alone', () => {
    for (const word of ['2024', '1.500.000', '21/9/2023', 'b20', 'asn', 'ppu', 'di'])
      expect(stem(word)).toBe(word);
  });
});
