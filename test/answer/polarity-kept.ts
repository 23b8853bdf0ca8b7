/**
 * Questions, an evidence sentence, the verdict that is right, and why the row is here. Written before the rules of
 * `polarity.ts` and never used to tune them. "-" means that no Ya or Tidak may be said. The article is of
 * 10 March 2026 and it is 21 November 2026 unless a row begins its reason with `[article date]`.
 */
export const KEPT_ROWS = `
Apakah tarif parkir di Kota Bima naik? | Pemerintah Kota Bima menaikkan tarif parkir mulai bulan ini. | ya | active verb
tarif parkir bima naik ga? | Wali Kota Bima memastikan tarif parkir tidak naik tahun ini. | tidak | denied in the sentence
Apakah Jembatan Batang Hari sudah dibuka? | Jembatan Batang Hari belum dibuka karena uji beban baru dilakukan pekan depan. | belum | belum in the sentence
Benarkah 15 rumah rusak akibat puting beliung di Sidoarjo? | Puting beliung merusak 12 rumah di Sidoarjo, Minggu sore. | tidak | other number
Benarkah 12 rumah rusak akibat puting beliung di Sidoarjo? | Puting beliung merusak 12 rumah di Sidoarjo, Minggu sore. | ya | same number, active for passive
Benarkah Bupati Sikka yang membuka pameran UMKM? | Wakil Bupati Sikka membuka pameran UMKM di Maumere. | tidak | a deputy
Apakah Wakil Bupati Sikka membuka pameran UMKM? | Wakil Bupati Sikka membuka pameran UMKM di Maumere, Kamis. | ya | the same office
Apakah semua sekolah di Demak diliburkan karena banjir? | Sebagian sekolah di Demak diliburkan karena banjir. | tidak | universal against partial
Apakah sebagian sekolah di Demak diliburkan? | Sebagian sekolah di Demak diliburkan karena banjir. | ya | partial both
apakah pembuatan KTP gratis? | Pembuatan KTP tidak dipungut biaya, kata Kepala Disdukcapil. | ya | free in other words
bikin ktp bayar ga? | Pembuatan KTP gratis di semua kecamatan. | tidak | gratis against bayar
Apakah warga boleh memancing di Waduk Cirata? | Warga dilarang memancing di Waduk Cirata selama perbaikan pintu air. | tidak | dilarang against boleh
Apakah memancing dilarang di Waduk Cirata? | Warga dilarang memancing di Waduk Cirata selama perbaikan pintu air. | ya | both forbid
Apakah memancing di Waduk Cirata dilarang? | Warga boleh memancing di Waduk Cirata pada akhir pekan. | tidak | allowed at weekends at least
Apakah kenaikan tunjangan guru itu sudah berlaku? | Kenaikan tunjangan guru baru diusulkan kepada DPRD. | belum | only proposed
Apakah kenaikan tunjangan guru sudah berlaku? | Kenaikan tunjangan guru mulai berlaku 1 Januari 2026. | sudah | date is past
Apakah kenaikan tunjangan guru sudah berlaku? | [2026-03-10] Kenaikan tunjangan guru mulai berlaku 1 Januari 2027. | belum | date is to come
udah resmi blm perda sampah banjarbaru? | DPRD Banjarbaru mengesahkan Perda Pengelolaan Sampah, Senin. | sudah | passed
perda sampah banjarbaru udah disahkan? | Raperda sampah Banjarbaru masih dibahas panitia khusus. | belum | in discussion
konser amal di Kupang jadi ga? | Konser amal di Kupang dibatalkan karena cuaca buruk. | tidak | cancelled
konser amal di Kupang jadi digelar? | Konser amal di Kupang ditunda hingga Mei. | tidak | postponed, not held as planned
Apakah rencana pemindahan terminal masih wacana? | Rencana pemindahan terminal masih sebatas wacana. | ya | wacana both
pemindahan terminal masih wacana? | Pemkot resmi memindahkan terminal sejak Januari. | tidak | no longer wacana
Apakah Rudi Hartono dilantik menjadi Sekda Kota Palu? | Wali Kota melantik Rudi Hartono sebagai Sekda Kota Palu. | ya | active and passive
Apakah Rudi Hartono dilantik menjadi Sekda Kota Palu? | Wali Kota melantik Salma Idrus sebagai Sekda Kota Palu. | tidak | another person in the same post
Apakah Rudi Hartono mengundurkan diri dari jabatannya? | Rudi Hartono membantah mengundurkan diri dari jabatannya. | tidak | denies
Apakah banjir di Luwu menewaskan warga? | Tidak ada korban jiwa dalam banjir di Luwu. | tidak | no dead
Apakah ada korban jiwa dalam gempa Majene? | Gempa Majene tidak menimbulkan korban jiwa. | tidak | no dead
Apakah ada korban jiwa dalam gempa Majene? | Dua warga meninggal dunia dalam gempa Majene. | ya | dead
Apakah stok beras di Bulog Kendari aman? | Stok beras di Bulog Kendari aman hingga Juni. | ya | same words
Apakah stok beras di Bulog Kendari aman? | Stok jagung di Bulog Kendari aman hingga Juni. | - | another grain
Apakah harga cabai di Pasar Minggu turun? | Harga cabai di Pasar Minggu naik menjadi Rp80.000 per kilogram. | tidak | naik against turun
Apakah harga cabai turun? | Harga bawang merah naik menjadi Rp45.000 per kilogram. | - | another ware
Apakah peserta wajib membawa KTP? | Peserta wajib membawa KTP asli saat ujian. | ya | wajib
Apakah peserta wajib membawa KTP? | Peserta tidak wajib membawa KTP saat ujian. | tidak | tidak wajib
Apakah peserta tidak wajib membawa KTP? | Peserta tidak wajib membawa KTP saat ujian. | ya | both denied: ya
Apakah Pasar Raya tidak jadi dibongkar? | Pasar Raya batal dibongkar setelah pedagang protes. | ya | both cancelled
Apakah gubernur akan datang ke Ternate? | Gubernur akan datang ke Ternate pekan depan. | - | "akan" of March is past in November: it is not known
Apakah tim Garuda menang atas Vietnam? | Tim Garuda kalah 0-1 dari Vietnam. | tidak | antonym
Apakah tim Garuda menang atas Vietnam? | Tim Garuda menang 2-1 atas Vietnam di Hanoi. | ya | same
Apakah DPRD menolak usulan itu? | DPRD menyetujui usulan itu dalam rapat paripurna. | tidak | menolak against setuju
Apakah pembangunan puskesmas Wamena sudah selesai? | Pembangunan Puskesmas Wamena baru mencapai 60 persen. | belum | progress below 100
Apakah pembangunan puskesmas Wamena sudah selesai? | Pembangunan Puskesmas Wamena rampung pada Februari. | sudah | synonym of done
Apakah KPK menahan Bupati Langkat? | KPK menahan Bupati Langkat di Rutan Salemba. | ya | same words
Apakah Bupati Langkat menahan ketua KPK? | KPK menahan Bupati Langkat di Rutan Salemba. | - | roles turned round
Apakah pencairan THR dipercepat? | Kepala BKAD belum memastikan apakah pencairan THR dipercepat. | - | undecided
Apakah SMA 3 Padang menjadi juara lomba debat? | SMA 3 Padang gagal menjadi juara lomba debat. | tidak | gagal
Apakah kebakaran di Pasar Aur Kuning disebabkan korsleting? | Kebakaran di Pasar Aur Kuning diduga disebabkan korsleting. | - | only suspected
Benarkah sekolah di Bali libur pada 12 Maret? | Sekolah di Bali libur pada 14 Maret 2026. | tidak | another day
Benarkah rapat digelar Selasa? | Rapat digelar di kantor bupati pada Rabu. | tidak | another weekday
Apakah lomba diikuti 200 peserta? | Lomba itu diikuti lebih dari 200 peserta dari 14 kabupaten. | - | more than 200: neither
Apakah anggarannya Rp3 miliar? | Anggaran pembangunan taman itu Rp2,5 miliar. | tidak | another sum
Apakah subsidi pupuk dihapus? | Pemerintah memastikan subsidi pupuk tidak dihapus. | tidak | denied
Apakah subsidi pupuk tetap ada? | Pemerintah memastikan subsidi pupuk tidak dihapus. | - | needs reasoning
Apakah pasar dibuka pada malam hari? | Pasar ditutup setiap pukul 17.00 WIT. | - | needs reasoning
Bolehkah guru honorer mendaftar? | Guru honorer boleh mendaftar asalkan terdata di Dapodik. | - | only on a condition
Apakah imunisasi hanya untuk balita? | Imunisasi itu untuk balita dan ibu hamil. | - | hanya needs care
Bisakah warga luar kota mendaftar? | Warga luar kota tidak bisa mendaftar di sekolah itu. | tidak | cannot
apa bener dana desa dipotong? | Menteri Desa membantah kabar dana desa dipotong. | tidak | denies the rumour
apa bener dana desa dipotong? | Beredar kabar dana desa dipotong hingga 20 persen. | - | hearsay
Apakah listrik di Pulau Laut sudah menyala 24 jam? | Listrik di Pulau Laut kini menyala 24 jam. | sudah | kini
Apakah listrik di Pulau Laut sudah menyala 24 jam? | Listrik di Pulau Laut masih menyala 12 jam sehari. | belum | other number, still
Apakah Kota Sorong menerima Adipura? | Kota Jayapura menerima Adipura dari Menteri Lingkungan Hidup. | - | another town: Sorong may have one too
Apakah penerbangan ke Wamena dihentikan? | Penerbangan ke Wamena tetap beroperasi meski cuaca buruk. | - | needs reasoning, better none than wrong
Apakah pelabuhan Merak ditutup? | Pelabuhan Merak kembali dibuka setelah sempat ditutup dua jam. | tidak | reopened after a while
masih ditutup ga jalan lintas kerinci? | Jalan lintas Kerinci sudah dibuka kembali. | tidak | masih ditutup against dibuka
Apakah pelaku sudah ditangkap? | Polisi masih memburu pelaku. | belum | still hunted
Apakah pelaku sudah ditangkap? | Polisi menangkap pelaku di Cirebon, dua hari kemudian. | sudah | caught
Apakah terdakwa divonis lima tahun penjara? | Jaksa menuntut terdakwa lima tahun penjara. | - | demanded, not sentenced
Apakah terdakwa divonis lima tahun penjara? | Hakim memvonis terdakwa tiga tahun penjara. | tidak | another number
Apakah seluruh korban sudah ditemukan? | Tim SAR menemukan seluruh korban pada hari ketujuh. | sudah | all
Apakah seluruh korban sudah ditemukan? | Empat korban belum ditemukan hingga hari ketujuh. | belum | some not
Apakah jalan tol itu dibangun tanpa APBD? | Jalan tol itu dibangun tanpa APBD, kata gubernur. | ya | tanpa both
Apakah vaksin rabies tersedia di Puskesmas Ende? | Vaksin rabies di Puskesmas Ende habis sejak Februari. | - | habis is not listed
Apakah rapat itu dihadiri menteri? | Jika dihadiri menteri, rapat itu akan digelar di hotel. | - | conditional
Apakah tunjangan kepala desa dinaikkan? | "Kalau tunjangan kepala desa dinaikkan, APBD jebol," kata Rahman. | - | conditional in a quote
Apakah tunjangan kepala desa dinaikkan? | Asosiasi kepala desa meminta tunjangan kepala desa dinaikkan. | - | a request
Apakah tunjangan kepala desa dinaikkan? | Bupati berjanji tunjangan kepala desa dinaikkan tahun depan. | - | a promise
`;
