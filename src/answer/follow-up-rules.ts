import { isVerb, type Said } from '../indonesian/ellipsis.ts';
import { ASKING_NOUNS, MEASURES, PERSONS, POINTED_AT } from '../indonesian/ellipsis-data.ts';
import {
  asksFirst,
  at,
  isMentioned,
  readAgain,
  trimmedQuestion,
  withPlace,
  withTime,
} from './follow-up-replace.ts';
import {
  type Context,
  personOf,
  personsOf,
  placeWritten,
  replaced,
  thingOf,
  topicOf,
  withoutClause,
  withoutPredicate,
} from './follow-up-topic.ts';

const SPEECH =
  /(?<![\p{L}-])(?:katanya|kata (?:dia|beliau)|ujarnya|komentarnya|pendapatnya|(?:dia|beliau) (?:bilang|mengatakan|berkata|menyampaikan) apa)(?![\p{L}-])/iu;

/** "apa kata pemiliknya?", "komentar warganya gimana": somebody who belongs to what is spoken of. */
const OWN_SPEAKER =
  /^(?:(?:terus|lalu|nah|kalau|dan),?\s+)?(?:(?:apa|bagaimana|gimana)\s+)?(kata|komentar|tanggapan|pendapat|reaksi|respons|keluhan|harapan|pesan|penjelasan|pernyataan)\s+(?:si |para |pihak )?(\p{L}{4,})nya(?:\s+(?:apa|bagaimana|gimana))?[\s?.!]*$/iu;

/** "kata organda gimana?", "bagaimana tanggapan dewan soal itu?": somebody else, on what is spoken of. */
const OTHER_SPEAKER =
  /^(?:(?:terus|lalu|nah|kalau|dan),?\s+)?(?:(?:apa|bagaimana)\s+)?(kata|komentar|tanggapan|pendapat|reaksi|respons|sikap)\s+(?!dia\b|beliau\b|mereka\b|siapa)((?:(?!apa\b|bagaimana\b)\p{L}+\s){0,2}(?!apa\b|bagaimana\b)\p{L}+?)(?:\s+(?:apa|bagaimana))?(?:\s+(?:soal|tentang|mengenai|terkait)(?: hal)? (?:itu|ini|tersebut))?(?:\s+(?:apa|bagaimana))?[\s?.!]*$/iu;

export function completeSpeaker({ text, offices, places }: Said, { before }: Context): string | null {
  const thing = thingOf(before);
  if (thing === '') return null;
  const [, saying, who] = OWN_SPEAKER.exec(text) ?? [];
  if (saying && who) return offices.length === 0 ? `apa ${saying} ${who} soal ${thing}` : null;
  const [, telling, other] = OTHER_SPEAKER.exec(text) ?? [];
  const isFree =
    places.length === 0 && before.own.length > 0 && offices.every(({ regions }) => !regions.length);
  return telling && other && isFree && !/nya$|\b(?:soal|tentang|untuk|ke|di|terhadap)\b/iu.test(other)
    ? `apa ${telling} ${other} soal ${thing}`
    : null;
}

/** "menurutnya …", "apa pesannya untuk ASN?": words of the person, with what they are about. */
const OWN_WORDS =
  /(?<![\p{L}-])(?:menurut(?=nya)|(?:pesan|harapan|sikap|tanggapan|respons|reaksi|janji|penjelasan|pernyataan|permintaan|imbauan)(?=nya\s+(?:soal|tentang|mengenai|terkait|untuk|kepada|terhadap|ke|bagi|pada)(?!\p{L})))nya(?!\p{L})/iu;

/** "kapan dia dilantik?", "apa katanya soal itu?": the person of the answer. */
export function completePerson(said: Said, { before, answer }: Context): string | null {
  const { text, pronoun, own, offices, asks } = said;
  const speech = SPEECH.exec(text);
  const words = speech ? null : OWN_WORDS.exec(text);
  if (words && !pronoun) {
    const person = personOf(before, answer);
    const end = words.index + words[0].length;
    return person && trimmedQuestion(replaced(text, end - 3, end, person));
  }
  if (!speech && !pronoun) return null;
  const start = speech?.index ?? pronoun!.start;
  const end = speech ? start + speech[0].length : pronoun!.end;
  if (offices.length > 0 || own.filter((word) => word.end <= start).length > (pronoun?.many ? 2 : 1))
    return null;
  if (said.places.length > 0 && (own.length > 1 || said.places[0]!.start < start)) return null;
  if (/["“”]/.test(text)) return null;
  if (own.some((word) => word.end <= start && /^\p{Lu}/u.test(text[word.start]!))) return null;
  if (pronoun?.many && !speech) {
    const persons = personsOf(answer);
    if (persons === null) return null;
    return `${trimmedQuestion(replaced(text, start, end, persons))} dalam ${thingOf(before)}`;
  }
  const person = personOf(before, answer);
  if (person === null) return null;
  if (!speech) {
    const full = trimmedQuestion(replaced(text, start, end, person)).replace(
      /^(?:terus|lalu|nah|kalau|dan|oh)[\s,]+/i,
      '',
    );
    // "dia menggantikan siapa?", "dia dari partai apa?", "menurut dia …": what is asked for stays behind its verb.
    const isBehind =
      asks !== null && asks.start > end && /^(?:siapa|apa)$/.test(asks.words) && own.length > 0;
    return isBehind || /menurut\s+$/i.test(text.slice(0, start)) ? full : asksFirst(full, asks?.words ?? '');
  }
  const about = /(?:soal|tentang|mengenai|terkait)\s+(.+)$/iu
    .exec(text.slice(end))?.[1]
    ?.replace(/(?:\s+(?:apa|bagaimana))?[?.!\s]*$/i, '');
  if (about && !/^(?:hal |masalah )?(?:itu|ini|tersebut)$/i.test(about))
    return `apa kata ${person} soal ${about}`;
  if (!asks || asks.words.startsWith('apa')) {
    const topic = topicWithoutSpeaker(before, person);
    return topic === '' ? `apa kata ${person}` : `apa kata ${person} soal ${topic}`;
  }
  return null;
}

/** The topic for "soal …"; empty where the question was only who holds an office. */
function topicWithoutSpeaker(before: Said, person: string): string {
  if (before.offices.length > 0 && before.own.length === 0) return '';
  const topic = thingOf(before);
  const about = /(?:soal|tentang|mengenai|terkait)\s+(.+)$/iu.exec(topic)?.[1];
  return about ?? (topic.includes(person) ? '' : topic);
}

/** "anggarannya berapa?", "alasannya?", "sumber datanya dari mana?": of the topic. */
export function completeOwned(said: Said, context: Context): string | null {
  const { before } = context;
  const [owned] = said.owned;
  if (!owned || said.owned.length > 1 || said.offices.length > 0 || said.pronoun) return null;
  if (/(?<!\p{L})(?:dan|atau|serta)(?!\p{L})|,/iu.test(said.text.slice(said.leadIn))) return null;
  const noun = at(said, owned);
  // "layanannya gratis tidak?": said of what belongs to the thing.
  if (!said.asks && said.question.type === 'ya-tidak' && said.places.length === 0 && thingOf(before) !== '')
    return trimmedQuestion(
      replaced(
        said.text,
        owned.end,
        endOfNya(said.text, owned.end),
        isMentioned(noun, thingOf(before)) ? '' : thingOf(before),
      ),
    ).slice(said.leadIn);
  if (/^me\p{L}{4,}$/iu.test(noun) && isVerb(noun)) return completeObject(said, context, noun);
  const head = said.own.filter((word) => word.end <= owned.start);
  const after = said.own.filter((word) => word.start >= owned.end && !isVerb(at(said, word)));
  if (after.length > 0 || head.length > 2 || (head.length > 0 && head.at(-1)!.end + 1 < owned.start))
    return null;
  if (said.places.some(({ start }) => !/(?:^|\s)di\s+$/i.test(said.text.slice(0, start)))) return null;
  const done = head.find((word) => isVerb(at(said, word)));
  if (done && (head.length > 1 || said.places.length > 0 || !said.asks)) return null;
  let from =
    said.places.length === 1
      ? readAgain(
          withPlace(before.text, placeWritten(said.text, said.places[0]!), said.places[0]!.regions),
          before,
        )
      : before;
  if (said.times.length > 0 && !/(?:waktu|saat) itu/.test(said.text))
    from = readAgain(withTime(from.text, said, from), from);
  const compound = said.text
    .slice(head[0]?.start ?? owned.start, owned.end)
    .replace(/^(?:di|ke|dari)\s+/i, '')
    .trim();
  const lower = noun.toLowerCase();
  const asking = head.length === 0 ? ASKING_NOUNS[lower] : undefined;
  const keepsVerb = asking !== undefined && /alasan|sebab|tujuan/.test(lower);
  const topic = topicOf(from);
  const named = said.asks?.words.startsWith('siapa') ? Math.max(0, topic.toLowerCase().indexOf(lower)) : 0;
  const thing = keepsVerb ? topic : isMentioned(lower, topic) ? topic.slice(named) : thingOf(from);
  if (thing === '') return null;
  const verbs = said.own
    .filter((word) => word.start >= owned.end)
    .map((word) => at(said, word))
    .join(' ');
  if (asking && (said.asks === null || said.asks.words.startsWith('apa')))
    return `${asking} ${thing} ${verbs}`;
  const asks =
    said.asks?.words ?? (asking ? '' : defaultAsk((compound.split(/\s+/)[0] ?? lower).toLowerCase()));
  if (done && !isMentioned(lower, thing) && asks.startsWith('siapa'))
    return `${asks} yang ${compound} ${thing} ${verbs}`;
  const words = compound
    .split(/\s+/)
    .filter((word) => !isMentioned(word.toLowerCase(), thing))
    .join(' ');
  return `${asks} ${words} ${thing} ${verbs}`;
}

/** "siapa yang meresmikannya?", "kapan mereka membahasnya?": -nya at a verb is the thing that it is done to. */
function completeObject(said: Said, { before, answer }: Context, verb: string): string | null {
  const thing = (TO_PEOPLE.test(verb) ? personOf(before, answer) : null) ?? thingOf(before);
  if (!said.asks || said.own.length > 0 || thing === '') return null;
  return /^(?:siapa|apa)/.test(said.asks.words)
    ? `${said.asks.words} yang ${verb} ${thing}`
    : `${said.asks.words} ${verb} ${thing}`;
}

/** What is done to people only. */
const TO_PEOPLE =
  /^(?:menggantikan|melantik|mengangkat|menunjuk|memecat|memberhentikan|mencopot|menahan|menangkap)/iu;

function defaultAsk(noun: string): string {
  if (MEASURES.has(noun)) return 'berapa';
  return PERSONS.has(noun) ? 'siapa' : 'apa';
}

/** "yang hilang berapa ORANG": what is counted adds nothing. */
const COUNTED = /^(?:orang|jiwa|warga|korban|buah|unit|rupiah|persen|kali|meter|kilometer|hektare?)$/i;
/** What became of it instead: "siapa yang mengumumkan?" then asks who announced that. */
const FATE = /(?<!\p{L})(?:dibatalkan|ditunda|dicoret|ditolak|dicabut)(?!\p{L})/iu;
const DENIES = /(?<!\p{L})(?:belum|tidak|batal)(?!\p{L})/iu;

/** "siapa yang memimpin?", "kapan disahkan?", "yang lulus berapa?": a verb without its object. */
export function completeVerb(said: Said, { before, answer }: Context): string | null {
  const own = /^berapa/.test(said.asks?.words ?? '')
    ? said.own.filter((word) => !COUNTED.test(at(said, word)))
    : said.own;
  const [verb] = own;
  if (!verb || own.length > 1 || !said.asks) return null;
  // "kenapa telat?", "kenapa mahal?": why alone needs no verb.
  const isState = /^mengapa/.test(said.asks.words) && !/^\p{Lu}/u.test(at(said, verb)) && !said.demonstrative;
  if (!isState && !isVerb(at(said, verb))) return null;
  if (said.offices.length > 0 || said.places.length > 0 || said.owned.length > 0 || said.pronoun) return null;
  const word = at(said, verb);
  const clause = /(?<!\p{L})yang\s/iu.test(said.text) ? `yang ${word}` : word;
  if (said.question.negated.length > 0) return null;
  if (/^(?:mengapa|bagaimana)/.test(said.asks.words) && isMentioned(word.toLowerCase(), topicOf(before)))
    return `${said.asks.words} ${topicOf(before)}`;
  let topic = withoutClause(topicOf(before), before);
  // "Apakah X jadi digelar?" – "X dibatalkan": what the answer does not say again is not carried on.
  if (before.question.type === 'ya-tidak') {
    const last = /[\p{L}-]+$/u.exec(topic)?.[0];
    if (last && answer !== '' && (!isMentioned(last.toLowerCase(), answer) || DENIES.test(answer)))
      topic = `${withoutPredicate(topic)} ${FATE.exec(answer)?.[0] ?? ''}`.trim();
  }
  if (isMentioned(word.toLowerCase(), topic)) return `${said.asks.words} ${topic}`;
  if (/kah$/.test(said.asks.words))
    return `${said.asks.words} ${thingOf(before)} ${trimmedQuestion(said.text.slice(said.asks.end))}`;
  return /^(?:siapa|apa)/.test(said.asks.words)
    ? `${said.asks.words} ${clause} ${topic}`
    : `${said.asks.words} ${/^berapa/.test(said.asks.words) ? topic : thingOf(before)} ${clause}`;
}

/** "kenapa rapat itu ditunda?": a noun with "itu" is the one spoken of. */
export function completeReference(said: Said, { before }: Context): string | null {
  const { demonstrative, own, text } = said;
  if (!demonstrative || !said.asks || own.length > 3 || said.places.length > 0 || said.offices.length > 0)
    return null;
  if (
    said.owned.length > 0 ||
    said.pronoun ||
    own.some((word) => word.start > 0 && /^\p{Lu}/u.test(text[word.start]!))
  )
    return null;
  const noun = own.find((word) => word.end + 1 === demonstrative.start);
  if (!noun || isVerb(at(said, noun))) return null;
  const thing = thingOf(before);
  const isSame = isMentioned(at(said, noun).toLowerCase(), thing);
  if (thing === '' || (!isSame && !POINTED_AT.has(at(said, noun).toLowerCase()))) return null;
  const named = isSame ? thing : `${at(said, noun)} ${thing}`;
  return trimmedQuestion(replaced(text, noun.start, demonstrative.end, named));
}

/** "itu melayani berapa pulau?", "apakah itu gratis?", "siapa yang kecewa soal itu?": "itu" alone is the thing. */
export function completeThat(said: Said, { before }: Context): string | null {
  const { demonstrative, own, text, asks } = said;
  if (!demonstrative || said.places.length + said.offices.length + said.owned.length > 0 || said.pronoun)
    return null;
  if (own.length === 0 || own.length > 4 || (!asks && said.question.type !== 'ya-tidak')) return null;
  if (own.some((word) => word.start > 0 && /^\p{Lu}/u.test(text[word.start]!))) return null;
  const noun = own.find((word) => word.end + 1 === demonstrative.start);
  if (noun && !isVerb(at(said, noun)) && !MEASURES.has(at(said, noun).toLowerCase())) return null;
  const [next] = own.filter((word) => word.start >= demonstrative.end);
  if (next && !isVerb(at(said, next)) && own.length > 1 && !noun) return null;
  const thing = thingOf(before);
  return thing === '' ? null : trimmedQuestion(replaced(text, demonstrative.start, demonstrative.end, thing));
}

/** Where the -nya behind a noun ends. */
function endOfNya(text: string, from: number): number {
  return from + (/^-?nya/iu.exec(text.slice(from))?.[0].length ?? 0);
}
