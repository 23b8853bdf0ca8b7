/**
 * The glossary as plain words; `glossary.ts` stems them. Entries are parted by ";" or a line end. "a = b = c"
 * interchange; "a = b > c = d" leads from the left to the right only.
 */

/** Abbreviations of Indonesian administration and news. */
export const ABBREVIATIONS = `
asn = aparatur sipil negara = aparat sipil negara; pns = pegawai negeri sipil
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
walikota = wali kota; wakil kepala daerah > wakil gubernur = wakil bupati = wakil wali kota; orang nomor dua > wakil gubernur = wakil bupati = wakil wali kota
pucuk pimpinan > kepala = ketua = pimpinan = menteri = direktur; pimpinan daerah > gubernur = bupati = wali kota
penjabat > pj; kepala negara = presiden; kepala pemerintahan = presiden; ibu kota negara = nusantara
kepala desa = kades = pambakal = lurah; lurah = kepala kelurahan; camat = kepala kecamatan; wakil rakyat = anggota dewan = legislator = anggota dprd
dewan = dprd; ketua dewan = ketua dprd; parlemen > dpr = dprd; polisi = kepolisian = polri; kapolres = kepala polisi; tentara = tni = prajurit; dokter = tenaga medis = nakes; kepala sekolah = kepsek; guru = pengajar = tenaga pendidik = pendidik
menteri = kepala kementerian = pimpinan kementerian = pucuk pimpinan kementerian; rektor = pimpinan universitas; direktur = pimpinan perusahaan; ceo = direktur utama
istri bupati = ketua tp pkk; panglima tni = panglima; pengacara = kuasa hukum = advokat = penasihat hukum; jaksa = penuntut umum; hakim = majelis hakim
`;

/** Common words of questions and news that interchange. */
export const SYNONYMS = `
memimpin = mengepalai = mengomandoi = mengetuai
`;
