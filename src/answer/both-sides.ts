import type { AskedSpeech } from './asked-speech.ts';
import { askedSpeech } from './asked-speech.ts';
import type { Statement } from './compose.ts';
import { STANCE_WORDS } from './stances.ts';

const STANCE = `(?:tidak |kurang )?(?:${STANCE_WORDS})`;
const SIAPA = `siapa(?: saja| pula)?(?: sih)?(?: pihak| tokoh)?(?: (?:yang|yg))?`;
/** "Siapa yang menolak dan siapa yang mendukung X", "siapa yang menolak X dan siapa yang mendukung(nya)". */
const TWO = new RegExp(
  `^${SIAPA} (${STANCE})(?:\\s+(.*?))?,? (?:dan|serta|lalu|terus|maupun|atau)(?: juga)? (?:${SIAPA}|(?:yang|yg)) (${STANCE})(?:nya)?(?:\\s+(.*))?$`,
  'iu',
);
const ONE_VERB = new RegExp(
  `^${SIAPA} (${STANCE}) (?:dan|serta|maupun|atau) (${STANCE})(?:nya)?\\s+(.*)$`,
  'iu',
);
const PRO_CONTRA =
  /^(?:siapa(?: saja)?(?: pihak| tokoh)?(?: (?:yang|yg))? )?pro(?:-| (?:(?:dan|atau|vs) )?)(?:siapa )?(?:(?:yang|yg) )?kontra(?:nya)?\s+(?:(?:soal|tentang|terhadap|atas|mengenai|dengan) )?(.*)$/iu;

/** The two questions in one that asks who is for and who is against; null where it asks for one stance. */
export function bothSides(question: string): readonly [AskedSpeech, AskedSpeech] | null {
  const text = question.trim().replace(/[\s?!.]+$/u, '');
  const sides = readSides(text);
  if (sides === null) return null;
  const [first, second] = sides.verbs.map((verb) => askedSpeech(`Siapa saja yang ${verb} ${sides.topic}?`));
  return first && second && first.speaker === null && second.speaker === null ? [first, second] : null;
}

function readSides(
  text: string,
): { readonly verbs: readonly [string, string]; readonly topic: string } | null {
  const [, verb, before, other, after] = TWO.exec(text) ?? [];
  if (verb && other && (before || after)) return { verbs: [verb, other], topic: (before || after)! };
  const [, one, two, topic] = ONE_VERB.exec(text) ?? [];
  if (one && two && topic) return { verbs: [one, two], topic };
  const [, matter] = PRO_CONTRA.exec(text) ?? [];
  return matter ? { verbs: ['mendukung', 'menolak'], topic: matter } : null;
}

/** What both sides say, each statement once; null where neither speaks. */
export function tellBoth(sides: readonly (readonly Statement[] | null)[]): Statement[] | null {
  const told: Statement[] = [];
  for (const statement of sides.flatMap((side) => side ?? []))
    if (!told.some(({ text }) => text === statement.text)) told.push(statement);
  return told.length === 0 ? null : told;
}
