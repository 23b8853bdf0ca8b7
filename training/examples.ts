import { holds } from '../bench/quality/tasks.ts';
import { TrainingArchive } from './archive.ts';
import { readFacqa, readIdk } from './data.ts';
import { nearDuplicates } from './near-duplicates.ts';

/** A question of the training data in the archive that it is asked of. */
export interface Example {
  readonly set: 'idk' | 'facqa';
  readonly text: string;
  /** Passage that it was written for. */
  readonly passage: number;
  /** Right passages: its own and near-duplicates that hold the answer; empty where nothing answers. */
  readonly right: ReadonlySet<number>;
  readonly answers: readonly string[];
  /** Questions of passages of one fold are never learned from when another of the fold is judged. */
  readonly fold: number;
}

export interface TrainingSet {
  readonly archive: TrainingArchive;
  readonly examples: readonly Example[];
}

export const FOLDS = 5;
/** Passages of one article stand together in the data; blocks keep them in one fold. */
const BLOCK = 60;

/** The training questions over the training passages, FacQA rid of what overlaps its validation passages. */
export function readTrainingSets(folder: string): TrainingSet[] {
  const idk = readIdk(folder, 'train');
  const facqa = readFacqa(folder, 'train');
  const held = readFacqa(folder, 'valid').passages;
  const twinsOfHeld = new Set<string>();
  const together = [...facqa.passages, ...held];
  for (const [index, twins] of nearDuplicates(together).entries()) {
    if (index < facqa.passages.length && twins.some((other) => other >= facqa.passages.length)) {
      twinsOfHeld.add(together[index]!);
    }
  }
  const kept = {
    ...facqa,
    questions: facqa.questions.filter(({ passage }) => !twinsOfHeld.has(facqa.passages[passage]!)),
  };
  return [makeSet('idk', idk), makeSet('facqa', kept)];
}

function makeSet(set: Example['set'], { passages, questions }: ReturnType<typeof readIdk>): TrainingSet {
  const twins = nearDuplicates(passages);
  const examples = questions.map(({ question, passage, answers }): Example => {
    const texts = answers.map(({ start, end }) => passages[passage]!.slice(start, end));
    const others = twins[passage]!.filter((id) => texts.some((text) => holds(passages[id]!, text)));
    const right = new Set(texts.length > 0 ? [passage, ...others] : []);
    return {
      set,
      text: question,
      passage,
      right,
      answers: texts,
      fold: Math.floor(Math.min(passage, ...twins[passage]!) / BLOCK) % FOLDS,
    };
  });
  return { archive: new TrainingArchive(passages), examples };
}
