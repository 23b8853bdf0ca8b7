import { type EnglishItem, englishItems, isVerb, renderEnglish } from './english-phrases.ts';
import { englishEntry } from './english-words.ts';
import { backgroundIdf } from './statistics.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stopwords.ts';

/** Words of English that no Indonesian sentence needs; capitals inside a sentence are names and do not count. */
const MARKERS = new Set(
  `the of is are was were did does do has have had been will would should can could who whom whose what which when
  where why how many much there this that these those and or by from with about for to on at in his her their its
  an it he she they be not before after during into since until between according tell me please as how's`.split(
    /\s+/,
  ),
);
/** Those that open a question. */
const OPENERS =
  /^(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|did|does|do|has|have|had|will|can|could|should|tell|list|name|please|in|on|at|by|according|since|until|for|from|to)$/i;

/** How English a text is: markers, words of the vocabulary that Indonesian hardly knows, Indonesian words. */
export function isEnglish(text: string): boolean {
  const words = text.replace(/["“][^"”]*["”]/g, ' ').match(/[\p{L}'’]+/gu) ?? [];
  let markers = 0;
  let indonesian = 0;
  for (const [at, word] of words.entries()) {
    const lower = word.toLowerCase();
    if (MARKERS.has(lower) && (at === 0 || word === lower || words.length < 3)) markers++;
    else if (isStopWord(lower)) indonesian++;
  }
  if (markers === 0 && !/\b(?:siapa|kapan|berapa|apa|mana|bagaimana|mengapa)\b/i.test(text)) return false;
  if (markers >= 2 && markers > indonesian) return true;
  if (markers >= 1 && indonesian === 0 && OPENERS.test(words[0] ?? '') && words.length > 1) return true;
  const foreign = words.filter((word) => isForeign(word)).length;
  return foreign > 0 && markers + foreign >= 2 && markers + foreign > indonesian - 1;
}

/** In the vocabulary, and hardly ever seen in Indonesian text. */
function isForeign(word: string): boolean {
  const lower = word.toLowerCase();
  if (word !== lower || lower.length < 4 || isStopWord(lower)) return false;
  const entry = englishEntry([lower], 0);
  return (
    entry !== null && entry.kind !== 'name' && entry.word !== lower && backgroundIdf(stem(lower)) > FOREIGN
  );
}

const FOREIGN = 7.5;

const ASKS_IN_INDONESIAN = /\b(?:siapa|kapan|berapa|brp|apa|mana|bagaimana|gimana|mengapa|kenapa|knp)\b/i;

/** "berapa total casualties banjir": single English words in an Indonesian question, which keeps its order. */
function substitute(text: string): string | null {
  if (!ASKS_IN_INDONESIAN.test(text)) return null;
  const made = text.replace(/(?<![\p{L}\p{N}'’-])\p{Ll}{3,}(?![\p{L}'’-])/gu, (word) => {
    const isRare = word.length > 4 && isForeign(word) && backgroundIdf(stem(word)) > SUBSTITUTED;
    const entry = isRare || MIXED.test(word) ? englishEntry([word], 0) : null;
    return entry && entry.word !== '' ? (entry.verb && !entry.kind ? entry.verb.active : entry.word) : word;
  });
  return made === text ? null : made;
}

/** Words of talk that are written in English all the same, and never mean another thing in Indonesian. */
const MIXED =
  /^(?:new|date|cost|price|budget|schedule|mayor|regent|governor|victims?|winner|opening|latest)$/;
/** Words that Indonesian has borrowed are commoner than this. */
const SUBSTITUTED = 9;

const kept = new Map<string, string | null>();
const KEPT = 200;

/**
 * The Indonesian of an English or mixed question, as far as the shipped vocabulary goes: names and unknown
 * words stay as written. Null where the text is Indonesian, which is never touched.
 */
export function translateQuestion(text: string): string | null {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const translated = isEnglish(text) ? translate(text) : substitute(text);
  const made = translated === text ? null : translated;
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
  kept.set(text, made);
  return made;
}

const FILLER =
  /^(?:(?:please|kindly|hi|hello|hey|so|and|but|well)[\s,]+|(?:(?:can|could|would) you (?:please )?)?(?:tell|show) (?:me|us)[\s,]+(?:about (?=who|what|when|where|why|how)|(?=who|what|when|where|why|how|if|whether))|(?:do|does) (?:you|anyone) know[\s,]+|i (?:want|would like|need) to know[\s,]+|i'd like to know[\s,]+|(?:can|could) you explain[\s,]+(?=who|what|when|where|why|how))+/i;

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';

function translate(input: string): string | null {
  const mark = /\?\s*$/.test(input) ? '?' : '';
  let text = input
    .trim()
    .replace(/[?!.\s]+$/, '')
    .replace(FILLER, '');
  text = dates(text).replace(
    /\b(?:no\.?|number)\s*(\d{1,4})(?:\s+of(?:\s+the\s+year)?\s+|\s+year\s+|\/)((?:19|20)\d\d)\b/gi,
    'Nomor $1 Tahun $2',
  );
  text = text.replace(
    /(\d)\.(\d{1,2})(?=\s*(?:thousand|million|billion|trillion|percent|per cent|%))/gi,
    '$1,$2',
  );
  text = text
    .replace(/\b(\d{1,3}),(\d{3})\b(?!,\d{1,2}\b)/g, '$1.$2')
    .replace(/[\s,]+(?:in total|altogether|overall|so far|exactly|in the end)(?=\s*$|,)/gi, '');
  const now = /\b(?:current|present|incumbent)(?:ly)?\s+(?=\p{L})|\b(?:right )?now\b|\bcurrently\b/giu;
  const atPresent = now.test(text);
  if (atPresent) text = text.replace(now, '');
  const made = question(text.trim());
  return made === null ? null : `${made}${atPresent ? ' saat ini' : ''}${mark}`.replace(/\s+/g, ' ').trim();
}

/** "March 30, 2026", "30th of March 2026", "in May": the Indonesian order and name. */
function dates(text: string): string {
  return text
    .replace(new RegExp(`\\b(${MONTHS})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'gi'), '$2 $1 $3')
    .replace(
      new RegExp(`\\b(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTHS})\\b`, 'gi'),
      '$1 $2',
    )
    .replace(new RegExp(`\\b(${MONTHS})\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d)`, 'gi'), '$2 $1')
    .replace(/\b(\d{1,2}|in|since|until|before|after|by|on|of)\s+(?:May)\b/g, '$1 Mei')
    .replace(/\bMay(?=\s+\d{4}\b)/g, 'Mei');
}

const AUX = '(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|should|must)';
const items = englishItems;

/** An opening of a question and what becomes of the rest. */
type Frame = readonly [RegExp, (rest: string, match: RegExpExecArray) => string];

const plain =
  (prefix: string) =>
  (rest: string): string =>
    `${prefix} ${body(rest)}`;

/** In order of precedence: the first that fits reads the question. */
const FRAMES: readonly Frame[] = [
  [/^is it (?:true|correct|right)(?: that)?\s+/i, plain('benarkah')],
  [/^(?:who (?:was it (?:that|who)|is it (?:that|who)))\s+/i, plain('siapa yang')],
  [/^who (?:all )?are (?=the\s)/i, plain('siapa saja')],
  [
    /^(?:who|which official) (?:currently )?(?:is |was )?(?:heads?|headed|leads?|led|heading|leading|chairs?|chaired|runs?|ran|in charge of)\s+/i,
    (rest) => heads(rest),
  ],
  [
    /^what(?:'s| is| was) the name of\s+/i,
    (rest) => {
      const made = body(rest);
      return `${PERSON.test(made) ? 'siapa' : 'apa'} nama ${made}`;
    },
  ],
  [/^who (the .+?) (?:is|was)$/i, (_, match) => `siapa ${body(match[1]!)}`],
  [/^what (the .+?) (?:is|was)$/i, (_, match) => whatIs(match[1]!, false)],
  [/^by whom\s+/i, plain('oleh siapa')],
  [/^(?:to|from|with) whom\s+/i, plain('kepada siapa')],
  [/^whom?\s+(?:did|does|do)\s+/i, (rest) => `siapa yang ${fronted(rest)}`],
  [/^(?:who(?:'s| is| was| were| are| will be| would be| has been))\s+/i, (rest) => whoIs(rest)],
  [/^whose\s+/i, (rest) => whichNoun(rest, '', 'siapa')],
  [/^whom?\s+/i, (rest) => `siapa yang ${body(rest)}`],
  [
    /^(?:(?:in|at|on|by|since|until|from|during) )?(?:what|which) (year|month|date|day)\s+/i,
    (rest, match) => `${TIMES[match[1]!.toLowerCase()]!} ${body(rest)}`,
  ],
  [/^(?:at )?(?:what|which) time\s+/i, plain('pukul berapa')],
  [
    /^(since|until) when\s+/i,
    (rest, match) => `${match[1]!.toLowerCase() === 'since' ? 'sejak' : 'sampai'} kapan ${body(rest)}`,
  ],
  [/^when(?:'s)?\s+/i, plain('kapan')],
  [/^from where\s+|^where (?=.*\bfrom$)/i, (rest) => `dari mana ${body(rest.replace(/\s+from$/i, ''))}`],
  [/^where(?:'s)?\s+/i, plain('di mana')],
  [/^(?:why|how come|for what reason|what for)(?:'s)?\s+/i, plain('mengapa')],
  [/^(?:(?:by|to|for|in|at|of) )?how (?:many|much)\s+/i, (rest) => howMany(rest)],
  [
    /^(?:for )?how long (?=(?:is|are|was) (?:the )?.*\b(?:bridge|road|tunnel|canal|river|runway|pier|wall|dam|beach)\b)/i,
    plain('berapa panjang'),
  ],
  [/^(?:for )?how long\s+/i, plain('berapa lama')],
  [/^how old\s+/i, plain('berapa usia')],
  [
    /^how (far|high|tall|wide|deep|heavy|fast|big|large|often|expensive)\s+/i,
    (rest, match) => `${HOW[match[1]!.toLowerCase()]!} ${body(rest)}`,
  ],
  [/^how(?:'s)?\s+/i, plain('bagaimana')],
  [
    /^what (?:does|do|did) (.+?) (?:stand for|stands for)$/i,
    (_, match) => `apa kepanjangan ${body(match[1]!)}`,
  ],
  [/^what (?:is|was) (?:the )?(?:full (?:form|name)|abbreviation|acronym) of\s+/i, plain('apa kepanjangan')],
  [/^what (?:does|do|did) (.+?) mean$/i, (_, match) => `apa arti ${body(match[1]!)}`],
  [/^what (?:is|was) (?:meant by|the (?:meaning|definition) of)\s+/i, plain('apa arti')],
  [
    /^what (?:happened|is happening|has happened|occurred)\b\s*/i,
    (rest) => `apa yang terjadi ${body(rest.replace(/^(?:to|with)\b/i, 'in'))}`,
  ],
  [/^what (?:is|was|are|were) (.+?) about$/i, (_, match) => `${body(match[1]!)} tentang apa`],
  [/^(?:tell|give|show) (?:me|us) (?=the\s)/i, (rest) => whatIs(rest, false)],
  [/^what (?:caused|causes|triggered|led to)\s+/i, plain('apa penyebab')],
  [
    /^what (?:did|does|do|has|have) (.+?) (?:say|said|state|stated|explain|comment|tell\b.*?)\s*(?:(?:about|on|regarding|concerning|of)\s+(.+))?$/i,
    (_, match) => `apa kata ${body(match[1]!)}${match[2] ? ` tentang ${body(match[2])}` : ''}`,
  ],
  [
    /^according to (.+?),\s*/i,
    (rest, match) => `menurut ${body(match[1]!)}, ${question(rest) ?? body(rest)}`,
  ],
  [/^what (?:percentage|percent|share)(?: of)?\s+/i, plain('berapa persen')],
  [/^what (?:kinds?|types?|sorts?) of\s+/i, plain('apa jenis')],
  [/^what else\s+/i, plain('apa lagi')],
  [/^what (?:did|does|do)\s+/i, (rest) => `apa yang ${fronted(rest)}`],
  [/^what (?:will|would|can|could|should|must)\s+/i, (rest) => `apa yang akan ${fronted(rest)}`],
  [/^what(?:'s| is| was| were| are)\s+/i, (rest, match) => whatIs(rest, /(?:are|were)\s+$/i.test(match[0]))],
  [
    new RegExp(`^(?:(in|at|on|for|from|by|to|with|under) )?(?:what|which)\\s+(?=(?!${AUX}\\b))`, 'i'),
    (rest, match) => whichNoun(rest, match[1] ?? ''),
  ],
  [/^(?:tell|inform) (?:me|us) (?:more )?about\s+/i, plain('jelaskan')],
  [/^(?:explain|describe|summarize|summarise)\s+/i, plain('jelaskan')],
  [/^(?:list|name|mention|give|show)(?: me| us)?\s+(?=the|all|some|\d|\p{Ll}+s\b)/iu, plain('sebutkan')],
  [/^(?:is|are|was|were) there\s+/i, plain('apakah ada')],
  [
    new RegExp(`^(?:${AUX}|isn't|aren't|wasn't|weren't|didn't|doesn't|don't|hasn't|haven't)\\s+`, 'i'),
    (rest, match) => yesNo(rest, match[0].trim().toLowerCase()),
  ],
];

const TIMES: Readonly<Record<string, string>> = {
  year: 'tahun berapa',
  month: 'bulan apa',
  date: 'tanggal berapa',
  day: 'hari apa',
};
const HOW: Readonly<Record<string, string>> = {
  far: 'berapa jauh',
  high: 'berapa tinggi',
  tall: 'berapa tinggi',
  wide: 'berapa lebar',
  deep: 'berapa dalam',
  heavy: 'berapa berat',
  fast: 'berapa cepat',
  big: 'berapa besar',
  large: 'berapa besar',
  often: 'seberapa sering',
  expensive: 'berapa harga',
};
const PERSON =
  /^(?:(?:wakil|mantan|penjabat|calon) )*(?:bupati|gubernur|wali kota|kepala|ketua|menteri|presiden|sekda|sekretaris|camat|lurah|direktur|rektor|kapol\S+|komandan|juru bicara|korban|tersangka|pemenang|juara|pelatih|penulis|pejabat|tokoh|orang)\b/;
const QUANTITY =
  /^(?:(?:jumlah|total)\b|anggaran|biaya|harga|tarif|nilai|denda|gaji|upah|tunjangan|tpp|panjang|lebar|tinggi|jarak|luas|usia|kapasitas|persentase|tingkat|angka|kenaikan|penurunan|kerugian|pendapatan|utang|target|berat|kecepatan|kedalaman|produksi|apbd|pbb|pajak|inflasi|korban|insentif|dana)\b/;
const MOMENT = /^(?:tanggal|jadwal|waktu|batas waktu|hari)\b/;
const SPOT = /^(?:tempat|lokasi)\b/;

function question(text: string): string | null {
  for (const [pattern, render] of FRAMES) {
    const match = pattern.exec(text);
    if (match) return render(text.slice(match[0].length), match);
  }
  return body(text);
}

/** The rest of a question; a verb after "was" is passive wherever its subject ends. */
function body(text: string): string {
  return renderEnglish(items(text));
}

/** "KNKT conclude about the fire": the verb first, in the passive, then who did it. */
function fronted(rest: string): string {
  const parts = items(rest);
  let at = parts.findIndex((part, index) => index > 0 && part.verb !== null && part.kind === 'function');
  if (at < 0) at = parts.findLastIndex((part, index) => index > 0 && part.verb?.base === true);
  if (at < 0) return renderEnglish(parts);
  return [parts[at]!.verb!.passive, renderEnglish(parts.slice(0, at)), renderEnglish(parts.slice(at + 1))]
    .filter(Boolean)
    .join(' ');
}

/** "who headed the education office": the office itself is asked for. */
function heads(rest: string): string {
  const made = body(rest);
  const title =
    /^(?:dinas|badan|kantor|bagian|bpbd|disdukcapil|bkpsdm|bapenda|bappeda|puskesmas|satpol)/.test(made)
      ? 'kepala'
      : '';
  return title ? `siapa ${title} ${made}` : `siapa yang memimpin ${made}`;
}

function whoIs(rest: string): string {
  const parts = items(rest);
  const [first] = parts;
  return first?.verb && isVerb([{ ...first, written: 'was', verb: null }, first], 1)
    ? `siapa yang ${renderEnglish(parts, true)}`
    : `siapa ${renderEnglish(parts)}`;
}

/** "how many villages does X target", "how much did the bridge cost", "how many people died". */
function howMany(rest: string): string {
  const split = /^(.*?)\s*\b(?:did|does|do|will|would|has|have)\s+(?!\w+ed\b)(.+)$/i.exec(rest);
  if (!split) return `berapa ${body(rest.replace(/^(?:is|are|was|were)\s+/i, ''))}`;
  const [, counted, clause] = split as unknown as [string, string, string];
  if (/\bcost\b/i.test(clause)) return `berapa biaya ${body(clause.replace(/\bcosts?\b/i, ''))}`;
  return `berapa ${body(counted)}${counted ? ' yang' : ''} ${fronted(clause)}`;
}

function whatIs(rest: string, plural: boolean): string {
  const parts = items(rest);
  if (parts[0]?.verb?.past && parts[0].kind === 'function') return `apa yang ${renderEnglish(parts, true)}`;
  const made = body(rest);
  if (MOMENT.test(made)) return `kapan ${made}`;
  if (SPOT.test(made)) return `di mana ${made}`;
  if (QUANTITY.test(made)) return `berapa ${made}`;
  if (PERSON.test(made) && !/^(?:kepala|korban)/.test(made)) return `siapa ${made}`;
  if (plural) return `apa saja ${made}`;
  const defined = !/^the\b/i.test(rest) && !/\b(?:of|in|for|about|on|to|at|doing)\b/i.test(rest);
  return `${defined ? 'apa itu' : 'apa'} ${made}`;
}

/** "which village won", "in which district is the dam": the noun goes before the question word. */
function whichNoun(rest: string, preposition: string, asked?: string): string {
  const parts: EnglishItem[] = items(rest);
  const end = parts.findIndex((part, at) => at > 0 && (part.kind === 'function' || isVerb(parts, at)));
  const noun = renderEnglish(end < 0 ? parts : parts.slice(0, end));
  const tail = end < 0 ? [] : parts.slice(end);
  const where = /^(?:in|at|on|from|to)$/i.test(preposition) ? `${items(preposition)[0]!.word} ` : '';
  const word = asked ?? (PLACE.test(noun) || PERSON.test(noun) ? 'mana' : 'apa');
  const helped = /^(?:did|does|do)$/.test(tail[0]?.written ?? '');
  const after = helped
    ? fronted(rest.slice(rest.search(/\b(?:did|does|do)\b/i)).replace(/^\w+\s+/, ''))
    : renderEnglish(tail);
  return `${where}${noun} ${word} ${helped && !where ? 'yang ' : !where && tail.length > 0 ? 'yang ' : ''}${after}`;
}

const PLACE =
  /^(?:kota|kabupaten|kecamatan|provinsi|negara|daerah|desa|lapangan|gedung|tempat|lokasi|pulau|stadion|hotel|kantor|rumah sakit|sekolah|pasar|kelurahan|jalan)\b/;

function yesNo(rest: string, helper: string): string {
  const perfect = /^(?:has|have|had)/.test(helper);
  const passive = /^(?:is|are|was|were)/.test(helper);
  const parts = items(rest);
  /** With a helper before it, so that "the price RISE" is read as a verb. */
  const helped = items(`${perfect || passive ? 'is' : 'did'} ${rest}`);
  const at = parts.findIndex((_, index) => index > 0 && isVerb(helped, index + 1));
  const negated = helper.endsWith("n't") ? 'tidak ' : '';
  const future = /^(?:will|would)$/.test(helper)
    ? 'akan '
    : /^(?:can|could)$/.test(helper)
      ? 'bisa '
      : /^(?:should|must)$/.test(helper)
        ? 'harus '
        : '';
  if (at < 0) return `apakah ${renderEnglish(parts, passive)}`;
  const verb = parts[at]!.verb!;
  const beenPassive =
    passive || parts.slice(0, at).some(({ written }) => written === 'been' || written === 'be');
  const said = beenPassive && verb.past ? verb.passive : verb.active;
  return `apakah ${renderEnglish(parts.slice(0, at).filter(({ written }) => written !== 'been'))} ${negated}${future}${perfect ? 'sudah ' : ''}${said} ${renderEnglish(parts.slice(at + 1))}`;
}
