import { answerYesNo } from '../../src/answer/polarity.ts';
import { readQuestion } from '../../src/indonesian/question.ts';

export interface Row {
  readonly question: string;
  readonly sentence: string;
  readonly expected: string;
  readonly got: string;
  readonly reason: string;
}

/** Every row of a table with what the code says to it. */
export function judgeRows(table: string): Row[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [question = '', rest = '', expected = '', reason = ''] = line
        .split(' | ')
        .map((part) => part.trim());
      const dated = /^\[(\d{4}-\d\d-\d\d)\] /.exec(rest);
      const sentence = dated === null ? rest : rest.slice(dated[0].length);
      const found = answerYesNo(readQuestion(question), sentence, dated?.[1] ?? '2026-03-10', '2026-11-21');
      return { question, sentence, expected, got: found?.verdict ?? '-', reason };
    });
}

/** How many verdicts were right, wrong, and left open though one was due. */
export function tally(rows: readonly Row[]): {
  rows: number;
  right: number;
  wrong: number;
  open: number;
  rightlyOpen: number;
} {
  const given = rows.filter(({ got }) => got !== '-');
  const agrees = ({ got, expected }: Row) =>
    got === expected || (got === 'sudah' && expected === 'ya') || (got === 'ya' && expected === 'sudah');
  return {
    rows: rows.length,
    right: given.filter(agrees).length,
    wrong: given.filter((row) => !agrees(row)).length,
    open: rows.filter(({ got, expected }) => got === '-' && expected !== '-').length,
    rightlyOpen: rows.filter(({ got, expected }) => got === '-' && expected === '-').length,
  };
}
