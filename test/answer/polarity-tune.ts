/** Rows as in `polarity-kept.ts`, written and read while the rules of `polarity.ts` were made. */
export const TUNE_ROWS = `
cpns sintang 2024 ada formasi guru kan? | Tidak ada formasi guru pada seleksi CPNS Sintang 2024. | tidak | "tidak ada" denies the noun
320 formasi PPPK sintang udah disetujui blm? | Usulan 320 formasi PPPK Sintang itu belum disetujui Kementerian PANRB. | belum | status denied
jembatan sei lanting udah dibuka blm? | Jembatan Sei Lanting akhirnya dibuka untuk umum, Senin. | sudah | opened
Apakah Pasar Kemala di Sanggau sudah diresmikan? | Pasar Kemala di Kabupaten Sanggau akhirnya diresmikan Bupati Sanggau, Rabu (9/7/2025). | sudah | opened
pembatalan cfd parepare itu cuma ditunda kan? | “Saya batalkan, bukan saya tunda.” | tidak | cancelled, not put off
klb dbd tasikmalaya masih berlaku ga? | Pemkab Tasikmalaya mencabut status KLB DBD, Senin (23/2/2026). | tidak | lifted
mobil dinas camat wonosobo jadi dibeli ga? | Usulan pembelian mobil dinas camat di Wonosobo akhirnya dicoret. | tidak | struck out
Apakah warga dipungut biaya dalam program Dokter Masuk Desa Lamongan? | Warga tidak dipungut biaya dalam program Dokter Masuk Desa Lamongan. | tidak | free
Apakah layanan Klinik Terapung Serindit gratis bagi pemegang KTP Natuna? | Layanan Klinik Terapung Serindit gratis bagi pemegang KTP Natuna. | ya | free both
bener pemilik km cahaya tomia jd tersangka? | Polisi menetapkan pemilik KM Cahaya Tomia, Haji La Mane, sebagai tersangka karena kelalaian. | ya | jadi for sebagai
Apakah nakhoda La Bunga menjadi tersangka? | Nakhoda La Bunga dibebaskan dari tuduhan. | - | needs reasoning
Apakah tarif air Cilacap naik 22 persen? | Tarif air Cilacap naik rata-rata 15 persen. | tidak | another share
Apakah tarif air Cilacap naik 15 persen? | Tarif air Cilacap naik 15 persen mulai Februari 2026. | ya | the same share, the date past
Apakah tarif air Cilacap naik 22 persen? | Perumda mengusulkan tarif air Cilacap naik 22 persen. | - | only proposed
Apakah anggaran Festival Kopi Temanggung 2026 sebesar Rp800 juta? | [2026-08-01] Anggaran Festival Kopi Temanggung 2026 sebesar Rp650 juta. | tidak | another sum
apa DPRD prabumulih yg melantik marlina jd wali kota? | DPRD Prabumulih mengusulkan Marlina menjadi wali kota. | - | another verb
Apakah bupati hadir dalam rapat itu? | Wakil bupati hadir dalam rapat itu mewakili bupati. | - | both are named
Apakah bupati hadir dalam rapat itu? | Bupati tidak hadir dalam rapat itu. | tidak | denied
Apakah bupati tidak hadir dalam rapat itu? | Bupati absen dalam rapat itu. | ya | denied by an antonym
Apakah listrik di Pulau Seram padam? | Listrik di Pulau Seram tidak padam selama badai. | tidak | denied
Apakah listrik di Pulau Seram padam? | Listrik di Pulau Seram sempat padam dua jam. | - | what was
apa bener ada pungli di SMA 2 Jambi? | Kepala SMA 2 Jambi membantah ada pungli di sekolahnya. | tidak | denial by the one concerned
Apakah Rosa dilantik sebagai plh bupati? | Dengan pelantikan itu, tugas Rosa sebagai plh bupati berakhir. | - | the end of it, told by a noun
Apakah korban tewas 9 orang? | Korban tewas bertambah menjadi 9 orang. | ya | the same number
Apakah korban tewas 9 orang? | Korban tewas bukan 9 orang, melainkan 7 orang. | tidak | the number is denied
Benarkah 9 orang tewas? | Sedikitnya 7 orang tewas dalam kecelakaan itu. | - | at least
Apakah pendaftaran dibuka 1 Mei? | Pendaftaran dibuka pada 4 Mei 2026. | tidak | another day
Apakah pendaftaran dibuka 4 Mei? | Pendaftaran dibuka pada 4 Mei 2026. | ya | the same day
Apakah festival berlangsung 3 Mei? | Festival berlangsung 1-5 Mei 2026. | - | within a range
Apakah harga beras turun? | Harga beras tidak turun meski panen raya. | tidak | denied
Apakah harga beras naik? | Harga beras tidak turun meski panen raya. | - | not down is not up
Apakah pantai itu masih ditutup? | Pantai itu dibuka kembali sejak Senin. | tidak | reopened
Apakah semua pedagang setuju direlokasi? | Tidak semua pedagang setuju direlokasi. | tidak | tidak semua
Apakah semua pedagang setuju direlokasi? | Semua pedagang setuju direlokasi. | ya | semua both
Apakah pedagang setuju direlokasi? | Sebagian pedagang setuju direlokasi. | - | a part only
Apakah guru wajib mengenakan batik setiap Kamis? | Guru wajib mengenakan batik setiap Kamis. | ya | the same
Apakah siswa dilarang membawa ponsel? | Siswa boleh membawa ponsel ke sekolah. | tidak | antonym
Apakah siswa dilarang membawa ponsel? | Siswa tidak dilarang membawa ponsel ke sekolah. | tidak | denied
Apakah siswa boleh membawa ponsel? | Siswa tidak boleh membawa ponsel ke sekolah. | tidak | denied
Apakah kantor itu tutup hari Sabtu? | Kantor itu tetap buka pada hari Sabtu. | tidak | antonym
Apakah PSM menang? | PSM kalah 1-2 dari Persija. | tidak | antonym
Apakah DPRD setuju dengan usulan bupati? | DPRD menolak usulan bupati. | tidak | antonym
Apakah Ratna Dewi menjabat Kepala Dinas Pendidikan Kota Bogor? | Kepala Dinas Pendidikan Kota Bogor dijabat Rina Wulandari. | tidak | another holder
Apakah gubernur NTT yang meresmikan embung itu? | Wakil Gubernur NTT meresmikan embung itu. | tidak | a deputy
Apakah wakil gubernur NTT yang meresmikan embung itu? | Gubernur NTT meresmikan embung itu. | tidak | the head, not the deputy
Apakah polisi memukul mahasiswa? | Mahasiswa memukul polisi saat unjuk rasa. | - | roles turned round
Apakah PSSI menggugat FIFA? | FIFA menggugat PSSI ke pengadilan. | - | roles turned round
Apakah tunjangan itu naik? | Tunjangan itu akan naik mulai 1 April 2026. | - | was to come, now past, unconfirmed
Apakah tunjangan itu sudah naik? | [2026-11-10] Tunjangan itu akan naik mulai 1 Januari 2027. | belum | still to come
Apakah wali kota akan melantik 40 pejabat? | [2026-11-19] Wali kota akan melantik 40 pejabat pada 25 November 2026. | ya | still to come
Apakah lomba itu gagal digelar? | Lomba itu batal digelar karena hujan. | ya | gagal and batal
Apakah lomba itu digelar? | Lomba itu batal digelar karena hujan. | tidak | batal
Apakah perda itu sudah berlaku? | Perda itu berlaku sejak 1 Januari 2026. | sudah | in force
Apakah perda itu sudah berlaku? | Perda itu disahkan Juli dan baru berlaku mulai 1 Januari 2027. | belum | a date to come
apakah raperda sampah sudah disahkan? | Raperda sampah akan disahkan pekan depan. | belum | to come, as of the article
Apakah pembangunan pasar sudah selesai? | Pembangunan pasar ditunda sampai tahun depan. | belum | put off
Apakah kenaikan pajak dibatalkan? | Kenaikan pajak ditunda, bukan dibatalkan. | tidak | put off
Apakah kenaikan pajak ditunda? | Kenaikan pajak ditunda, bukan dibatalkan. | ya | put off
Apakah proyek itu dibatalkan? | Warga mendesak proyek itu dibatalkan. | - | wanted
Apakah proyek itu dibatalkan? | Proyek itu terancam dibatalkan. | - | possible
Apakah rumah sakit itu milik swasta atau pemerintah? | Rumah sakit itu milik pemerintah. | - | an alternative is no yes or no
Berapa harga beras? | Harga beras naik. | - | no yes-no question
Apakah Rina Marlianti diangkat sebagai sekda? | Rina Marlianti diangkat sebagai sekda menggantikan Cecep. | ya | the same
Apakah Cecep diangkat sebagai sekda? | Rina Marlianti diangkat sebagai sekda menggantikan Cecep. | - | Cecep was replaced
Apakah sapi itu mati karena antraks? | Sapi itu mati bukan karena antraks. | tidak | the reason is denied
Apakah sapi itu mati karena antraks? | Sapi itu mati karena keracunan, kata dokter hewan. | - | another reason
Apakah tiket bus gratis? | Tiket bus gratis, tetapi penumpang harus membayar bagasi. | - | both in one sentence
Apakah air di Kampung Laut lancar? | “Air belum lancar, tarif mau naik. Kami keberatan,” ujar Turah. | - | the village is not named
Apakah bantuan itu sudah cair? | Bantuan itu cair pada 3 Maret 2026. | sudah | came
Apakah bantuan itu sudah cair? | Bantuan itu belum cair. | belum | did not come
`;
