import { type LabelledQuestion, type LabelledSet, readFacqa, readIdk } from '../../training/data.ts';
import { nearDuplicates } from '../../training/near-duplicates.ts';
import { StatingPassages } from './stating.ts';

/** A question with the passages that count as right and the texts that count as an answer. */
export interface BenchQuestion {
  readonly question: string;
  /** Passages of the archive that hold the answer; empty where nothing answers. */
  readonly right: ReadonlySet<number>;
  readonly answers: readonly string[];
  /** `right`, and the passages that say the answer as plainly (see `stating.ts`). */
  readonly stating: ReadonlySet<number>;
}

/** An archive of passages (each its own article) with the questions asked of it. */
export interface BenchTask {
  readonly name: string;
  readonly passages: readonly string[];
  readonly questions: readonly BenchQuestion[];
}

/** Validation questions over the passages of train and valid together. */
export function readTasks(folder: string): BenchTask[] {
  return [
    makeTask('IDK-MRC valid', readIdk(folder, 'train'), readIdk(folder, 'valid')),
    makeTask('FacQA valid', readFacqa(folder, 'train'), readFacqa(folder, 'valid')),
  ];
}

function makeTask(name: string, train: LabelledSet, valid: LabelledSet): BenchTask {
  const passages = [...new Set([...train.passages, ...valid.passages])];
  const places = new Map(passages.map((text, index) => [text, index]));
  const twins = nearDuplicates(passages);
  const stating = new StatingPassages(passages);
  const questions = valid.questions.map((labelled) =>
    benchQuestion(labelled, valid, passages, places, twins, stating),
  );
  return { name, passages, questions };
}

/** The question's own passage counts, and a near-duplicate where it holds the answer too. */
function benchQuestion(
  { question, passage, answers }: LabelledQuestion,
  set: LabelledSet,
  passages: readonly string[],
  places: ReadonlyMap<string, number>,
  twins: readonly (readonly number[])[],
  stating: StatingPassages,
): BenchQuestion {
  const text = set.passages[passage]!;
  const texts = answers.map(({ start, end }) => text.slice(start, end));
  if (texts.length === 0) return { question, right: new Set(), answers: [], stating: new Set() };
  const own = places.get(text)!;
  const others = twins[own]!.filter((id) => texts.some((answer) => holds(passages[id]!, answer)));
  const right = new Set([own, ...others]);
  return {
    question,
    right,
    answers: texts,
    stating: new Set([...right, ...stating.find(question, texts, own)]),
  };
}

/** Case and white space aside; tokenised datasets write "10, 23" for "10,23". */
export function holds(text: string, answer: string): boolean {
  return normalise(text).includes(normalise(answer));
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\d[.,]) (?=\d)/g, '')
    .trim();
}
