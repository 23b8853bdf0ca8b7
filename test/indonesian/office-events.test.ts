import { describe, expect, it } from 'vitest';
import { findOfficeEvents, findSuccession } from '../../src/indonesian/office-events.ts';

/** Sentence, then "kind office rank name" of each event in it. */
const EVENTS: readonly (readonly [string, readonly string[]])[] = [
  // taking office
  [
    'Bupati Majalengka Tatang Kurniadi melantik Rina Marlianti sebagai Sekretaris Daerah (Sekda) definitif di Pendopo.',
    ['holds bupati Tatang Kurniadi', 'starts sekretaris daerah Rina Marlianti'],
  ],
  [
    'Asep Rukmana Wijaya resmi dilantik sebagai Penjabat (Pj) Bupati Majalengka di Gedung Sate.',
    ['starts bupati+pj Asep Rukmana Wijaya'],
  ],
  [
    'Marlina Agustini akhirnya dilantik menjadi Wali Kota Prabumulih definitif.',
    ['starts wali kota Marlina Agustini'],
  ],
  [
    'Menteri Dalam Negeri menunjuk Agus Salim sebagai Plt Wali Kota Binjai.',
    ['starts wali kota+pj Agus Salim'],
  ],
  [
    'Gubernur menunjuk Wakil Bupati Dewi Lestari sebagai Plt Bupati Jember.',
    ['holds bupati+wakil Dewi Lestari', 'starts bupati+pj Dewi Lestari'],
  ],
  [
    'Pada saat yang sama, Wakil Wali Kota Marlina Agustini ditunjuk sebagai Pelaksana Tugas (Plt) Wali Kota Prabumulih.',
    ['holds wali kota+wakil Marlina Agustini', 'starts wali kota+pj Marlina Agustini'],
  ],
  [
    'Sekretaris Daerah Yayat Hidayatullah ditunjuk sebagai Pelaksana Harian (Plh) Bupati Majalengka terhitung Kamis (2/1/2025).',
    ['holds sekretaris daerah Yayat Hidayatullah', 'starts bupati+pj Yayat Hidayatullah'],
  ],
  [
    'Salah satunya Baiq Nurhasanah yang dipercaya sebagai Kepala Dinas Pendidikan dan Kebudayaan (Dikbud) Provinsi NTB.',
    ['starts kepala dinas Baiq Nurhasanah'],
  ],
  [
    'Tatang Kurniadi dan Neneng Suhaeti resmi menjabat Bupati dan Wakil Bupati Majalengka periode 2025-2030.',
    ['starts bupati Tatang Kurniadi', 'starts bupati+wakil Neneng Suhaeti'],
  ],
  ['Presiden mengangkat Bambang Sutrisno sebagai Menteri Pertanian.', ['starts menteri Bambang Sutrisno']],
  ['Hendra Wijaya diangkat menjadi Direktur RSUD Cibinong.', ['starts direktur Hendra Wijaya']],
  [
    'Siti Rahmawati dikukuhkan sebagai Kepala Perwakilan Bank Indonesia NTB.',
    ['starts kepala Siti Rahmawati'],
  ],
  [
    'Wali Kota Bogor mengukuhkan Anton Saputra sebagai Direktur Utama Perumda Tirta Pakuan.',
    ['starts direktur utama Anton Saputra'],
  ],
  [
    'Kapolda melantik AKBP Rudi Hartono sebagai Kapolres Demak.',
    ['starts kepala kepolisian resor Rudi Hartono'],
  ],
  ['Prof. Dr. Sutarno dilantik sebagai Rektor Universitas Negeri Gorontalo.', ['starts rektor Sutarno']],
  [
    'Pejabat lama, Yohanes Rupinus, digeser menjadi Kepala Dinas Perhubungan.',
    ['starts kepala dinas Yohanes Rupinus'],
  ],
  ['Budi Santoso kini menjabat Camat Kemuning.', ['holds camat Budi Santoso']],
  ['Lina Herlina didapuk menjadi Ketua DPRD Garut.', ['starts ketua dprd Lina Herlina']],
  ['Ahmad Fauzi ditetapkan sebagai Ketua KPU Sampang.', ['starts ketua kpu Ahmad Fauzi']],
  [
    'Rapat memilih pengurus; Joko Prasetyo terpilih sebagai Ketua KONI Klaten.',
    ['starts ketua Joko Prasetyo'],
  ],
  [
    'Kepala Dinas Kesehatan Kabupaten Tasikmalaya, dr. Asep Hermansyah, yang dilantik pada 9 Februari 2026 memaparkan perkembangan.',
    ['starts kepala dinas Asep Hermansyah'],
  ],
  ['Drs. H. Mulyadi, M.Si. dilantik sebagai Sekda Cilacap.', ['starts sekretaris daerah Mulyadi']],
  [
    'Muhammad Irfan Zulkarnain dilantik sebagai kepala dinas yang baru di Mataram.',
    ['starts kepala dinas Muhammad Irfan Zulkarnain'],
  ],
  ['Fitriani mengisi jabatan Kepala Dinas Sosial Kota Palu.', ['starts kepala dinas Fitriani']],
  ['Yusuf Mansyur menduduki kursi Wakil Gubernur Sulawesi Tengah.', ['starts gubernur+wakil Yusuf Mansyur']],
  ['Gubernur mengambil sumpah Haryanto sebagai Penjabat Bupati Pati.', ['starts bupati+pj Haryanto']],
  ['Ratna Dewi ditugaskan sebagai Plh Sekda Kudus.', ['starts sekretaris daerah+pj Ratna Dewi']],
  // holding office
  [
    'Bupati Rejang Lebong, Firmansyah Idrus, mengatakan jumlah transaksi mencapai Rp1,7 miliar.',
    ['holds bupati Firmansyah Idrus'],
  ],
  [
    'Pelaksana Tugas Kepala Dinas Kesehatan Kabupaten Tasikmalaya, drg. Neneng Suryaningsih, mengatakan kasus terbanyak di Singaparna.',
    ['holds kepala dinas+pj Neneng Suryaningsih'],
  ],
  ['Plt Wali Kota Marlina Agustini enggan menanggapi panjang.', ['holds wali kota+pj Marlina Agustini']],
  [
    'Selama dua pekan, jabatan itu diisi Penjabat Sekda Cecep Mulyadi.',
    ['holds sekretaris daerah+pj Cecep Mulyadi'],
  ],
  ['Adapun Yayat, yang menjadi sekda sejak 2020, memilih bertani melon.', ['holds sekretaris daerah Yayat']],
  [
    'Junaidi, yang menjabat kepala desa sejak 2021, semula adalah pemandu selam.',
    ['holds kepala desa Junaidi'],
  ],
  [
    'Kepala Perwakilan Bank Indonesia NTB, Berlian Sasmito, mengingatkan harga pakan.',
    ['holds kepala Berlian Sasmito'],
  ],
  [
    'Wakil Kepala Perwakilan Bank Indonesia NTB, Wening Pratiwi, hadir.',
    ['holds kepala+wakil Wening Pratiwi'],
  ],
  [
    'Deputi Kepala Perwakilan Bank Indonesia NTB, Wening Pratiwi, hadir.',
    ['holds kepala+wakil Wening Pratiwi'],
  ],
  [
    'Hasan Basri, Kepala Dinas Kesehatan Kabupaten Paser, mengatakan stok aman.',
    ['holds kepala dinas Hasan Basri'],
  ],
  [
    'Direktur RSUD Belitung, dr. Ratna Puspaningrum, menambahkan dua alat.',
    ['holds direktur Ratna Puspaningrum'],
  ],
  ['Bupati Tolitoli, Moh. Saleh Bantilan, meninjau lokasi.', ['holds bupati Moh. Saleh Bantilan']],
  ['Kepala BPS Kota Mataram, Isnaeni Marhamah, merilis angka.', ['holds kepala Isnaeni Marhamah']],
  [
    'Kepala Desa Keciput, Junaidi Rahman, menyampaikannya di Balai Desa.',
    ['holds kepala desa Junaidi Rahman'],
  ],
  ['Camat Manonjaya, Dedi Rustandi, membenarkan.', ['holds camat Dedi Rustandi']],
  ['Bupati Sanggau saat ini dijabat oleh Florentinus Jaran.', ['holds bupati Florentinus Jaran']],
  ['Ketua Komisi B DPRD Sanggau, Yustinus Apui, menyebut nilainya.', ['holds ketua Yustinus Apui']],
  [
    'Wakil Ketua DPRD Majalengka, Edi Junaedi, meminta pelayanan tidak terganggu.',
    ['holds ketua dprd+wakil Edi Junaedi'],
  ],
  ['Wabup Natuna Siti Rodziah Hamid berharap begitu.', ['holds bupati+wakil Siti Rodziah Hamid']],
  ['Kadisdikbud Lombok Timur, Sahrul Ramdan, melarangnya.', ['holds kepala dinas Sahrul Ramdan']],
  ['Kadinkes Natuna dr. Hikmat Azhari menambahkan.', ['holds kepala dinas Hikmat Azhari']],
  [
    'Kapolres Wakatobi, AKBP Rahmat La Ode Salim, membenarkan.',
    ['holds kepala kepolisian resor Rahmat La Ode Salim'],
  ],
  [
    'Sekretaris Kota Prabumulih, Aris Munandar Lubis, memastikan.',
    ['holds sekretaris daerah Aris Munandar Lubis'],
  ],
  [
    'Direktur Perumda Tirta Wijaya Cilacap, Sugeng Priyatmoko, menolak.',
    ['holds direktur Sugeng Priyatmoko'],
  ],
  ['Mahkamah memanggil Menteri Keuangan Sri Mulyani Indrawati.', ['holds menteri Sri Mulyani Indrawati']],
  [
    'Bupati dan Wakil Bupati Natuna, Wan Zulfikri Amansyah dan Siti Rodziah Hamid, hadir.',
    ['holds bupati Wan Zulfikri Amansyah', 'holds bupati+wakil Siti Rodziah Hamid'],
  ],
  ['Pjs Bupati Kukar Bambang Arwanto meninjau gudang.', ['holds bupati+pj Bambang Arwanto']],
  [
    'Kajari Batang, Efi Paulin Numberi, menahan dua orang.',
    ['holds kepala kejaksaan negeri Efi Paulin Numberi'],
  ],
  // leaving office
  [
    'Menteri Dalam Negeri memberhentikan sementara Wali Kota Prabumulih Herlan Saputra.',
    ['ends wali kota Herlan Saputra'],
  ],
  [
    'Penjabat Bupati Asep Rukmana Wijaya memasuki batas usia pensiun per 1 Januari 2025.',
    ['ends bupati+pj Asep Rukmana Wijaya'],
  ],
  [
    'Dengan itu, tugas Sekretaris Daerah Yayat Hidayatullah sebagai Plh Bupati Majalengka berakhir.',
    ['holds sekretaris daerah Yayat Hidayatullah', 'ends bupati+pj Yayat Hidayatullah'],
  ],
  [
    'Herlan Saputra diberhentikan tetap dari jabatan Wali Kota Prabumulih.',
    ['ends wali kota Herlan Saputra'],
  ],
  ['Herlan Saputra diberhentikan sementara sebagai Wali Kota Prabumulih.', ['ends wali kota Herlan Saputra']],
  ['DPRD mengumumkan pemberhentian Herlan Saputra sebagai wali kota.', ['ends wali kota Herlan Saputra']],
  [
    'Rudi Setiawan dicopot dari jabatan Kepala Dinas Perhubungan Kota Jambi.',
    ['ends kepala dinas Rudi Setiawan'],
  ],
  ['Gubernur mencopot Direktur RSUD Moewardi, Cahyono Hadi.', ['ends direktur Cahyono Hadi']],
  ['Nurdin Halim mengundurkan diri dari jabatan Bupati Bone.', ['ends bupati Nurdin Halim']],
  ['Bupati Bone Nurdin Halim mengundurkan diri kemarin.', ['ends bupati Nurdin Halim']],
  ['Masa jabatan Bupati Dedi Suparman berakhir hari ini.', ['ends bupati Dedi Suparman']],
  [
    'Masa bakti Gubernur Jawa Barat Ridwan Kamil habis pada 5 September 2023.',
    ['ends gubernur Ridwan Kamil'],
  ],
  ['Bupati Meranti Muhammad Adil dinonaktifkan.', ['ends bupati Muhammad Adil']],
  ['Ia menggantikan Bupati lama Karim Saleh.', ['former bupati Karim Saleh']],
  ['Ia menggantikan Sekda Yayat Hidayatullah.', ['ends sekretaris daerah Yayat Hidayatullah']],
  ['Wakil Bupati Lebak Ade Sumardi meninggal dunia kemarin.', ['ends bupati+wakil Ade Sumardi']],
  ['Menteri menonaktifkan Rektor Universitas Riau, Sri Indarti.', ['ends rektor Sri Indarti']],
  // once, not now
  ['Mantan Bupati Majalengka Dedi Suparman hadir.', ['former bupati Dedi Suparman']],
  ['Eks Wali Kota Prabumulih Herlan Saputra divonis.', ['former wali kota Herlan Saputra']],
  ['Asep sebelumnya menjabat Kepala Dinas Perhubungan Provinsi Jawa Barat.', ['former kepala dinas Asep']],
  ['Rina sebelumnya menjabat Kepala Bappelitbangda.', ['former kepala Rina']],
  ['Suryadi pernah menjadi Bupati Kudus.', ['former bupati Suryadi']],
  ['Almarhum Bupati Jember Samsul Hadi dikenang.', ['former bupati Samsul Hadi']],
  ['Bupati terdahulu, Samsul Hadi, menggagasnya.', ['former bupati Samsul Hadi']],
  // not yet, or not at all
  ['Calon Wali Kota Bima H. Arif Rahman berkampanye.', ['planned wali kota Arif Rahman']],
  [
    'DPRD mengumumkan usulan pengangkatan Marlina Agustini sebagai wali kota definitif.',
    ['planned wali kota Marlina Agustini'],
  ],
  ['Bakal calon Bupati Pati Sudewo Hadi mendaftar.', ['planned bupati Sudewo Hadi']],
  [
    'Marlina Agustini akan dilantik sebagai Wali Kota Prabumulih pekan depan.',
    ['planned wali kota Marlina Agustini'],
  ],
  ['Ahmad Ridwan belum dilantik menjadi Bupati Siak.', ['planned bupati Ahmad Ridwan']],
  ['Ahmad Ridwan batal dilantik menjadi Bupati Siak.', ['planned bupati Ahmad Ridwan']],
  ['Partai mengusulkan Anwar Syah sebagai Wakil Wali Kota Palu.', ['planned wali kota+wakil Anwar Syah']],
  ['Rahmat Hidayat mencalonkan diri sebagai Bupati Garut.', ['planned bupati Rahmat Hidayat']],
  ['Rahmat Hidayat bukan Bupati Garut.', []],
  ['Bupati terpilih Tatang Kurniadi menunggu pelantikan.', ['elected bupati Tatang Kurniadi']],
  ['Bupati Majalengka terpilih, Tatang Kurniadi, menunggu pelantikan.', ['elected bupati Tatang Kurniadi']],
  ['Tatang Kurniadi terpilih menjadi Bupati Majalengka.', ['elected bupati Tatang Kurniadi']],
  // an empty seat
  ['Dengan dilantiknya Marlina, jabatan wakil wali kota kini kosong.', ['vacant wali kota+wakil']],
  ['Kursi Wakil Bupati Blitar masih kosong.', ['vacant bupati+wakil']],
  ['Jabatan Direktur RSUD Provinsi masih dibiarkan kosong.', ['vacant direktur']],
  ['Posisi Sekda Kudus lowong sejak Juni.', ['vacant sekretaris daerah']],
  ['Sutopo menambahkan, kursi wakil wali kota nantinya akan kosong.', []],
  ['Jabatan bupati tidak boleh kosong.', []],
  // somebody else is named
  ['Istri Bupati Majalengka, Siti Aminah, membuka lomba.', []],
  ['Kuasa hukum Wali Kota Prabumulih, Darmawan Sutan Raja, menghormati keputusan itu.', []],
  ['Peraturan Wali Kota Nomor 12 Tahun 2025 berlaku.', []],
  ['Staf Ahli Bupati Paser, Nurhayati, mewakili.', []],
  ['Gubernur meminta semua pihak menahan diri.', []],
  ['Nama kami sama dengan Pak Kades Keciput.', []],
  ['Ajudan Gubernur Riau, Rian Saputra, membenarkan.', []],
  ['Pemilihan Bupati Majalengka digelar di 343 desa.', []],
  ['Kepala sekolah yang melanggar akan dicopot.', []],
];

const SUCCESSIONS: readonly (readonly [string, string | null])[] = [
  [
    'Rina menggantikan Yayat Hidayatullah yang pensiun per 1 September 2025.',
    'Rina > Yayat Hidayatullah 1/9/2025',
  ],
  [
    'Marlina menggantikan Herlan Saputra yang diberhentikan tetap melalui Keputusan Menteri tertanggal 18 Maret 2026.',
    'Marlina > Herlan Saputra 18/3/2026',
  ],
  [
    'Baiq Nurhasanah menggantikan Lalu Mahsun Hadi yang memasuki masa purnatugas.',
    'Baiq Nurhasanah > Lalu Mahsun Hadi',
  ],
  ['Irfan resmi menggantikan posisi Baiq Nurhasanah.', 'Irfan > Baiq Nurhasanah'],
  ['Irfan akan menggantikan Baiq Nurhasanah.', null],
  ['Bahan bakar itu menggantikan solar.', null],
];

describe('findOfficeEvents', () => {
  it.each(EVENTS)('%s', (sentence, expected) => {
    const events = findOfficeEvents(sentence);
    const said = events.map(({ kind, mention, name }) =>
      [kind, `${mention.office}${mention.deputy ? '+wakil' : ''}${mention.acting ? '+pj' : ''}`, name ?? '']
        .join(' ')
        .trim(),
    );
    expect(said).toEqual(expected);
    for (const { name, nameSpan } of events)
      if (nameSpan) expect(sentence.slice(nameSpan.start, nameSpan.end)).toBe(name);
  });

  it('tells days, suspensions and beginnings', () => {
    const [suspended] = findOfficeEvents(
      'Herlan Saputra diberhentikan sementara sebagai Wali Kota Prabumulih, Selasa (13/5/2025).',
    );
    expect(suspended).toMatchObject({ kind: 'ends', suspended: true, on: { year: 2025, month: 5, day: 13 } });
    const [since] = findOfficeEvents('Yayat, yang menjadi sekda sejak 2020, memilih bertani.');
    expect(since).toMatchObject({ kind: 'holds', since: { year: 2020 } });
  });
});

describe('findSuccession', () => {
  it.each(SUCCESSIONS)('%s', (sentence, expected) => {
    const found = findSuccession(sentence);
    const on = found?.on ? ` ${found.on.day}/${found.on.month}/${found.on.year}` : '';
    expect(found ? `${found.successor} > ${found.predecessor}${on}` : null).toBe(expected);
  });
});
