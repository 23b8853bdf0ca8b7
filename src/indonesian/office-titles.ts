/**
 * Titles of public offices as data. `pattern` is matched without regard to case against whole words;
 * `level` is the kind of region the office belongs to; `unit` offices are followed by what they head
 * ("Kepala Dinas PENDIDIKAN"); `place` offices by a place that no gazetteer holds ("Camat KEMUNING").
 */
export interface OfficeTitle {
  readonly office: string;
  readonly pattern: string;
  readonly level?: 'provinsi' | 'kabupaten' | 'kota';
  readonly follows?: 'unit' | 'place';
  /** What the title itself heads: "kadisdikbud". */
  readonly unit?: string;
}

/** Longest and most specific first: the first pattern that fits wins. */
export const OFFICE_TITLES: readonly OfficeTitle[] = [
  {
    office: 'sekretaris daerah',
    pattern:
      'sekretaris (?:daerah|kota|kabupaten|provinsi)|sekdaprov|sekdakab|sekdakot|sekprov|sekkab|sekkot|sekda',
  },
  { office: 'sekretaris dewan', pattern: 'sekretaris (?:dewan|dprd)|sekwan' },
  { office: 'sekretaris jenderal', pattern: 'sekretaris jenderal|sekjen', follows: 'unit' },
  { office: 'gubernur', pattern: 'gubernur', level: 'provinsi' },
  { office: 'bupati', pattern: 'bupati', level: 'kabupaten' },
  { office: 'wali kota', pattern: 'wali ?kota|walkot', level: 'kota' },
  { office: 'kepala daerah', pattern: 'kepala daerah' },
  { office: 'camat', pattern: 'camat', follows: 'place' },
  { office: 'lurah', pattern: 'lurah', follows: 'place' },
  { office: 'kepala desa', pattern: 'kepala desa|kades', follows: 'place' },
  {
    office: 'kepala dinas',
    pattern: 'kadisdikbud|kadikbud|kepala disdikbud',
    unit: 'Pendidikan dan Kebudayaan',
  },
  {
    office: 'kepala dinas',
    pattern: 'kadisdikpora|kadikpora|kepala disdikpora',
    unit: 'Pendidikan, Pemuda dan Olahraga',
  },
  { office: 'kepala dinas', pattern: 'kadisdik|kepala disdik', unit: 'Pendidikan' },
  { office: 'kepala dinas', pattern: 'kadinkes|kadiskes|kepala dinkes|kadis kesehatan', unit: 'Kesehatan' },
  { office: 'kepala dinas', pattern: 'kadishub|kepala dishub', unit: 'Perhubungan' },
  { office: 'kepala dinas', pattern: 'kadinsos|kepala dinsos', unit: 'Sosial' },
  { office: 'kepala dinas', pattern: 'kadiskominfo|kepala diskominfo', unit: 'Komunikasi dan Informatika' },
  { office: 'kepala dinas', pattern: 'kadispar|kadisparbud', unit: 'Pariwisata' },
  {
    office: 'kepala dinas',
    pattern: 'kadisdukcapil|kepala disdukcapil',
    unit: 'Kependudukan dan Pencatatan Sipil',
  },
  { office: 'kepala dinas', pattern: 'kepala dinas|kadis', follows: 'unit' },
  { office: 'kepala badan', pattern: 'kepala badan|kaban', follows: 'unit' },
  { office: 'kepala bagian', pattern: 'kepala bagian|kabag', follows: 'unit' },
  { office: 'kepala bidang', pattern: 'kepala bidang|kabid', follows: 'unit' },
  { office: 'kepala seksi', pattern: 'kepala seksi|kasi', follows: 'unit' },
  { office: 'kepala satpol pp', pattern: '(?:kepala )?satpol pp|kasatpol pp' },
  { office: 'kepala sekolah', pattern: 'kepala sekolah|kepsek', follows: 'unit' },
  { office: 'kepala kepolisian daerah', pattern: 'kapolda' },
  { office: 'kepala kepolisian resor', pattern: 'kapolrest(?:a|abes)|kapolres' },
  { office: 'kepala kepolisian', pattern: 'kapolri' },
  { office: 'kepala kepolisian sektor', pattern: 'kapolsek', follows: 'place' },
  { office: 'komandan kodim', pattern: 'komandan kodim|dandim' },
  { office: 'kepala kejaksaan negeri', pattern: 'kepala kejaksaan negeri|kajari' },
  { office: 'kepala kejaksaan tinggi', pattern: 'kepala kejaksaan tinggi|kajati' },
  { office: 'ketua dprd', pattern: 'ketua dprd|ketua dewan perwakilan rakyat daerah' },
  { office: 'ketua kpu', pattern: 'ketua kpu|ketua komisi pemilihan umum' },
  { office: 'ketua bawaslu', pattern: 'ketua bawaslu' },
  { office: 'presiden', pattern: 'presiden' },
  { office: 'menteri', pattern: 'menteri', follows: 'unit' },
  { office: 'direktur utama', pattern: 'direktur utama|dirut', follows: 'unit' },
  { office: 'direktur', pattern: 'direktur', follows: 'unit' },
  { office: 'rektor', pattern: 'rektor', follows: 'unit' },
  { office: 'inspektur', pattern: 'inspektur|kepala inspektorat', follows: 'unit' },
  { office: 'juru bicara', pattern: 'juru bicara|jubir', follows: 'unit' },
  { office: 'ketua', pattern: 'ketua(?: umum)?|ketum', follows: 'unit' },
  { office: 'kepala', pattern: 'kepala', follows: 'unit' },
];

/** Short forms that are a deputy and an office in one word. */
export const DEPUTY_TITLES: Readonly<Record<string, string>> = {
  wagub: 'gubernur',
  wabup: 'bupati',
  wawali: 'wali kota',
  wawalkot: 'wali kota',
  wapres: 'presiden',
  wamen: 'menteri',
};

/** In place of the holder: a person appointed for the time being. */
export const ACTING = 'penjabat sementara|penjabat|pelaksana tugas|pelaksana harian|pj|plt|plh|pjs';
export const FORMER = 'mantan|eks|bekas|almarhum|mendiang';
/** Second to the office named behind it. */
export const DEPUTY_RANK = 'wakil|deputi';
/** Ends before an office whose holder is not the person named next: "istri Bupati Paser, Siti Aminah". */
export const ATTACHED =
  /(?<![\p{L}\p{N}])(?:istri|suami|anak|putra|putri|adik|kakak|ajudan|sopir|asisten|sekretaris|keluarga|staf(?: ahli| khusus)?|kuasa hukum|pengacara|pemilihan|pilkada|mewakili|perwakilan|utusan|kantor|kediaman|peraturan|keputusan|instruksi|surat edaran|jubir|juru bicara|relawan)\s+$/iu;
/** Water works and their like go on with a name of their own: "Perumda Air Minum Tirta Wijaya". */
export const BRAND = /^\s+(?:Air Minum\s+)?Tirta\s+\p{Lu}\p{L}+/u;
/** Before a name and no part of it; one of them with the white space behind it. */
export const HONORIFIC = String.raw`(?:(?:Hj|H|Drs|Dra|Dr|drg|drh|dr|Ir|Prof|KH|K\.H|Tgk|TGH|Ust|Ustaz|Pdt|Letjen|Mayjen|Brigjen|Jenderal|Komjen|Irjen|Kombes|AKBP|AKP|Kompol|Kolonel|Letkol|Mayor|Kapten|Laksamana|Marsekal)(?:\.|\s)\s*(?:TNI|Pol|\(Purn\)|\(\w{1,4}\))?\.?\s*|(?:Pak|Bu|Bapak|Ibu)\s+)`;

export const CANDIDATE = 'bakal calon|calon|bacalon';

/** Words of units ("Dinas Pendidikan dan Kebudayaan"): where a unit stops and a name begins. */
export const UNIT_WORDS = new Set(
  `pendidikan kebudayaan kesehatan sosial perhubungan pekerjaan umum penataan ruang perumahan rakyat kawasan
  permukiman lingkungan hidup pertanian perkebunan peternakan perikanan kelautan kehutanan ketahanan pangan
  tanaman hortikultura perdagangan perindustrian koperasi usaha kecil menengah ukm umkm tenaga kerja transmigrasi
  ketenagakerjaan pariwisata pemuda olahraga komunikasi informatika statistik persandian kependudukan pencatatan
  sipil pemberdayaan masyarakat perempuan perlindungan anak keluarga berencana pengendalian penduduk penanaman
  modal pelayanan terpadu satu pintu perpustakaan kearsipan arsip pemadam kebakaran penyelamatan pertanahan
  perencanaan pembangunan daerah penelitian pengembangan riset inovasi kepegawaian sumber daya manusia keuangan
  aset pendapatan pajak pengelola pengelolaan penanggulangan bencana kesatuan bangsa politik hukum organisasi
  protokol pimpinan komunikasi umum pemerintahan kesejahteraan ekonomi administrasi pengadaan barang jasa energi
  mineral bina marga cipta karya pu pupr dprd mpr dpr dpd kpu bawaslu partai golkar pdi perjuangan gerindra nasdem
  pkb pks pan demokrat ppp hanura psi perindo komisi i ii iii iv fraksi dalam luar negeri agama pertahanan
  keamanan bumn desa tertinggal riset teknologi tinggi dasar kebudayaan haji wakaf imigrasi pemasyarakatan ham
  asasi koordinator bidang perekonomian maritim investasi hilirisasi agraria tata nasional indonesia
  rsud rumah sakit umum pdam perumda pt bank bpd tim penggerak pkk inspektorat universitas sekolah sd smp sma smk
  negeri kelas pelaksana bpbd bnpb bkpsdm bkpp bkd bappeda bapelitbangda bpkad bapenda disdik disdikbud dinkes
  dishub diskominfo disdukcapil dpmptsp kesbangpol dlh dp3a dinsos disperindag disnaker dispora dispar dkp bps bnn bpjs kpk pln
  perwakilan cabang regional kantor wilayah kanwil bi ojk bulog dikbud dinkes dikpora perindagkop
  bappelitbangda bpbj puskesmas politeknik institut akademi koni pmi pgri kadin hipmi karang taruna wamen
  stasiun meteorologi geofisika klimatologi bmkg satpol pp`.split(/\s+/),
);

/** Capitalised words that never begin a name. */
export const NOT_A_NAME = new Set(
  `senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september oktober
  november desember ia dia beliau kami kita mereka saya ini itu dan yang di ke dari pada untuk dengan dalam kabupaten
  kota provinsi kecamatan kelurahan desa pemerintah pemkab pemkot pemprov dinas badan kantor menurut setelah
  sementara selain namun karena saat ketika republik indonesia daerah wakil bupati gubernur wali camat sekretaris
  kepala ketua direktur menteri presiden penjabat pj plt plh asn pns dprd dpr rapat apel acara jalan gedung se
  bagian bidang beserta bersama juga akan telah sudah adalah mengatakan mengajak meminta periode tahun terpilih definitif konfederasi
  serikat asosiasi dewan komisi majelis persatuan himpunan forum yayasan partai koalisi federasi gabungan organisasi lembaga
  asisten staf kapolres kapolda dandim kades kadis kabag kabid jaksa aula pendopo gedung
  adapun nomor tentang lewat punya pak bu terpilih nonaktif salah setelah sebelum pelantikan penunjukan menyusul partai pasangan panitia tim kelompok paguyuban perkumpulan ikatan fraksi pengadilan kejaksaan`.split(
    /\s+/,
  ),
);
