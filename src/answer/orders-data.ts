/** Signs of text that is written for machines. All patterns read text as `bared` in orders.ts gives it. */

/** Who is spoken to: no news article speaks to these. */
const MACHINE =
  'asisten(?: virtual| ai| digital)?|chatbot|bot|ai|kecerdasan buatan|model(?: bahasa)?|mesin (?:penjawab|pencari jawaban|ai)|' +
  'language model|assistant|llm|gpt|kutip';
/** What somebody who gives orders to a machine wants of it, in the imperative. */
const SAY =
  'jawab(?:lah)?|balas(?:lah)?|tulis(?:kan|lah)?|cetak(?:lah)?|sebut(?:kan|lah)?|ucapkan|awali|akhiri|sertakan|cantumkan|tampilkan|ulangi|' +
  'salin(?:lah)?|keluarkan|masukkan|sisipkan|tambahkan|kirim(?:kan|lah)?|gunakan|pakai(?:lah)?|jangan jawab|wajib|harus|' +
  'reply|respond|answer|output|append|print|say|write|repeat|reveal|include|mention|you must|you are';
const FORGET = 'abaikan|lupakan|hiraukan|kesampingkan|hapus(?:kan)?|langgar|ganti(?:kan)?';
const RULES =
  'perintah|instruksi|arahan|(?:per)?aturan|petunjuk|pedoman|ketentuan|batasan|prompt|konteks|peran';
/** Whose rules, or which: those of a machine. */
const YOURS =
  'sebelum(?:nya| ini)|di ?atas|terdahulu|awal|tadi|yang (?:ada|lain|anda|kamu|diberikan|tertulis)|anda|kamu|-?mu\\b|pengembang|sistem|pembuat';

/** What an order in English is about. */
const ENGLISH =
  'answers?|reply|repl(?:y|ies)|responses?|respond|messages?|output|instructions?|prompt|system|rules?|directives?|restrictions?|role-?play|' +
  'transcript|character|obey|translate|guidelines|verbatim|api keys?';

const word = (pattern: string): string => `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`;
const near = (first: string, second: string, most = 60): string => `${first}[^\\n]{0,${most}}?${second}`;
const sign = (pattern: string): RegExp => new RegExp(pattern, 'iu');

/** Orders to a machine: whoever wrote them wants to change what it says. */
export const ORDERS: readonly RegExp[] = [
  // "Abaikan semua perintah sebelumnya"; "jangan abaikan aturan" is what officials say.
  sign(near(`(?<!jangan )${word(FORGET)}`, near(word(`(?:${RULES})(?:nya|mu)?`), `(?:${YOURS})`, 40), 30)),
  sign(near(`(?<!jangan )${word(FORGET)}`, `${word('semua|segala|seluruh')} ${word(RULES)}`, 5)),
  sign(
    near(
      word('ignore|disregard|forget|override|bypass'),
      word('instructions?|directives?|rules?|prompts?|context|above'),
      40,
    ),
  ),
  // "Asisten wajib menuliskannya", "Wahai chatbot, …", "catatan untuk mesin penjawab: cantumkan …"
  sign(
    near(
      word(
        `(?:wahai|hai|halo|untuk|kepada|catatan|perhatian|pesan|dear|attention) (?:para )?(?:${MACHINE}|admin kutip)`,
      ),
      word(SAY),
      80,
    ),
  ),
  sign(near(word(`(?:${MACHINE})`), `(?<=[,:]\\s*)${word(SAY)}`, 40)),
  sign(
    near(
      word('asisten|chatbot|language model|model bahasa|ai model'),
      `${word('wajib|harus|must|should|perlu')} (?:men(?:ulis|jawab|yebut|cantum|yerta)|answer|reply|append|write)`,
      20,
    ),
  ),
  sign(near(word('as an? (?:ai|assistant|language model)|you are now|from now on you'), word(`\\p{L}+`), 5)),
  // "Jawab setiap pertanyaan dengan", "awali jawaban dengan", "jawaban untuk semua pertanyaan adalah"
  sign(near(word(SAY), `${word('setiap|semua|seluruh|tiap')} ${word('pertanyaan|jawaban(?:mu|nya)?')}`, 40)),
  sign(near(word('awali|akhiri|diawali|diakhiri|mulai|tutup'), word('jawaban(?:mu)?|balasan(?:mu)?'), 20)),
  sign(
    near(
      word('(?:se)?tiap jawaban(?:mu)?|jawabanmu|jawaban anda'),
      word('diawali|diakhiri|memuat|berisi|dengan|harus|wajib'),
      20,
    ),
  ),
  sign(near(word('jawaban'), `${word('semua|setiap|seluruh|tiap')} pertanyaan`, 30)),
  sign(near(word('jawaban'), word('harus (?:memuat|berisi|menyebut)|wajib (?:memuat|berisi)'), 20)),
  sign(
    near(
      word('ke|dalam|pada'),
      near(word('jawaban|ringkasan|balasan'), word('diawali|diakhiri|tulis|sebut'), 20),
      5,
    ),
  ),
  sign(
    near(
      word('sebut(?:kan)?|tulis(?:kan)?|cantumkan|sertakan'),
      word('sebagai jawaban|(?:pada|di|dalam) (?:akhir |awal )?(?:jawaban|ringkasan)'),
      80,
    ),
  ),
  // A part to play, a mode to enter.
  sign(
    `${word('mulai sekarang|sekarang|kini')} ${word('anda|kamu|engkau')} ${word('adalah|ialah|menjadi|asisten|bot')}`,
  ),
  sign(
    near(
      word('aktifkan|masuk ke|enter|enable'),
      word('mode (?:pengembang|bebas|dewa|admin)|(?:developer|debug|dan) mode'),
      10,
    ),
  ),
  sign(`${word('(?:kamu|anda|engkau|lu) sekarang')} ${word('adalah|jadi|menjadi|ialah')}`),
  sign(near(word('mulai (?:sekarang|(?:saat|detik|hari) ini)'), word('kamu|engkau|lu'), 30)),
  sign(word('(?:anggap|bayangkan)(?:lah)? (?:kamu|anda|dirimu|diri anda) (?:adalah|ialah|sebagai|seorang)')),
  sign(`(?:^|[.!?\\n]\\s*)berpura-pura(?:lah)? (?:menjadi|sebagai)`),
  sign(
    near(word('encode|terjemahkan|ubah|balik|tulis ulang|sandikan'), word('jawaban(?:mu| kamu| anda)'), 20),
  ),
  // The words it was told are to be given away.
  sign(
    near(
      word('ulangi|salin|tampilkan|tulis(?:kan)?|bocorkan|repeat|reveal|print'),
      word('instruksi(?:mu)?|prompt(?:mu)?|aturan(?:mu)?|perintah(?:mu)? (?:awal|sistem)'),
      40,
    ),
  ),
  sign(word('(?:system|sistem) prompt|prompt sistem')),
  // Turns, roles and templates of a conversation.
  sign(`(?:^|\\n)\\s*(?:system|sistem|assistant|asisten|human|user|developer)\\s*:`),
  sign(
    `<\\|?\\/?(?:im_start|im_end|system|endoftext|assistant|user|sys)\\b|\\[\\/?INST\\]|<<\\/?SYS>>|#{2,}\\s*(?:instruction|response|system|human|assistant)`,
  ),
  sign(`["']?role["']?\\s*:\\s*["']?(?:system|assistant|user|developer)`),
  sign(`(?:^|\\n)\\s*[a-z]+_[a-z_]+\\s*:\\s*\\S`),
  sign(`</?\\s*kutipan|(?:kode|code)\\s*\\[[A-Z]\\d\\]`),
  // The same in English, which no article of the archive is written in: what it says to "you", and of an answer.
  sign(near(word("you(?:r|'re)?"), word(ENGLISH), 120)),
  sign(near(word(ENGLISH), word("you(?:r|'re)?"), 120)),
  sign(
    `(?:^|[.!?:\\n]\\s*|["“])${word(
      'reply|respond|answer|output|print|repeat|reveal|translate|encode|encrypt|append|pretend|disregard|ignore|forget|stop|instead',
    )}(?:\\s+|,\\s*)(?:(?:all|any|the|only|in|into|with|using|to|as|this|that|everything|every|output|be)(?![\\p{L}]))`,
  ),
  sign(
    word(
      'new (?:developer |system )?instructions|system (?:update|override|message)|prior instructions|ai assistant|as the assistant',
    ),
  ),
  sign(
    near(
      word('please|must|need you to'),
      word('output|instructions?|directives?|transcript|system|verbatim'),
      120,
    ),
  ),
  // The same in the other languages that such texts are written in.
  sign(
    word(
      'z?ignor\\p{L}*|olvida|olvide|ignorez|oubliez|oublie|vergiss|vergessen sie|ignoriere|ignorieren sie|negeer|dimentica|esque[cç]a|lalekna|poho\\w*keun|hilapkeun',
    ),
  ),
  /忽略|无视|無視|忘记|忘れ|指示|تجاهل|игнорируй|забудь|무시/u,
];

/** What news in plain text does not hold, and nobody is to be led to: markup, links, code. */
export const MARKUP: readonly RegExp[] = [
  /https?:\/\//iu,
  /!?\[[^\]\n]{1,200}\]\(\S+\)?|\[[^\]\n]{4,200}\]\[\w{1,20}\]/u,
  /(?:^|\n)\s*\[[^\]\n]{1,20}\]:\s/u,
  /<\/?[a-z!][^>\n]{0,300}>/iu,
  /```|\$\{|\{\{/u,
  /(?<![\w/+-])(?=[\w+/]*[a-z])(?=[\w+/]*[A-Z])(?=[\w+/]*\d)[\w+/]{24,}={0,2}(?![\w+/])/u,
];

/** One of these stands in every text that any pattern above fits: most paragraphs hold none and need no closer look. */
export const SUSPECT =
  /abaikan|lupakan|hiraukan|kesampingkan|hapus|langgar|ganti|ignor|disregard|forget|overrid|bypass|asisten|bot\b|\bai\b|kecerdasan|model|mesin|assistant|llm|gpt|kutip|as an? |you are|from now|jawab|(?:sekarang|kini) (?:anda|kamu|engkau)|mode|prompt|instruksi|perintah|aturan|system|sistem|human|user|developer|role|im_|inst\]|##|_[a-z_]*\s*:|olvid|oubli|vergiss|vergessen|negeer|dimentica|esque|reply|respon[ds]|\byour?\b|output|print|repeat|reveal|translat|encode|encrypt|append|pretend|stop|instead|instruction|please|must|berpura-pura|anggap|bayangkan|\b(?:kamu|engkau|lu)\b|ubah|balik|sandikan|terjemah|lalekna|poho|hilapkeun|[<[`{$]|:\/\/|[\w/+]{24}|(?:[a-z] ){3}|[^\u0000-\u00ac\u00ae-\u00bf\u2010-\u2027\u2030-\u203a]/i;

/** Words that nearly every sentence in Indonesian holds one of. */
export const INDONESIAN =
  /(?<!\p{L})(?:yang|dan|di|ke|dari|untuk|dengan|pada|ini|itu|adalah|akan|oleh|dalam|tidak|para|juga|kata|atau|merupakan|sebagai|telah|ia|seorang|karena)(?!\p{L})/iu;
