/**
 * Kinds of Indonesian regulations and how news write them. `pattern` is matched without regard to case
 * against whole words, longest first; `level` is the kind of region that makes it; `bare` is true where the
 * name alone, without number or year, is no other word ("pp" also ends "Satpol PP", "se" is a prefix).
 */
export interface RegulationForm {
  readonly kind: string;
  readonly pattern: string;
  readonly level?: 'provinsi' | 'kabupaten' | 'kota' | 'daerah' | 'desa';
  readonly bare?: boolean;
  /** The form itself names who made it: "permendagri", "PMK". */
  readonly issuer?: string;
}

const CITY = 'wali ?kota|walikota';
const DECREE = '(?:surat )?keputusan';

/** Longest and most specific first: the first pattern that fits wins. */
export const REGULATION_FORMS: readonly RegulationForm[] = [
  // National, by law 12/2011.
  {
    kind: 'perppu',
    pattern: 'peraturan pemerintah pengganti undang[- ]undang|perppu|perpu',
    bare: true,
  },
  { kind: 'uu', pattern: 'undang[- ]undang(?! dasar)', bare: true },
  { kind: 'uu', pattern: 'ruu', bare: true },
  { kind: 'uu', pattern: 'uu' },
  { kind: 'pp', pattern: 'peraturan pemerintah', bare: true },
  { kind: 'pp', pattern: 'pp' },
  { kind: 'perpres', pattern: 'peraturan presiden|perpres', bare: true },
  { kind: 'keppres', pattern: `${DECREE} presiden|kepp?res`, bare: true },
  { kind: 'inpres', pattern: 'instruksi presiden|inpres', bare: true },
  // Ministers: whoever made it follows ("Permen PANRB") or is part of the word ("Permendagri").
  { kind: 'permen', pattern: 'pmk', issuer: 'keu' },
  { kind: 'permen', pattern: 'pma', issuer: 'ag' },
  { kind: 'kepmen', pattern: 'kmk', issuer: 'keu' },
  { kind: 'kepmen', pattern: 'kma', issuer: 'ag' },
  { kind: 'permen', pattern: 'peraturan menteri', bare: true },
  { kind: 'kepmen', pattern: `${DECREE} menteri`, bare: true },
  { kind: 'inmen', pattern: 'instruksi menteri', bare: true },
  // Regions. "Peraturan daerah" of province, kabupaten and kota is one kind: the region tells them apart.
  {
    kind: 'perda',
    pattern: 'rancangan perda|raperda|ranperda|perda|peraturan daerah',
    level: 'daerah',
    bare: true,
  },
  { kind: 'perda', pattern: 'rancangan qanun|qanun', level: 'daerah', bare: true },
  { kind: 'pergub', pattern: 'peraturan gubernur|pergub|rapergub', level: 'provinsi', bare: true },
  { kind: 'perbup', pattern: 'peraturan bupati|perbup|raperbup', level: 'kabupaten', bare: true },
  {
    kind: 'perwali',
    pattern: `peraturan (?:${CITY})|perwali|perwal|perwako|perwalkot|raperwali`,
    level: 'kota',
    bare: true,
  },
  { kind: 'kepgub', pattern: `(?:${DECREE}|sk) gubernur|kepgub`, level: 'provinsi', bare: true },
  { kind: 'kepbup', pattern: `(?:${DECREE}|sk) bupati|kepbup`, level: 'kabupaten', bare: true },
  { kind: 'kepwali', pattern: `(?:${DECREE}|sk) (?:${CITY})|kepwali|kepwal`, level: 'kota', bare: true },
  { kind: 'ingub', pattern: 'instruksi gubernur|ingub', level: 'provinsi', bare: true },
  { kind: 'inbup', pattern: 'instruksi bupati|inbup', level: 'kabupaten', bare: true },
  { kind: 'inwali', pattern: `instruksi (?:${CITY})|inwali`, level: 'kota', bare: true },
  { kind: 'perdes', pattern: 'peraturan desa|perdes|raperdes', level: 'desa', bare: true },
  // Bodies.
  { kind: 'pkpu', pattern: 'peraturan kpu|peraturan komisi pemilihan umum|pkpu', bare: true },
  { kind: 'perbawaslu', pattern: 'peraturan bawaslu|peraturan badan pengawas pemilu|perbawaslu', bare: true },
  { kind: 'pojk', pattern: 'peraturan ojk|peraturan otoritas jasa keuangan|pojk', bare: true },
  { kind: 'pbi', pattern: 'peraturan bank indonesia|pbi' },
  { kind: 'perma', pattern: 'peraturan mahkamah agung|perma' },
  { kind: 'perpol', pattern: 'peraturan kepolisian(?: negara)?|perpol|perkap', bare: true },
  { kind: 'putusan mk', pattern: 'putusan (?:mk|mahkamah konstitusi)', bare: true },
  {
    kind: 'perban',
    pattern: 'peraturan (?:kepala |lembaga )?(?:badan|bkn|bnpb|bpom|lkpp|bps|lan|anri)|perka(?:ban)?|perban',
  },
  // Letters and joint decrees; a circular names its sender after it.
  { kind: 'skb', pattern: 'surat keputusan bersama|skb' },
  { kind: 'se', pattern: 'surat edaran', bare: true },
  { kind: 'se', pattern: 'se' },
  { kind: 'sk', pattern: 'surat keputusan|sk' },
];

/** Ministries: the short name in "Permen…"/"Kepmen…" and, after "=", all that stands for it after "menteri". */
export const MINISTRIES = `
dagri = dalam negeri; panrb = pan rb, pan-rb, panrb, pan, pendayagunaan aparatur negara; keu = keuangan; kes = kesehatan
dikdasmen = pendidikan dasar dan menengah; dikbud = pendidikan dan kebudayaan; dikbudristek = pendidikan kebudayaan riset dan teknologi
diktisaintek = pendidikan tinggi sains dan teknologi; sos = sosial; hub = perhubungan; naker = aker, ketenagakerjaan, tenaga kerja
tan = pertanian; dag = perdagangan; perin = perindustrian; lhk = lingkungan hidup dan kehutanan, klhk; lh = lingkungan hidup
hut = kehutanan; esdm = energi dan sumber daya mineral, esdm; pora = pemuda dan olahraga; parekraf = pariwisata dan ekonomi kreatif
par = pariwisata; desa = desa, desa pembangunan daerah tertinggal dan transmigrasi, desa pdtt; kop = koperasi; kopukm = koperasi dan ukm
ag = ag, agama; kumham = hukum dan ham, hukum dan hak asasi manusia; kum = hukum; atr = atr, atr bpn, agraria dan tata ruang
pupr = pupr, pekerjaan umum dan perumahan rakyat; pu = pu, pekerjaan umum; pkp = pkp, perumahan dan kawasan permukiman
kp = kp, kkp, kelautan dan perikanan; kominfo = kominfo, komunikasi dan informatika; komdigi = komdigi, komunikasi dan digital
bumn = bumn, badan usaha milik negara; pppa = pppa, pemberdayaan perempuan dan perlindungan anak; han = pertahanan
ppn = ppn, bappenas, perencanaan pembangunan nasional; inves = investasi; lu = luar negeri; setneg = sekretaris negara`;
