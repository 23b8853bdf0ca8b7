import { findRegions } from './regions.ts';
import { backgroundIdf } from './statistics.ts';
import { stem } from './stem.ts';
import { type Token, tokenize } from './tokens.ts';

export interface ChatChange {
  readonly from: string;
  /** Empty where a particle was dropped. */
  readonly to: string;
}

export interface NormalizedChat {
  readonly text: string;
  readonly changes: readonly ChatChange[];
}

/** The standard form, and the spellings of chat that stand for it wherever they are in lower case. */
const SPELLINGS = `yang: yg yng; sekarang: skrg skrng skg sekrang; bagaimana: gmn gmna gimana gimn bgmn gmana;
berapa: brp brapa brpa; di mana: dimana dmn dmna; ke mana: kemana kmn kmna; dari mana: darimana drmn;
mengapa: knp knapa kenapa napa ngapa; siapa: sp spa sapa; kapan: kpn kapn; apa: apaan; dengan: dgn dg dngan;
untuk: utk tuk untk; tidak: tdk ga gak gk ngga nggak ngak enggak engga kagak kaga kgk nggk; sudah: udh udah dah sdh sudh;
belum: blm blom belom blum; juga: jg jga; karena: krn karna krna; dari: dr dri; pada: pd; sama: sm; tetapi: tp tpi tapi;
saja: aja aj ajah doang; banget: bgt bngt; bisa: bs bsa; harus: hrs hrus musti; orang: org orng; tahun: thn; bulan: bln;
tanggal: tgl tggl; juta: jt; ribu: rb; seperti: kyk kayak kek sprti spt; begitu: gitu gt; begini: gini; memang: emang emg;
pakai: pake pk; membuat: bikin bkin; dibuat: dibikin; hanya: cuma cuman cm; supaya: biar; mengatakan: bilang blg ngomong;
dikatakan: dibilang; membicarakan: ngomongin; tentang: ttg tntang; lagi: lg lgi; kalau: kalo klo kl klau; dalam: dlm;
tersebut: tsb; tahu: tau; datang: dateng dtg; tahun: taun; memimpin: mimpin; uang: duit; menginginkan: mau-in maunya; diinginkan: dimau dimauin; mudah: gampang; ingin: pengen pengin pingin kepengen kepingin; atau: ato; sampai: sampe smpe ampe; dapat: dpt dapet; terus: trs trus; semua: smua; banyak: bnyk byk;
kepada: kpd; oleh: olh; adalah: adlh; akan: akn; tadi: td; nanti: ntar nnt; jangan: jgn jng; jadi: jd;
terima kasih: makasih mksh trims tks thx; beri tahu: kasihtau kasitau kasih-tau; saya: sy gue gw; kamu: elo elu loe;
mereka: mrk; walaupun: walopun; kemarin: kmrn kmren kemaren; bagus: bgs; besar: gede; benar: bener bnr; masyarakat: masy;
pppk: p3k; apa saja: apaaja apasaja apaja; siapa saja: siapaaja siapasaja; melakukan apa: ngapain; senang: seneng;
teman: temen; cepat: cepet; macam: macem; pintar: pinter; dengar: denger; ingat: inget; malas: males; sebentar: bentar;
jumlahnya: jmlhnya; jumlah: jmlh jml; nomor: nmr; pekerjaan: kerjaan; anggota: agt; wali kota: walkot;
kabupaten: kab; provinsi: prov propinsi; kecamatan: kec; bertemu: ketemu ktmu; bertanya: nanya; menanyakan: nanyain;
memberi: ngasih; diberi: dikasih dikasi; memberi tahu: ngasihtau ngasitau; merasa: ngerasa;
mengerti: ngerti; mengurus: ngurusin; menunggu: nungguin; membantu: bantuin ngebantuin; dibantu: dibantuin;
mengerjakan: ngerjain; dikerjakan: dikerjain; memperbaiki: benerin ngebenerin; diperbaiki: dibenerin;
menghabiskan: ngabisin ngehabisin; menelepon: nelpon nelepon; mencairkan: nyairin; mencapai: nyampe nyampai; menemukan: nemu nemuin; mengikuti: ngikut ngikutin; menandai: nandain; sampaikan: sampein;
menyampaikan: nyampein; menandatangani: nandatanganin neken; ditandatangani: diteken; menyuruh: nyuruh; mencalonkan: nyalonin;
mencalonkan diri: nyalon; memulai: mulain ngemulai; melihat: ngeliat ngelihat ngliat;
membayar: mbayar; apakah: apkh apakh; setelah: stlh stelah stlah sesudah; sebelum: sblm sblum seblm; masih: msh msih; waktu: wkt wktu;
jalan: jln; orang tua: ortu; mengungsi: ngungsi; menyeberang: nyebrang nyeberang; menginap: nginep nginap; menyemprot: nyemprot;
menyemprotkan: nyemprotin; menyelamatkan: nyelametin nyelamatin; kencang: kenceng; tertangkap: ketangkap ketangkep; tertabrak: ketabrak;
terjaring: kejaring; terjebak: kejebak; tertipu: ketipu; terpilih: kepilih; terbukti: kebukti; terganggu: keganggu; terpaksa: kepaksa;
tersebar: kesebar; tertunda: ketunda; terhambat: kehambat; terbawa: kebawa; terendam: kerendem kerendam; terlewat: kelewat;
terisi: keisi; terjual: kejual; terkumpul: kekumpul; terkirim: kekirim; tercapai: kecapai; terpasang: kepasang; terputus: keputus;
sekarang ini: skrgini; hari: hr; rumah: rmh; pemerintah: pmrintah pmrnth; kecil: kcl; sedikit: dikit sdikit; dialihkan ke mana: dikemanain dikemanakan; berita: brita; lewat: lwt; mulai: mulei; buka: bka;
habis: abis; hilang: ilang; hitung: itung; hujan: ujan; halus: alus; jelek: jlk; selesai: kelar slese; mau: mo; tidak mau: ogah emoh gamau; perpustakaan: perpus; ramai: rame`;

/**
 * Roots of colloquial verbs. The suffix that "-in" stands for is -kan; with ":i" it is -i, with ":-" none.
 * From each root follow "ngawasin", "awasin", "diawasin" and the bare nasal form ("ngajak", "nyebut").
 */
const VERB_ROOTS = `ada adu:- ajak:- ajar ajar:i aju akhir:i akui:- aktif alam:i alih ambil:- anggap:- angkat:- antar antisipasi:- apresiasi:-
arah atas:i atur:- awal:i awas:i baca bagi bahas:- balik bangun:- bawa bayar:- beber beli bentuk:- beres berhenti
besar bicara buang:- buat buka:- bubar bujuk:- bungkus:- cabut:- cair calon capai:- cari catat:- cegah:- cerita cetak:- ceplos
coba:- coblos:- coret:- copot:- cuci:- curi:- cek:- daftar dalam:i dampingi:- dapat datang:i dengar desak:- didik:- dorong:- duduk:i dukung:-
evaluasi:- fokus gabung gagal gaji:- gali:- ganti garap:- gelar:- gencar gerak gusur:- hadap:i hadir:i hapus:- harap harga:i hasil
hemat hentikan:- hilang hitung:- hubung:i hukum:- ikut:i imbau:- ingat incar:- injak:- instruksi isi:- izin jaga:- jalan jalan:i jamin:-
janji jatuh jelas jemput:- jual:- kaji:- kasih kata kawal:- kejar:- keluar kelola:- kembali kena kenal kerah khawatir kirim klaim:- kontrol:- koordinasi kosong
kritik:- kumpul kunjung:i kurang:i lantik:- lapor larang:- larut laku lahir lanjut lawan:- layan:i lengkap:i lepas lewat:i lindung:i
lihat:- lolos luncur lunas:i main maju masuk makan:- mulai:- musnah naik nilai:- obrol omong ongkos:i pakai:- panggil:- pantau:- parkir pasang:- pecat:- pegang:-
periksa:- pesan:- pikir pilih:- pimpin:- pindah pinjam:- potong:- protes:- puji:- pukul:- pulang putus resmi rekrut:- rencana rokok:- rumah sadar:i
sah saksi salah salur sambut:- sampai saran sasar:- sebar sebut:- sedia selesai seleksi:- selenggara seret:- serah serang:- setuju:i siap simpan:- singgung:- sita:-
sosialisasi sorot:i subsidi:- suap:- sumbang suruh:- susun:- tabrak:- tahan:- tahu:- takut tambah tampil tampung:- tanam:- tanding:- tangan:i tangani:- tanggap:i tanggung:-
tangkap:- tanya tarik:- target tebus:- tegas tegur:- telusur:i tembak:- tempat:i temu:i tengok:- tentu terang terap terbit terima:- teror:- tertib tetap
tilang:- timbang:- tinggal tingkat tinjau:- tolak:- tolong:- tonton:- tuding:- tuduh:- tugas tukar:- tulis:- tunda:- tunggu:- tunjuk tuntut:- turun tutup:-
ubah:- ucap uji:- ukur:- ulang:i umum undang:- undur ungkap ungkit:- urus:- usir:- usul usung:- usut:- utama validasi:- verifikasi:- wajib wakil:i warning:-`;

/** Standard words that look like "ng-/ny- … -in"; kept as they are. */
const KEPT = new Set(
  `yakin mesin pimpin izin ijin main ingin kemarin disiplin dingin angin lain batin bensin cermin kawin licin lilin
  miskin mungkin rutin vaksin salin jalin admin doktrin jamin nyata nyala nyaman nyanyi nyawa nyeri nyaris nyonya nyepi ngarai
  ngawi ngada ngaji nganjuk nyoman ngurah ngabalin nyamuk nyinyir ngeri hadirin make dipimpin dijamin disalin dijalin dikawin diizin divaksin`.split(
    /\s+/,
  ),
);

const PARTICLES = new Set('sih dong deh nih tuh kan lah loh lho mah toh'.split(' '));
const QUESTION_WORDS =
  /\b(?:apa|apakah|siapa|mana|kapan|berapa|mengapa|bagaimana|gimana|kenapa|knp|gmn|brp|kpn)\b/;
/** After "buat" these make it "untuk". */
const BENEFICIARIES = new Set(
  `apa siapa warga masyarakat asn pns pppk guru siswa pelajar mahasiswa anak anak-anak orang petani nelayan pedagang pegawai
  honorer pekerja buruh karyawan rakyat penduduk korban umkm publik pemilih tahun bulan ini itu para semua kita kami mereka
  pemilu pilkada thr tpp`.split(/\s+/),
);

/** After "smp" these make it "sampai" rather than a school. */
const UNTIL =
  /^(?:tgl|tanggal|kapan|kpn|jam|pukul|mana|di|ke|skrg|sekarang|thn|tahun|bln|bulan|berapa|brp|hari|besok|akhir|awal|tempat|tujuan|selesai|\d{4})$/;

let spellings: Map<string, string> | null = null;

/** The background has never, or hardly ever, seen words of this idf. */
const UNKNOWN_WORD = 10;

/** The background knows roots of this idf well. */
const KNOWN_ROOT = 7.5;

/** Each round may uncover more ("ya ya?"); real questions need one or two. */
const MOST_ROUNDS = 8;

/**
 * The standard spelling of a question written as in a chat: "brp gaji p3k skrg?" becomes "berapa gaji pppk
 * sekarang?". For questions only. Words with a capital inside a sentence are names and stay; figures stay,
 * but for a scale written together ("500rb"). Idempotent.
 */
export function normalizeChat(text: string): NormalizedChat {
  const changes: ChatChange[] = [];
  let current = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = changes.length;
    current = normalizeOnce(current, changes);
    if (changes.length === before) break;
  }
  return { text: current, changes };
}

function normalizeOnce(text: string, changes: ChatChange[]): string {
  const tokens = tokenize(text);
  const shouting = !/\p{Ll}/u.test(text);
  let result = '';
  let copied = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const from = text.slice(token.start, token.end);
    const opens = isSentenceStart(text, token.start);
    if (!mayChange(from, token.word, opens, shouting)) continue;
    const standard = standardOf(text, tokens, at, opens);
    if (standard === null) continue;
    const to = likeWritten(standard, from, opens && !shouting, shouting);
    changes.push({ from, to });
    let start = token.start;
    if (to === '') while (start > copied && /[\s,]/.test(text[start - 1]!)) start--;
    result += text.slice(copied, start) + to;
    copied = token.end;
  }
  return result + text.slice(copied);
}

/** Names keep their spelling: a capital inside a sentence, or letters all in capitals. */
function mayChange(written: string, word: string, opens: boolean, shouting: boolean): boolean {
  if (shouting || written === word || word === 'p3k') return true;
  return opens && written.slice(1) === word.slice(1);
}

function likeWritten(standard: string, written: string, opens: boolean, shouting: boolean): string {
  if (shouting || (/\d/.test(written) && written !== written.toLowerCase())) return standard.toUpperCase();
  const capital = opens && written[0] !== written[0]!.toLowerCase();
  return capital && standard !== '' ? standard[0]!.toUpperCase() + standard.slice(1) : standard;
}

/** The standard form of a token, empty to drop it, null to keep it. */
function standardOf(text: string, tokens: readonly Token[], at: number, opens: boolean): string | null {
  const { word, end } = tokens[at]!;
  const next = tokens[at + 1];
  const closes = next === undefined || /^\s*[?!.,]/.test(text.slice(end, end + 3));
  if (PARTICLES.has(word)) return opens ? null : '';
  if (word === 'ya' || word === 'yah') return closes && !opens && tokens[at + 1]?.word !== 'atau' ? '' : null;
  if (word === 'kok') return QUESTION_WORDS.test(text.toLowerCase()) && !opens ? '' : 'mengapa';
  if (word === 'buat') return isPreposition(text, tokens, at) ? 'untuk' : null;
  if (word === 'pas') return next === undefined || closes || next.word === 'foto' ? null : 'saat';
  // "TU" is an office; a small "tu" before the question word or at the end is "itu".
  if (word === 'tu')
    return closes || /^(?:siapa|apa|kapan|berapa|di|sapa|sp|brp)$/.test(next?.word ?? '') ? '' : null;
  if (word === 'bos' || word === 'boss')
    return /^(?:dana|program|bantuan)$/.test(tokens[at - 1]?.word ?? '') ? null : headWord(next);
  // "2025 sama 2026": two that are asked about together.
  if (
    word === 'sama' &&
    /^(?:19|20)\d\d$/.test(tokens[at - 1]?.word ?? '') &&
    /^(?:19|20)\d\d$/.test(next?.word ?? '')
  )
    return 'dan';
  if (word === 'dr') return isDoctor(text, tokens, at) ? null : 'dari';
  if (KEPT.has(word) || (word === 'cm' && isFigure(tokens[at - 1]))) return null;
  if (/^[1-3]$/.test(word) && tokens[at - 1]?.word === 'juara') return RANKS[Number(word) - 1]!;
  const joined = /^(\d[\d.,]*)(rb|jt)$/.exec(word);
  if (joined !== null) return `${joined[1]} ${joined[2] === 'rb' ? 'ribu' : 'juta'}`;
  if ((word === 'kab' || word === 'prov' || word === 'kec') && text[end] === '.') return null;
  if (word === 'smp') return UNTIL.test(next?.word ?? '') ? 'sampai' : null;
  const known = table().get(word);
  if (known !== undefined) return known;
  const bare = word.endsWith('nya') ? table().get(word.slice(0, -3)) : undefined;
  return bare !== undefined && !bare.includes(' ') ? `${bare}nya` : fallbackVerb(word);
}

/** "buat siapa", "bantuan buat PPU"; but "yang buat aturan" is a verb. */
function isPreposition(text: string, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || /^(?:yang|yg|yng|siapa|untuk|mau|akan|bisa|di)$/.test(tokens[at - 1]?.word ?? ''))
    return false;
  return BENEFICIARIES.has(next.word) || isCapital(text, next);
}

/** "bos dinkes": its head; before other words it may be somebody's boss. */
function headWord(next: Token | undefined): string | null {
  return next !== undefined &&
    /^(?:dinas|badan|b[kp]|d(?:in|is)|kpu|rsud|bps|knkt|perumda|pdam)/.test(next.word)
    ? 'kepala'
    : null;
}

/** "dr. Budi" and "dr Budi", but "dr PPU" and "dr Palembang" are "dari". */
function isDoctor(text: string, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (text[tokens[at]!.end] === '.') return true;
  if (next === undefined || !isCapital(text, next)) return false;
  const name = text.slice(next.start, next.end);
  return name !== name.toUpperCase() && findRegions(name).length === 0;
}

/** "40 cm" is no "cuma". */
function isFigure(token: Token | undefined): boolean {
  return token !== undefined && /^\d/.test(token.word);
}

function isCapital(text: string, token: Token): boolean {
  return /\p{Lu}/u.test(text[token.start]!);
}

function isSentenceStart(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && /[\s"'“‘(]/.test(text[at]!)) at--;
  return at < 0 || /[.!?]/.test(text[at]!);
}

/** "juara 1" is written out in articles. */
const RANKS = ['pertama', 'kedua', 'ketiga'];

/** Verbs with nge-/ng-/ny-/di- and -in whose root no table holds ("ngegombalin", "dipastiin"); "kira2". */
function fallbackVerb(word: string): string | null {
  const doubled = /^([a-z]{3,})2(nya|an)?$/.exec(word);
  if (doubled !== null) return `${doubled[1]}-${doubled[1]}${doubled[2] ?? ''}`;
  const passive = /^di([a-z]{3,}[aeiou])in$|^di([a-z]{3,})in$/.exec(word);
  if (passive !== null && backgroundIdf(word) >= UNKNOWN_WORD) return `di${passive[1] ?? passive[2]}kan`;
  const match =
    /^(?:nge([bcdfghjlmnprtwyz][a-z]*[aeiou][a-z]*)|ng([aeiou][a-z]{3,})|ny([aeiou][a-z]{3,}))in$/.exec(word);
  if (match === null) return null;
  if (match[1] !== undefined) return `${withNasal(match[1])}kan`;
  return match[2] !== undefined ? `meng${match[2]}kan` : `meny${match[3]}kan`;
}

/**
 * "kebakar", "ketimpa": what happens to one, in writing "terbakar"; null for other words. Only where the archive
 * does not hold the word: "Ketanjung" is a village.
 */
export function writtenPassive(word: string): string | null {
  const root = /^ke([a-z]{4,})$/.exec(word)?.[1];
  if (root === undefined || backgroundIdf(stem(word)) < UNKNOWN_WORD || backgroundIdf(root) > KNOWN_ROOT)
    return null;
  return stem(`ter${root}`) === root ? `te${root.startsWith('r') ? '' : 'r'}${root}` : null;
}

function table(): ReadonlyMap<string, string> {
  spellings ??= build();
  return spellings;
}

function build(): Map<string, string> {
  const map = new Map<string, string>();
  for (const entry of VERB_ROOTS.split(/\s+/)) addVerb(map, entry);
  for (const line of SPELLINGS.split(';')) {
    const [standard, forms] = line.split(':');
    for (const form of forms!.trim().split(/\s+/)) map.set(form, standard!.trim());
  }
  return map;
}

function addVerb(map: Map<string, string>, entry: string): void {
  const [root, mark] = entry.split(':') as [string, string | undefined];
  const suffix = mark === undefined ? 'kan' : mark === '-' ? '' : mark;
  const active = withNasal(root);
  const suffixed = suffix === 'i' && root.endsWith('i') ? '' : suffix;
  for (const spoken of spokenForms(root)) {
    for (const nasal of colloquialNasals(spoken)) {
      addForm(map, nasal, active);
      addForm(map, `${nasal}in`, active + suffixed);
    }
    addForm(map, `${spoken}in`, active + suffixed);
    addForm(map, `di${spoken}in`, `di${root}${suffixed}`);
    if (spoken !== root) addForm(map, `di${spoken}`, `di${root}`);
  }
}

function addForm(map: Map<string, string>, form: string, standard: string): void {
  if (!KEPT.has(form) && form !== standard && form.length >= 4 && !map.has(form)) map.set(form, standard);
}

/** "ingat" is also said "inget": a before the last consonant turns to e; "pakai" to "pake". */
function spokenForms(root: string): string[] {
  if (root.endsWith('ai')) return [root, `${root.slice(0, -2)}e`];
  return /[aeiou][a-z]*a[bdgklmnprst]$/.test(root) ? [root, root.replace(/a([a-z])$/, 'e$1')] : [root];
}

/** How the active prefix sounds in talk: "ngirim", "nyebut", "mimpin", "nulis", "ngebangun". */
function colloquialNasals(root: string): string[] {
  if (root.length <= 3 && !/^[aiueo]/.test(root)) return [`nge${root}`];
  const rest = root.slice(1);
  const first = root[0]!;
  if (/[aiueo]/.test(first)) return [`ng${root}`];
  if (first === 'k') return [`ng${rest}`];
  if (first === 's') return [`ny${rest}`];
  if (first === 'c') return [`ny${rest}`, `nge${root}`];
  if (first === 'p') return [`m${rest}`];
  if (first === 't') return [`n${rest}`];
  if (first === 'h') return [`nge${root}`, `ng${rest}`];
  if (first === 'b') return [`nge${root}`, `m${root}`];
  return [`nge${root}`, `ng${root}`, `n${root}`];
}

/** The root with meN-, sounds changed as in the standard language. */
function withNasal(root: string): string {
  const first = root[0]!;
  if (root.length <= 3 && !/^[aiueo]/.test(root)) return `menge${root}`;
  if (/[aiueogh]/.test(first)) return `meng${root}`;
  if (first === 'k') return root.startsWith('kl') ? `meng${root}` : `meng${root.slice(1)}`;
  if (first === 's') return `meny${root.slice(1)}`;
  if (first === 'p') return root.startsWith('pr') ? `mem${root}` : `mem${root.slice(1)}`;
  if (first === 't') return `men${root.slice(1)}`;
  if (/[bfv]/.test(first)) return `mem${root}`;
  return /[cdjz]/.test(first) ? `men${root}` : `me${root}`;
}
