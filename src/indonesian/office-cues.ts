/**
 * Words around an office that say what happens to it, as data. Each row is matched on the words named in
 * its comment; "middle" is what stands between a name and the office: "Rina | resmi dilantik sebagai | Sekda".
 */

/** Middle that binds a name to the office behind it; the sentence may still deny or plan it. */
export const LINK_BEFORE =
  /(?:sebagai|menjadi|jadi|selaku|menjabat|merangkap|memimpin|adalah|(?:menduduki|mengisi|memegang|mengemban|menempati|menerima|dari)(?: (?:jabatan|posisi|kursi|tugas|amanah))?)(?: (?:sebagai|selaku))?$/iu;

/** Middle or words before the name: taking office. */
export const STARTS =
  /(?<!\p{L})(?:dilantik|melantik|lantik|pelantikan|ditunjuk|menunjuk|tunjuk|penunjukan|diangkat|mengangkat|pengangkatan|dipercaya(?:kan)?|mempercaya\p{L}+|didapuk|dikukuhkan|mengukuhkan|pengukuhan|ditugaskan|menugaskan|ditetapkan|menetapkan|penetapan|diberi (?:tugas|amanah|mandat)|resmi menjabat|resmi menjadi|resmi memimpin|mengucapkan sumpah|diambil sumpah|diambil sumpahnya|mengambil sumpah|menduduki|mengisi|diisi|terpilih|dipilih)(?!\p{L})/iu;

/** Only wished, planned or denied: nobody holds it for that. */
export const PLANNED =
  /(?<!\p{L})(?:akan|bakal|calon|bacalon|kandidat|usul\p{L}*|diusulkan|mengusulkan|pengusulan|mengajukan|diajukan|belum|batal|gagal|bukan|bukanlah|tidak|tak|ingin|hendak|dicalonkan|mencalonkan|pencalonan|maju|bersaing|bertarung|disebut-sebut|digadang\p{L}*|digadang-gadang|dijagokan|nantinya|kelak|diprediksi|dijadwalkan|direncanakan|rencana\p{L}*|siap|berpeluang|bermimpi|bercita-cita|jika|apabila|kalau|andai|seandainya|seleksi|melamar|mendaftar|berebut|memperebutkan|berminat|menolak|mengincar|mengaku|diisukan|kabar|isu)(?!\p{L})/iu;

/** Middle: what the person was before. */
export const WAS =
  /(?<!\p{L})(?:sebelumnya|semula|pernah|dulu(?:nya)?|dahulu|sempat|mantan|eks|saat masih|ketika masih|sewaktu|semasa|tidak lagi|terakhir kali|hingga pensiun)(?!\p{L})/iu;

/** Middle or words right behind the name: leaving office. */
export const ENDS =
  /(?<!\p{L})(?:diberhentikan|dicopot|dinonaktifkan|nonaktif|mundur|mengundurkan diri|dilengserkan|lengser|dipecat|dibebastugaskan|purnatugas|purna tugas|pensiun|melepas|melepaskan|meletakkan|mengakhiri|berhenti|meninggal dunia|wafat|tutup usia|lepas jabatan|turun jabatan)(?!\p{L})/iu;

/** Middle: moved from one office into the one named behind. */
export const MOVED =
  /(?<!\p{L})(?:digeser|dimutasi(?:kan)?|dirotasi|dipindah(?:kan|tugaskan)?|bergeser|pindah|naik|dipromosikan)(?: \p{L}+)?(?: (?:menjadi|sebagai|jadi))$/iu;

/** Words right before a name or its office: it is taken from them. */
export const ENDS_BEFORE =
  /(?<!\p{L})(?:memberhentikan|pemberhentian|diberhentikannya|mencopot|pencopotan|menonaktifkan|penonaktifan|memecat|pemecatan|pengunduran diri|mundurnya|lengsernya|pensiunnya|wafatnya|meninggalnya|membebastugaskan|menggantikan|gantikan|menggeser|melengserkan|ditinggalkan|ditinggal|sepeninggal|peninggalan)(?:\s+(?:sementara|tetap|secara (?:tetap|resmi|sementara)|dengan (?:tidak )?hormat|posisi|jabatan|kursi))*\s*$/iu;

/** "masa jabatan Bupati X … BERAKHIR": before the office, and somewhere behind it. */
export const TERM_BEFORE =
  /(?<!\p{L})(?:masa (?:jabatan|bakti|tugas|kerja)|tugas|jabatan|kepemimpinan|pengabdian)\s*$/iu;
export const TERM_OVER = /(?<!\p{L})(?:berakhir|habis|selesai|usai|tuntas|purna)(?!\p{L})/iu;

/** Behind an office without a name: the seat is empty. */
export const VACANT =
  /(?<!\p{L})(?:kosong|lowong|belum terisi|belum diisi|belum ada yang mengisi)(?!\p{L})/iu;
/** Before the office that stands empty. */
export const SEAT_BEFORE = /(?<!\p{L})(?:jabatan|kursi|posisi|kekosongan(?: jabatan| kursi| posisi)?)\s+$/iu;
export const NOT_VACANT =
  /(?<!\p{L})(?:akan|nantinya|bakal|tidak|tak|bukan|mengisi|jika|apabila|kalau|agar|supaya|sempat|pernah|sebelumnya)(?!\p{L})/iu;

/** Before an office with a name: somebody fills it. */
export const FILLED_BEFORE =
  /(?<!\p{L})(?:diisi|dijabat|dipegang|diemban|dipimpin|dirangkap|diduduki)(?: sementara)?(?: oleh)?(?: seorang)?\s*$/iu;

/** Offices won at an election: "terpilih" does not yet put anybody in them. */
export const ELECTED_OFFICES: ReadonlySet<string> = new Set([
  'gubernur',
  'bupati',
  'wali kota',
  'kepala daerah',
  'presiden',
  'kepala desa',
]);
