/**
 * The glossary as plain words; `glossary.ts` stems them. Entries are parted by ";" or a line end. "a = b = c"
 * interchange; "a = b > c = d" leads from the left to the right only.
 */

/** Abbreviations of Indonesian administration and news. */
export const ABBREVIATIONS = `
cfd = car free day = hari bebas kendaraan; asn = aparatur sipil negara = aparat sipil negara; pns = pegawai negeri sipil
pppk = p3k = pegawai pemerintah dengan perjanjian kerja; cpns = calon pegawai negeri sipil; casn = calon aparatur sipil negara
thl = tenaga harian lepas; phl = pekerja harian lepas; pjlp = penyedia jasa lainnya perorangan; opd = organisasi perangkat daerah
skpd = satuan kerja perangkat daerah; skpd = opd; upt = unit pelaksana teknis; uptd = unit pelaksana teknis daerah
pemprov = pemerintah provinsi; pemkab = pemerintah kabupaten; pemkot = pemerintah kota; pemda = pemerintah daerah
pemdes = pemerintah desa; pemdaprov = pemerintah daerah provinsi; dpr = dewan perwakilan rakyat
dprd = dewan perwakilan rakyat daerah; dpd = dewan perwakilan daerah; mpr = majelis permusyawaratan rakyat
sekda = sekretaris daerah; setda = sekretariat daerah; sekdaprov = sekretaris daerah provinsi; sekdakab = sekretaris daerah kabupaten
sekdakot = sekretaris daerah kota; sekprov = sekretaris daerah provinsi; setwan = sekretariat dewan; sekwan = sekretaris dewan; setprov = sekretariat daerah provinsi
wabup = wakil bupati; wagub = wakil gubernur; wawali = wakil wali kota = wawalkot; walkot = wali kota; cagub = calon gubernur
cawagub = calon wakil gubernur; cabup = calon bupati; cawabup = calon wakil bupati; cawali = calon wali kota; capres = calon presiden
cawapres = calon wakil presiden; caleg = calon legislatif = calon anggota legislatif; paslon = pasangan calon; cakada = calon kepala daerah
pj = penjabat; plt = pelaksana tugas; plh = pelaksana harian; pjs = penjabat sementara; wapres = wakil presiden
kadis = kepala dinas; kadisdik = kepala dinas pendidikan = kadisdikbud; kadinkes = kepala dinas kesehatan; kadishub = kepala dinas perhubungan
kadinsos = kepala dinas sosial; kadispora = kepala dinas pemuda dan olahraga; kadispar = kepala dinas pariwisata
kadiskominfo = kepala dinas komunikasi dan informatika; kadistan = kepala dinas pertanian
kabag = kepala bagian; kabid = kepala bidang; kasi = kepala seksi; kasubag = kepala subbagian = kasubbag; kaban = kepala badan; kanwil = kantor wilayah; kakanwil = kepala kantor wilayah
kades = kepala desa; kadus = kepala dusun; sekdes = sekretaris desa; sekcam = sekretaris camat = sekretaris kecamatan; kasek = kepala sekolah = kepsek
warkop = warung kopi; ponpes = pondok pesantren; ojol = ojek online; pkl = pedagang kaki lima; poktan = kelompok tani; gapoktan = gabungan kelompok tani
satpol pp = satuan polisi pamong praja; kasatpol pp = kepala satuan polisi pamong praja
bappeda = badan perencanaan pembangunan daerah; bappelitbang = badan perencanaan pembangunan penelitian dan pengembangan
bappenas = badan perencanaan pembangunan nasional; bkpsdm = badan kepegawaian dan pengembangan sumber daya manusia
bkpp = badan kepegawaian pendidikan dan pelatihan; bkd = badan kepegawaian daerah; bkn = badan kepegawaian negara; bpkad = badan pengelolaan keuangan dan aset daerah
bpkp = badan pengawasan keuangan dan pembangunan; bpk = badan pemeriksa keuangan; bapenda = badan pendapatan daerah = dispenda = dinas pendapatan daerah
kesbangpol = kesatuan bangsa dan politik; disdik = dinas pendidikan; disdikbud = dinas pendidikan dan kebudayaan; dinkes = dinas kesehatan
dishub = dinas perhubungan; diskominfo = dinas komunikasi dan informatika; disdukcapil = dinas kependudukan dan pencatatan sipil; dukcapil = kependudukan dan pencatatan sipil
dpmptsp = dinas penanaman modal dan pelayanan terpadu satu pintu; ptsp = pelayanan terpadu satu pintu; dinsos = dinas sosial
dispora = dinas pemuda dan olahraga; disporapar = dinas pemuda olahraga dan pariwisata; dispar = dinas pariwisata; dlh = dinas lingkungan hidup; dpupr = dinas pekerjaan umum dan penataan ruang
pupr = pekerjaan umum dan penataan ruang; pu = pekerjaan umum; disnaker = dinas tenaga kerja; disnakertrans = dinas tenaga kerja dan transmigrasi; disperindag = dinas perindustrian dan perdagangan
disdag = dinas perdagangan; diskop = dinas koperasi; dishut = dinas kehutanan; distan = dinas pertanian; dkp = dinas kelautan dan perikanan; dpmd = dinas pemberdayaan masyarakat dan desa
dpkp = dinas pemadam kebakaran dan penyelamatan; perkim = perumahan dan kawasan permukiman; damkar = pemadam kebakaran; bpbd = badan penanggulangan bencana daerah
bnpb = badan nasional penanggulangan bencana; basarnas = badan sar nasional = badan nasional pencarian dan pertolongan; bmkg = badan meteorologi klimatologi dan geofisika; bnn = badan narkotika nasional
baperjakat = badan pertimbangan jabatan dan kepangkatan; kasn = komisi aparatur sipil negara; ombudsman ri = ombudsman
kapolres = kepala kepolisian resor = kepala polres; kapolresta = kepala kepolisian resor kota; kapolda = kepala kepolisian daerah = kepala polda; kapolri = kepala kepolisian republik indonesia
kapolsek = kepala kepolisian sektor = kepala polsek; polres = kepolisian resor; polda = kepolisian daerah; polsek = kepolisian sektor; polri = kepolisian republik indonesia = kepolisian negara republik indonesia
mabes = markas besar; satlantas = satuan lalu lintas; lalin = lalu lintas; satreskrim = satuan reserse kriminal; reskrim = reserse kriminal; kasat = kepala satuan
dandim = komandan distrik militer = komandan kodim; danrem = komandan resor militer = komandan korem; danramil = komandan rayon militer; pangdam = panglima daerah militer = panglima kodam
kodim = komando distrik militer; korem = komando resor militer; koramil = komando rayon militer; tni = tentara nasional indonesia
kajari = kepala kejaksaan negeri = kepala kejari; kajati = kepala kejaksaan tinggi = kepala kejati; kejari = kejaksaan negeri; kejati = kejaksaan tinggi; kejagung = kejaksaan agung; jpu = jaksa penuntut umum
forkopimda = forum koordinasi pimpinan daerah; forkopimcam = forum koordinasi pimpinan kecamatan; pn = pengadilan negeri; lapas = lembaga pemasyarakatan; rutan = rumah tahanan
kpu = komisi pemilihan umum; kpud = komisi pemilihan umum daerah; bawaslu = badan pengawas pemilihan umum = badan pengawas pemilu; panwaslu = panitia pengawas pemilu = panitia pengawas pemilihan umum; panwascam = panitia pengawas kecamatan
kpps = kelompok penyelenggara pemungutan suara; ppk = panitia pemilihan kecamatan; pps = panitia pemungutan suara; tps = tempat pemungutan suara; dpt = daftar pemilih tetap; dps = daftar pemilih sementara; psu = pemungutan suara ulang
pemilu = pemilihan umum; pilkada = pemilihan kepala daerah; pilpres = pemilihan presiden; pileg = pemilihan legislatif; pilgub = pemilihan gubernur; pilbup = pemilihan bupati; pilwalkot = pilwali = pemilihan wali kota; pilkades = pemilihan kepala desa
kpk = komisi pemberantasan korupsi; mk = mahkamah konstitusi; ma = mahkamah agung; ky = komisi yudisial; ott = operasi tangkap tangan; dkpp = dewan kehormatan penyelenggara pemilu; ham = hak asasi manusia
uu = undang-undang; pp = peraturan pemerintah; perpres = peraturan presiden; perda = peraturan daerah; raperda = rancangan peraturan daerah; pergub = peraturan gubernur; perbup = peraturan bupati; perwali = perwalkot = peraturan wali kota
permen = peraturan menteri; permendagri = peraturan menteri dalam negeri; perppu = peraturan pemerintah pengganti undang-undang; ruu = rancangan undang-undang; kuhp = kitab undang-undang hukum pidana; inpres = instruksi presiden; keppres = keputusan presiden
perdes = peraturan desa; se = surat edaran; sk = surat keputusan; sp = surat peringatan; juknis = petunjuk teknis; juklak = petunjuk pelaksanaan; sop = standar operasional prosedur
apbd = anggaran pendapatan dan belanja daerah; apbn = anggaran pendapatan dan belanja negara; apbdes = anggaran pendapatan dan belanja desa; rapbd = rancangan anggaran pendapatan dan belanja daerah; pad = pendapatan asli daerah; dau = dana alokasi umum; dak = dana alokasi khusus
dbh = dana bagi hasil; add = alokasi dana desa; silpa = sisa lebih perhitungan anggaran; tkd = transfer ke daerah; kua-ppas = kebijakan umum anggaran; lkpj = laporan keterangan pertanggungjawaban; wtp = wajar tanpa pengecualian; lhkpn = laporan harta kekayaan penyelenggara negara
pbb = pajak bumi dan bangunan; pbb-p2 = pajak bumi dan bangunan perdesaan dan perkotaan; ppn = pajak pertambahan nilai; pph = pajak penghasilan; bphtb = bea perolehan hak atas tanah dan bangunan; pkb = pajak kendaraan bermotor; bbnkb = bea balik nama kendaraan bermotor
njop = nilai jual objek pajak; npwp = nomor pokok wajib pajak; stnk = surat tanda nomor kendaraan; bpkb = buku pemilik kendaraan bermotor; sim = surat izin mengemudi; ktp = kartu tanda penduduk; kk = kartu keluarga; nik = nomor induk kependudukan; nip = nomor induk pegawai
thr = tunjangan hari raya; tpp = tambahan penghasilan pegawai; tukin = tunjangan kinerja; tpg = tunjangan profesi guru; ump = upah minimum provinsi; umk = upah minimum kabupaten = upah minimum kota; umr = upah minimum regional; umsk = upah minimum sektoral kabupaten; phk = pemutusan hubungan kerja
bbm = bahan bakar minyak; lpg = elpiji = gas elpiji; umkm = usaha mikro kecil dan menengah = usaha mikro kecil menengah; ukm = usaha kecil menengah; ikm = industri kecil menengah; bumn = badan usaha milik negara; bumd = badan usaha milik daerah; bumdes = badan usaha milik desa; pdam = perusahaan daerah air minum; pln = perusahaan listrik negara
bi = bank indonesia; ojk = otoritas jasa keuangan; bps = badan pusat statistik; pdb = produk domestik bruto; pdrb = produk domestik regional bruto; ihk = indeks harga konsumen; ipm = indeks pembangunan manusia; kur = kredit usaha rakyat; bulog = badan urusan logistik; tpid = tim pengendalian inflasi daerah
rsud = rumah sakit umum daerah; rs = rumah sakit; puskesmas = pusat kesehatan masyarakat; posyandu = pos pelayanan terpadu; faskes = fasilitas kesehatan; nakes = tenaga kesehatan; igd = instalasi gawat darurat = ugd; dbd = demam berdarah dengue = demam berdarah; odgj = orang dengan gangguan jiwa; alkes = alat kesehatan
bpjs = badan penyelenggara jaminan sosial; jkn = jaminan kesehatan nasional; kis = kartu indonesia sehat; idi = ikatan dokter indonesia; kb = keluarga berencana; pmi = palang merah indonesia; lansia = lanjut usia; balita = bawah lima tahun; bumil = ibu hamil; miras = minuman keras; kdrt = kekerasan dalam rumah tangga
paud = pendidikan anak usia dini; tk = taman kanak-kanak; sd = sekolah dasar; smp = sekolah menengah pertama; sma = sekolah menengah atas; smk = sekolah menengah kejuruan; slb = sekolah luar biasa; ppdb = penerimaan peserta didik baru; spmb = sistem penerimaan murid baru; un = ujian nasional
kip = kartu indonesia pintar; pip = program indonesia pintar; bos = bantuan operasional sekolah; pgri = persatuan guru republik indonesia; kkn = kuliah kerja nyata; ptn = perguruan tinggi negeri; pts = perguruan tinggi swasta; unhas = universitas hasanuddin; ugm = universitas gadjah mada; ui = universitas indonesia
ipb = institut pertanian bogor; itb = institut teknologi bandung; unpad = universitas padjadjaran; ulm = universitas lambung mangkurat; unmul = universitas mulawarman; osis = organisasi siswa intra sekolah; mos = masa orientasi siswa; guru honor = guru honorer
bansos = bantuan sosial; blt = bantuan langsung tunai; pkh = program keluarga harapan; bpnt = bantuan pangan non tunai; dtks = data terpadu kesejahteraan sosial; kpm = keluarga penerima manfaat; rtlh = rumah tidak layak huni; sembako = sembilan bahan pokok = bahan pokok; mbg = makan bergizi gratis; sppg = satuan pelayanan pemenuhan gizi
mtq = musabaqah tilawatil quran; hut ri = hari ulang tahun republik indonesia; hut = hari ulang tahun; ri = republik indonesia; nkri = negara kesatuan republik indonesia; ikn = ibu kota nusantara = ibu kota negara; mui = majelis ulama indonesia; fkub = forum kerukunan umat beragama; nu = nahdlatul ulama; ormas = organisasi kemasyarakatan = organisasi masyarakat
lsm = lembaga swadaya masyarakat; pwi = persatuan wartawan indonesia; knpi = komite nasional pemuda indonesia; koni = komite olahraga nasional indonesia; pssi = persatuan sepak bola seluruh indonesia; porprov = pekan olahraga provinsi; pon = pekan olahraga nasional; pkk = pemberdayaan kesejahteraan keluarga; karang taruna = karta
rpjmd = rencana pembangunan jangka menengah daerah; rpjpd = rencana pembangunan jangka panjang daerah; rpjmn = rencana pembangunan jangka menengah nasional; rkpd = rencana kerja pemerintah daerah; musrenbang = musyawarah perencanaan pembangunan; rdp = rapat dengar pendapat; rakor = rapat koordinasi; rakornas = rapat koordinasi nasional; raker = rapat kerja
rtrw = rencana tata ruang wilayah; amdal = analisis mengenai dampak lingkungan; psn = proyek strategis nasional; spbe = sistem pemerintahan berbasis elektronik; sakip = sistem akuntabilitas kinerja instansi pemerintah; mpp = mal pelayanan publik; kkn = korupsi kolusi nepotisme; zi = zona integritas; wbk = wilayah bebas korupsi
gercep = gerak cepat = gerakan cepat; sidak = inspeksi mendadak; sertijab = serah terima jabatan; bimtek = bimbingan teknis; diklat = pendidikan dan pelatihan; sdm = sumber daya manusia; sda = sumber daya alam; iptek = ilmu pengetahuan dan teknologi; tik = teknologi informasi dan komunikasi; wfh = bekerja dari rumah = work from home; wfa = work from anywhere
medsos = media sosial; humas = hubungan masyarakat; prokopim = protokol dan komunikasi pimpinan; jubir = juru bicara; narkoba = narkotika; curanmor = pencurian kendaraan bermotor; laka = kecelakaan = lakalantas = kecelakaan lalu lintas; tkp = tempat kejadian perkara; karhutla = kebakaran hutan dan lahan; kamtibmas = keamanan dan ketertiban masyarakat
wni = warga negara indonesia; wna = warga negara asing; tki = tenaga kerja indonesia; tka = tenaga kerja asing; pmi = pekerja migran indonesia; kbri = kedutaan besar republik indonesia; dubes = duta besar; as = amerika serikat; asean = perhimpunan bangsa-bangsa asia tenggara; menlu = menteri luar negeri; mendagri = menteri dalam negeri
menkeu = menteri keuangan; menag = menteri agama; menkes = menteri kesehatan; mendikbud = menteri pendidikan dan kebudayaan; mensos = menteri sosial; menhub = menteri perhubungan; menpan rb = menteri pendayagunaan aparatur negara dan reformasi birokrasi; kemendagri = kementerian dalam negeri; kemenkeu = kementerian keuangan
kemenag = kementerian agama; kemenkes = kementerian kesehatan; kemensos = kementerian sosial; kemenpan rb = kementerian pendayagunaan aparatur negara dan reformasi birokrasi; kemendikbud = kementerian pendidikan dan kebudayaan; kemenhub = kementerian perhubungan; kominfo = komunikasi dan informatika; kemenkumham = kementerian hukum dan ham; bpn = badan pertanahan nasional; atr = agraria dan tata ruang
waka = wakil ketua; wakapolres = wakil kepala kepolisian resor; kemen = kementerian; dirjen = direktur jenderal; dirut = direktur utama; sekjen = sekretaris jenderal; ketum = ketua umum; bendum = bendahara umum; plt = pelaksana tugas; golkar = golongan karya; pdip = pdi perjuangan = partai demokrasi indonesia perjuangan; pkb = partai kebangkitan bangsa; pan = partai amanat nasional; pks = partai keadilan sejahtera; ppp = partai persatuan pembangunan; nasdem = nasional demokrat; parpol = partai politik
`;

/** Offices and who holds them. */
export const OFFICES = `
kepala daerah = orang nomor satu > gubernur = bupati = wali kota; gubernur = bupati = wali kota > kepala daerah
walikota = wali kota = walkot; wakil walikota = wakil wali kota = wawali; orang nomor dua > wakil gubernur = wakil bupati = wakil wali kota
wakil kepala daerah > wakil gubernur = wakil bupati = wakil wali kota; wakil gubernur = wakil bupati = wakil wali kota > wakil kepala daerah
pucuk pimpinan = pimpinan tertinggi > kepala = ketua = menteri = direktur = panglima; pucuk pimpinan kementerian = kepala kementerian = pimpinan kementerian > menteri
pimpinan daerah = pemimpin daerah > gubernur = bupati = wali kota = kepala daerah; penguasa daerah > gubernur = bupati = wali kota
pejabat sementara = penjabat = pelaksana tugas; pejabat bupati = penjabat bupati; pejabat gubernur = penjabat gubernur; pejabat wali kota = penjabat wali kota
kepala negara = presiden; kepala pemerintahan > presiden = perdana menteri; perdana menteri = pm; orang nomor satu indonesia = presiden
kepala desa = kades = pambakal = wali nagari = keuchik = geuchik; kepala kelurahan = lurah; kepala kecamatan = camat
kepala dusun = kadus; ketua rukun tetangga = ketua rt; ketua rukun warga = ketua rw
wakil rakyat = anggota dewan = legislator = anggota dprd = anggota dpr; anggota parlemen = anggota dpr; ketua dewan = ketua dprd; dewan > dprd = dpr
parlemen > dpr = dprd; legislatif > dpr = dprd; eksekutif > pemerintah; sekretaris dewan = sekwan; sekretaris kabupaten = sekretaris daerah; sekretaris kota = sekretaris daerah
kepala dinas pendidikan = kadisdik = kadisdikbud; kepala dinas kesehatan = kadinkes; kepala polisi daerah = kapolda; kepala polisi resor = kapolres
kepala polisi > kapolres = kapolda = kapolri = kapolsek; pucuk pimpinan polri = kapolri; pimpinan polisi > kapolres = kapolda = kapolri; pimpinan kpk = ketua kpk
polisi = kepolisian = polri = aparat kepolisian; tentara = tni = prajurit = militer; panglima tni = panglima; jenderal = perwira tinggi; aparat keamanan > polisi = tni
dokter = tenaga medis = tenaga kesehatan = nakes; perawat > tenaga kesehatan = tenaga medis; kepala sekolah = kepsek; guru > pengajar = tenaga pendidik = pendidik; tenaga pendidik > guru
rektor = pimpinan universitas; pemimpin redaksi = pemred; direktur utama = dirut = ceo; komisaris utama = komut; kuasa hukum = advokat = penasihat hukum; kuasa hukum = advokat = penasihat hukum > pengacara
jaksa = penuntut umum; hakim = majelis hakim; menteri keuangan = menkeu; menteri dalam negeri = mendagri; menteri luar negeri = menlu
juru bicara = jubir; narasumber > pembicara; ketua panitia = ketua pelaksana; komandan = pimpinan pasukan; pelatih = juru taktik = arsitek tim; penjaga gawang = kiper
istri bupati = istri wali kota = istri gubernur > ketua tp pkk = ketua tim penggerak pkk; tokoh masyarakat = tokoh warga; ulama = kiai = tokoh agama = pemuka agama
raja = kepala kerajaan; paus = pemimpin gereja katolik; pencetus = penggagas > pendiri; ilmuwan = peneliti; pengarang = penggubah > penulis; penyanyi = vokalis = biduan
sutradara = pengarah film; aktor > pemeran = pemain film; pemeran utama = tokoh utama
`;

/** Common words of questions and news that interchange. */
export const SYNONYMS = `
memimpin = mengepalai = mengomandoi = mengetuai; pemimpin = ketua = kepala; lowong = kosong; kekosongan = belum terisi; mengisi jabatan = menduduki jabatan
gaji = upah = honor;  tunjangan = insentif = tambahan penghasilan; naik = meningkat = bertambah; melonjak = melambung > meningkat = naik
turun = berkurang = menurun = merosot = anjlok; dikurangi = dipangkas = dipotong; pemotongan = pengurangan = potongan; keringanan > pengurangan = penurunan = potongan
dibuka > dimulai; mulai = awal; ditutup > berakhir = selesai; berakhir = usai = tuntas = rampung; warga = masyarakat = penduduk; rakyat = masyarakat
pegawai = karyawan; pegawai = aparatur = asn; abdi negara = aparatur negara = asn = pns; pegawai negeri = pns = asn; honorer = tenaga honorer = pegawai tidak tetap = non asn
mencoblos = memilih = memberikan suara = menggunakan hak pilih; hak pilih = hak suara; ramadan = ramadhan = bulan puasa = bulan suci; puasa = shaum; puasa > ramadan = ramadhan; cerminan = refleksi = gambaran = wujud; barang = bahan; kebutuhan pokok = sembako; diskon = potongan = korting; potongan > penurunan = pengurangan; mesti = harus = wajib; tiba = datang = memasuki; mewakili > atas nama = membacakan sambutan;
stok > ketersediaan = persediaan; sembako > kebutuhan pokok = bahan pokok; kian = semakin = makin; mendatang > depan; kesulitan > tantangan = kendala
pembaruan > inovasi; penilaian > evaluasi; meraih > mendapatkan = memperoleh; atensi = perhatian; tanggapan = respons = sambutan; disambut = tanggapan
pola pikir = mindset = cara pandang; memandang > menganggap = menilai; ketahuan > terbukti = kedapatan; konsekuensi > sanksi = tindakan; akibat > dampak
bekal = modal; dipunyai > dimiliki; mengutamakan = memprioritaskan = mendahulukan; sekitar > lingkungan; rumah > tempat tinggal; tempat tinggal > rumah
mengibaratkan = menyebut = menganggap; mendengarkan > dihadapan = hadapan; menindaklanjuti = tindak lanjut; kemudahan = gampang = mudah; mudah > gampang
iming-iming = hadiah = insentif; kelulusan > pengumuman; diberitahukan > diumumkan; menambah > meningkatkan; mengurangi > menurunkan = memangkas
bersih = kebersihan; berpartisipasi = ikut serta = terlibat; memakai hak pilih > menggunakan hak pilih; berbuat > melakukan; larangan > dilarang = jangan
nasihat > pesan = arahan; perintah > instruksi = arahan; wejangan > arahan; peringatan > teguran; sokongan > dukungan; sokong > dukung; kolaborasi = bekerja sama
bawahan > pegawai = staf; abdi masyarakat = pelayan masyarakat; sungguh-sungguh = kesungguhan; tulus = ikhlas; santai > tenang; gawat > darurat idulfitri = idul fitri = lebaran
iduladha = idul adha = hari raya kurban; natal = hari natal; imlek = tahun baru cina; maulid = maulid nabi; kurban = qurban; salat = shalat = sholat; zakat = zakat fitrah
media sosial = medsos = sosial media; warganet = netizen = pengguna internet; ukuran = tolok ukur = parameter = indikator; patokan = acuan = pedoman
kenaikan pangkat = promosi jabatan = promosi; mutasi = rotasi = pergeseran jabatan; demosi = penurunan jabatan; jual beli jabatan = suap jabatan
sanksi = hukuman = tindakan tegas; menindak tegas = memberi sanksi; menindak tegas = memberi sanksi > menghukum; lokasi = tempat; digelar = dilaksanakan = diselenggarakan = berlangsung; diadakan > digelar = dilaksanakan = diselenggarakan = berlangsung
acara = kegiatan = ajang; perhelatan = acara = hajatan; hadir = datang = mengikuti; dihadiri = diikuti; absen = tidak hadir = mangkir = bolos
sebab = alasan = penyebab = pemicu; dikarenakan = disebabkan = akibat; tujuan = sasaran; tujuan > maksud; supaya = agar; bantuan = bansos = sumbangan = donasi
korban jiwa = korban meninggal = korban tewas; meninggal = tewas = wafat = meninggal dunia = mangkat; gugur = meninggal = tewas; dibunuh = tewas; pembunuhan = pembunuh
terluka = luka-luka = cedera = luka; selamat = lolos; hilang = lenyap; mengungsi = pengungsian; pengungsi = warga terdampak; bencana = musibah
gempa = gempa bumi; longsor = tanah longsor; banjir = terendam = genangan; kebakaran = terbakar = dilalap api; kekeringan = kemarau = krisis air; erupsi = letusan = meletus
cuaca ekstrem = cuaca buruk; kecelakaan = tabrakan = laka; bertabrakan = tabrakan; jatuh = terjatuh = roboh; rusak = kerusakan = hancur; rumah rusak = rumah roboh
mengatakan = menuturkan = mengungkapkan > menyebut; menurut = kata = ujar; menjelaskan = memaparkan = menerangkan; menegaskan = menekankan
berpesan = mengingatkan = mengimbau; imbauan = himbauan = ajakan = seruan; mengajak = mendorong = mengimbau; meminta = memohon; instruksi = arahan; melarang = tidak boleh = tidak diperbolehkan; dilarang = tidak boleh; boleh = diperbolehkan = diizinkan; wajib = harus = diharuskan
berharap = menginginkan = harapan; keinginan = harapan; komitmen = tekad; komitmen > janji; target = sasaran; rencana = wacana = rancangan; berencana = hendak = akan
mengusulkan = menyarankan = mengajukan; usulan = saran; menolak = tidak setuju; setuju = sepakat = menyetujui; mendukung = menyokong = dukungan
protes > menolak; kritik = kecaman; mengecam = mengkritik = mengutuk; memuji = mengapresiasi; apresiasi = anugerah > penghargaan; mendapatkan > meraih; memperoleh > meraih = mendapatkan
mendapat = memperoleh > menerima; memberi = menyerahkan = menyalurkan; menyalurkan = mendistribusikan > membagikan; penyaluran = distribusi > pembagian; 
  harga = tarif = biaya; biaya = ongkos; gratis = cuma-cuma = tidak dipungut biaya; mahal = harga tinggi; murah = terjangkau
membayar = melunasi = bayar; pungutan = iuran; utang = pinjaman = kredit; modal = investasi; dana = anggaran = biaya; duit = uang = dana; menelan biaya = menghabiskan anggaran
konstruksi = proyek > pembangunan; membangun > mendirikan; dibangun = didirikan; renovasi = rehabilitasi = pembenahan > perbaikan; jalan raya > jalan
diresmikan = peresmian = dibuka; dilantik = pelantikan = diambil sumpah; pengambilan sumpah = pelantikan; dilantik > diangkat = ditunjuk; ditunjuk > dilantik
diberhentikan = dipecat = dicopot = pemecatan; mundur = mengundurkan diri;  pensiun = purnatugas = purna tugas; masa jabatan = periode = masa bakti
menjabat = memegang jabatan = menduduki jabatan; jabatan = posisi; pangkat = golongan; calon = kandidat = bakal calon; pasangan calon = paslon
pemilu = pesta demokrasi = pemilihan umum; pilkada = pemilihan kepala daerah = pesta demokrasi; tahun politik = tahun pemilu; kampanye = sosialisasi; netral = tidak memihak = netralitas
memihak = berpihak = keberpihakan; menang > unggul; juara = pemenang = menang; kalah = takluk = tumbang; lawan = musuh; bertanding = melawan = menghadapi; skor > hasil
gol = mencetak gol; pertandingan = laga = duel; turnamen = kejuaraan = kompetisi = liga; kontestan = peserta; pemain = atlet; klub = tim; babak = putaran; stadion = lapangan
medali emas > emas; pelajar = siswa = murid; mahasiswa = pelajar; sekolah = lembaga pendidikan; universitas = perguruan tinggi = kampus; lulus = tamat = lulusan; beasiswa = bantuan pendidikan
kuliah = menempuh pendidikan = belajar; ujian = tes = seleksi; pendaftaran = registrasi; mendaftar = daftar = melamar; rekrutmen = perekrutan > penerimaan; rekrutmen = perekrutan; lowongan = formasi
pelatihan = bimbingan = diklat = bimtek; sosialisasi = penyuluhan; rapat = pertemuan; musyawarah = rapat; apel = upacara; sambutan = pidato = amanat; berpidato = memberi sambutan
kunjungan = lawatan = kunjungan kerja; berkunjung = mengunjungi = bertandang = menyambangi; meninjau = memantau = mengecek; memantau = mengawasi = memonitor; pengawasan = pemantauan = kontrol
memeriksa = mengecek = pemeriksaan; evaluasi > penilaian; sidak = inspeksi; laporan = aduan = pengaduan; melapor = mengadu; keluhan = aduan
kinerja = prestasi kerja = hasil kerja; disiplin = kedisiplinan = ketertiban; tepat waktu = disiplin waktu; etos kerja = semangat kerja; loyal = setia = loyalitas; jujur = kejujuran = integritas
pelayanan = layanan = servis; pelayan masyarakat = pelayan publik = abdi masyarakat; prima > terbaik; ujung tombak = garda terdepan = tulang punggung; unggulan = andalan; unggulan > prioritas
akselerasi > percepatan; cepat = gesit = sigap; lambat = lamban; tanggap = responsif = merespons; inovasi = terobosan; kreatif = kreativitas; kerja sama = kolaborasi = sinergi; bekerjasama = bekerja sama
kerjasama = kerja sama; koordinasi = kerja sama; kendala = hambatan = rintangan; masalah = persoalan = permasalahan; tantangan = kendala; sulit = susah; solusi = jalan keluar = penyelesaian
menangani = menanggulangi; mengatasi > menangani = menanggulangi; penanggulangan > penanganan; mencegah = mengantisipasi; antisipasi = pencegahan; menyelesaikan = menuntaskan = merampungkan; melaksanakan = melakukan; melaksanakan > menjalankan
 aturan = peraturan = regulasi; aturan = peraturan = regulasi > ketentuan; payung hukum = dasar hukum = landasan hukum; undang-undang = regulasi; mengesahkan > menetapkan; keputusan > ketetapan
syarat = kriteria; syarat = kriteria > ketentuan; hak = kewenangan; wewenang = kewenangan; tugas = kewajiban = tanggung jawab; fungsi = peran; fungsi = manfaat = faedah > kegunaan; manfaat = faedah; tata cara = prosedur = mekanisme = langkah
cara = metode = langkah; bentuk = jenis = macam; kategori = golongan = kelompok; contoh = misal; arti = makna = pengertian = definisi; kepanjangan = singkatan; julukan > sebutan; dijuluki > disebut
ditangkap = diringkus = dibekuk = diciduk; ditangkap = diringkus = dibekuk = diciduk > diamankan; dipenjara = dijebloskan > ditahan;  penjara = lapas = bui; terdakwa > tersangka; divonis = dijatuhi hukuman; divonis > dihukum; dituntut = tuntutan
kasus = perkara; korupsi = rasuah = tipikor = tindak pidana korupsi; suap = gratifikasi = sogok; mencuri = pencurian = maling; merampok = perampokan = begal; menipu = penipuan; menganiaya = penganiayaan = pengeroyokan
narkoba = narkotika = sabu; barang bukti = sitaan; penyelidikan = penyidikan = investigasi; mengungkap = membongkar; saksi mata = saksi; senjata = senapan; menembak = penembakan
demonstrasi = unjuk rasa = demo = aksi massa; pengunjuk rasa = demonstran = massa aksi; mogok = pemogokan; bentrok = bentrokan = kerusuhan = ricuh; serangan = penyerangan; perang = pertempuran = konflik; damai = perdamaian
merdeka = kemerdekaan; menjajah = penjajahan = penjajah; pemberontakan = revolusi; berkuasa > memerintah = bertahta; kerajaan = kesultanan; kekaisaran = imperium; sejarah = riwayat = asal usul; berasal = asal; populer = tersohor > terkenal
didirikan = dibentuk = berdiri; dibuat = diciptakan = diproduksi; pembuat = pencipta; penemu = ditemukan; menemukan = penemuan; diterbitkan = terbit = dirilis = diluncurkan; diluncurkan = peluncuran
rilis = dirilis = diluncurkan; tayang = disiarkan = ditayangkan; mengarang = menulis; karya = ciptaan; judul = bertajuk; lagu = tembang; film = sinema; grup musik = band; novel = buku; penonton = pemirsa; sinetron = serial
lahir = dilahirkan = kelahiran; menikah = kawin = pernikahan; istri = suami; anak = putra = putri; orang tua = ayah = ibu; ayah = bapak; ibu = bunda; saudara = kakak = adik; keturunan = anak; keluarga = kerabat; dimakamkan = dikebumikan = dikubur; makam = kuburan
umur = usia; berumur = berusia; remaja = pemuda = anak muda; bocah = anak; lansia = lanjut usia; perempuan = wanita; tokoh = karakter; istilah = arti = definisi; menciptakan = menemukan = mengembangkan; populasi = penduduk; telepon genggam = handphone = ponsel = hp = gawai; seri = serial; kaisar = raja; seluas = luas; muncul = timbul; pria = laki-laki = lelaki; jenis kelamin = gender; suku = etnis; bahasa = tutur; agama = kepercayaan; masjid = mesjid
jumlah = banyaknya = total;  sebanyak = sejumlah; sebagian besar = mayoritas; rata-rata = rerata; persentase = persen; separuh > setengah; kurang lebih = sekitar; minimal = paling sedikit; maksimal = paling banyak
terluas > terbesar; pertama = perdana;  paling = ter; panjang = membentang; tinggi = ketinggian; jarak = jauh; berbatasan = perbatasan; letak = terletak = berada = lokasi
kota = kawasan perkotaan; desa = kampung = kelurahan; dusun = kampung; wilayah = daerah = kawasan; pusat = ibu kota; ibukota = ibu kota; luar negeri = mancanegara; asing = luar negeri; benua = kontinen; pulau = kepulauan; laut > perairan; pantai = pesisir
bukit = perbukitan; danau = telaga; hutan = rimba; sawah = lahan pertanian; ladang = kebun; petani = kelompok tani; nelayan = pencari ikan; panen = memanen; pupuk = pupuk subsidi; pangan = makanan; makanan = kuliner; kebutuhan pokok = sembako = bahan pokok
beras = gabah; inflasi = kenaikan harga; ekonomi = perekonomian;  kemiskinan = warga miskin = miskin; miskin = prasejahtera = kurang mampu = tidak mampu; kesejahteraan = sejahtera; pengangguran > tidak bekerja; lapangan kerja = lapangan pekerjaan; buruh > pekerja = tenaga kerja; profesi > pekerjaan
pedagang = penjual; pembeli = konsumen; pasar = pasar tradisional; toko = warung = kios; pengusaha = pelaku usaha; usaha = bisnis; perusahaan = korporasi = perseroan; pabrik = industri; produk = barang;  pajak = retribusi
sakit = penyakit; obat = pengobatan; menyembuhkan = mengobati; pasien = penderita; terjangkit = terinfeksi = positif; wabah = pandemi = epidemi; vaksin = vaksinasi = imunisasi; gizi buruk = stunting; hamil = mengandung; melahirkan = persalinan; sehat = kesehatan; rumah sakit = rs
mobil = kendaraan; sepeda motor = motor; kendaraan bermotor = kendaraan; pesawat = pesawat terbang; kapal = perahu; feri > kapal; kereta = kereta api; pelabuhan = dermaga; bandara = bandar udara = lapangan terbang; terminal = stasiun; penumpang = penumpang angkutan; macet = kemacetan; parkir = perparkiran
air bersih = air minum; listrik = setrum; sampah = limbah; mencemari = pencemaran = polusi; lingkungan = lingkungan hidup; menanam = penanaman; pohon = pepohonan; penghijauan = reboisasi; tambang = pertambangan; batu bara = batubara; minyak goreng = migor; bahan bakar = bbm
wisata = pariwisata; wisatawan = turis = pelancong; berlibur = liburan; libur = cuti; menginap = penginapan; penginapan = hotel; festival = pesta = perayaan; merayakan = memperingati; peringatan = perayaan = hari jadi; hari jadi = ulang tahun = hut; ulang tahun = hari lahir
akhir tahun = desember; penghujung tahun = akhir tahun; awal tahun = januari; setiap = tiap; sepekan = seminggu; pekan = minggu; lusa = dua hari lagi; malam = malam hari; pukul = jam; durasi = lama
menjelang > sebelum; setelah = sesudah = usai = pasca; kini = sekarang = saat ini; dulu = dahulu = sebelumnya; kemudian = selanjutnya; sering = kerap; jarang = langka; selalu = senantiasa; segera > secepatnya
gedung > bangunan; kantor = markas; ruang = ruangan; halaman = pelataran; rumah dinas = rumah jabatan; pendopo = balai; alun-alun = lapangan; kompleks = komplek; markas = basis; pos = posko
akbar > besar; mini > kecil; indah = cantik; banyak = beragam; beberapa = sejumlah; berbagai = beragam = bermacam; semua = seluruh; hanya = sekadar; penting = utama; utama = pokok; khusus = spesifik; resmi = formal; transparan = transparansi; transparan = transparansi > keterbukaan = terbuka
aman = keamanan = kondusif; tertib = ketertiban; tenteram = ketenteraman = ketentraman; adil = keadilan; bebas = kebebasan; setara = kesetaraan; seimbang = keseimbangan; layak = pantas = berhak; mampu = sanggup; gagal = kegagalan; sukses > berhasil; menyukseskan = mensukseskan
memengaruhi = mempengaruhi = pengaruh; dampak = pengaruh = akibat; menyebabkan = mengakibatkan = menimbulkan; memproduksi > menghasilkan; menggunakan = memakai = memanfaatkan; menghapus = menghilangkan;  menambah = penambahan; membuat = menyusun; menyusun = merumuskan; merancang = mendesain
menyiapkan = mempersiapkan; mengirim = mengutus; membawa = mengangkut; memindahkan = relokasi; pindah = hijrah; kembali = pulang; pergi = berangkat; tiba > sampai; bergabung = ikut serta; ikut = turut = berpartisipasi; partisipasi = keikutsertaan; terlibat = ikut serta
mendengar = menyimak; membaca = membacakan; berbicara = bicara; bertemu = berjumpa; bertanya = menanyakan = mempertanyakan; menjawab = jawaban; berita = kabar; mengabarkan = memberitakan; wartawan = jurnalis = awak media; koran = surat kabar; aplikasi = platform; daring = online; luring = offline; situs = website = laman
komputer = perangkat; telepon = ponsel = handphone; nomor = angka; data = informasi; catatan = data; dokumen = berkas; surat = edaran; tanda tangan = menandatangani; bukti = alat bukti; sertifikat = piagam; lambang = logo = simbol; bendera = merah putih; motto = semboyan = slogan; tema = bertema = tajuk
program = kegiatan; program kerja = progja = proker; prioritas > diutamakan; memprioritaskan > mengutamakan = mengedepankan; fokus = konsentrasi; agenda = jadwal; jadwal = waktu; tahap = tahapan; proses = tahapan; perkembangan = kemajuan; memajukan = mengembangkan; potensi = peluang; kesempatan = peluang; sumber = asal; penghematan = efisiensi; hemat = efisien
anggota = personel; pasukan = personel; petugas = personel; relawan = sukarelawan; panitia = penyelenggara; organisasi = lembaga; instansi = lembaga = dinas; perangkat daerah = opd = dinas; jajaran = lingkup = lingkungan; anak buah = staf > bawahan; pejabat = pemangku jabatan; eselon = pejabat struktural; mitra = rekan; teman = rekan = kawan
`;

/** Spellings of one word, also those against the dictionary. */
export const VARIANTS = `
provinsi = propinsi; izin = ijin; risiko = resiko; praktik = praktek; analisis = analisa; objek = obyek; subjek = subyek; aktivitas = aktifitas; kualitas = kwalitas; jadwal = jadual
nasihat = nasehat; utang = hutang; ibu kota = ibukota; kerja sama = kerjasama; tanggung jawab = tanggungjawab; olahraga = olah raga; karier = karir; atlet = atlit; samudra = samudera
buddha = budha = budda; alquran = al-quran = quran; masjid = mesjid; salat = sholat = shalat; ramadan = ramadhan; idulfitri = idul fitri; iduladha = idul adha; ustaz = ustadz; musala = mushola = musholla; hadis = hadits
sumatera = sumatra; jogja = yogyakarta = jogjakarta; apotek = apotik; metode = metoda; sistem = sistim; kategori = katagori; november = nopember; februari = pebruari; foto = photo; telepon = telpon = telefon
antre = antri; napas = nafas; zaman = jaman; ijazah = ijasah; rezeki = rejeki; cedera = cidera; saksama = seksama; kuitansi = kwitansi; ekstrem = ekstrim; teladan = tauladan; sopir = supir; komplet = komplit
memengaruhi = mempengaruhi; menyukseskan = mensukseskan; memedulikan = mempedulikan; memercayai = mempercayai; menaati = mentaati; mengkritik = mengeritik; mengubah = merubah; menyosialisasikan = mensosialisasikan; mengonsumsi = mengkonsumsi; mengoordinasikan = mengkoordinasikan
detail = detil; standar = standard; paham = faham; lembap = lembab; triliun = trilyun; miliar = milyar; virus corona = virus korona; covid-19 = covid19 = covid = corona; wali kota = walikota; kiai = kyai; syekh = syaikh; zakat = jakat; ketenteraman = ketentraman; kotamadya = kodya
`;
