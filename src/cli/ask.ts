import type { Kutip } from '../app.ts';
import { noteOf } from '../channel/render/note.ts';
import { wholeAnswer } from '../channel/whole-answer.ts';
import type { Config } from '../config.ts';
import { KutipError } from '../errors.ts';
import { formatDate } from '../indonesian/dates.ts';
import type { Answer, AnswerPassage, Citation, RelatedArticle } from '../types.ts';
import { EXIT } from './exit.ts';
import { indonesianNumber, printable, type Terminal, wrap } from './terminal.ts';

export interface AskCommand {
  readonly question: string;
  readonly explain: boolean;
  readonly json: boolean;
}

function heading(item: Pick<Citation | RelatedArticle, 'title' | 'publisher' | 'date'>): string {
  const origin = [item.publisher, item.date === null ? null : formatDate(item.date)]
    .filter(Boolean)
    .join(', ');
  const title = item.title ?? 'Tanpa judul';
  return printable(origin === '' ? title : `${title} — ${origin}`);
}

function sources(answer: Answer, { columns, colors }: Terminal): string {
  const lines = [colors.bold('Sumber')];
  for (const citation of answer.citations) {
    const label = `[${citation.n}]`;
    lines.push(`${colors.cyan(label)} ${heading(citation)}`);
    lines.push(wrap(`“${printable(citation.quote)}”`, columns, '    '));
    lines.push(colors.dim(`    ${printable([citation.source, citation.url].filter(Boolean).join(' · '))}`));
  }
  return lines.join('\n');
}

function related(answer: Answer, { colors }: Terminal): string {
  return [colors.bold('Artikel terdekat'), ...answer.related.map((item) => `  - ${heading(item)}`)].join(
    '\n',
  );
}

async function explanation(
  kutip: Kutip,
  passages: readonly AnswerPassage[],
  terminal: Terminal,
): Promise<string> {
  const { colors, columns } = terminal;
  const lines = [colors.bold('Bagian yang ditemukan, terbaik lebih dahulu')];
  for (const [index, passage] of passages.entries()) {
    const article = await kutip.article(passage.articleId);
    const score = indonesianNumber(passage.score, 3);
    lines.push(
      `${index + 1}. ${heading(article ?? { title: passage.articleId, publisher: null, date: null })} (skor ${score})`,
    );
    for (const { feature, value, note } of passage.reasons ?? []) {
      const why = note === undefined ? '' : ` (${note})`;
      lines.push(`   · ${printable(`${feature}: ${indonesianNumber(value, 3)}${why}`)}`);
    }
    if (article !== null) {
      lines.push(colors.dim(wrap(printable(article.text.slice(passage.start, passage.end)), columns, '   ')));
    }
  }
  return lines.join('\n');
}

/** `kutip ask`: the answer, then its sources; exit code 3 where the archive does not tell. */
export async function askCommand(
  command: AskCommand,
  config: Config,
  terminal: Terminal,
  open: (config: Config) => Promise<Kutip>,
): Promise<number> {
  const question = command.question.trim();
  if (question === '' || [...question].length > 2_000) {
    throw new KutipError('invalid-request', 'Tulis pertanyaan 1 sampai 2.000 karakter, diapit tanda kutip.');
  }
  const kutip = await open(config);
  try {
    const answer = await wholeAnswer(kutip.ask, { question }, { explain: command.explain });
    if (command.json) {
      terminal.out(`${JSON.stringify(answer, null, 2)}\n`);
      return answer.answered ? EXIT.ok : EXIT.notAnswered;
    }
    const parts = [wrap(printable(answer.answer), terminal.columns)];
    if (answer.understood !== undefined) {
      parts.unshift(
        terminal.colors.dim(wrap(printable(`Saya pahami sebagai: ${answer.understood}`), terminal.columns)),
      );
    }
    const note = noteOf(answer);
    if (note !== null) parts.push(terminal.colors.dim(wrap(note, terminal.columns)));
    if (answer.citations.length > 0) parts.push(sources(answer, terminal));
    if (!answer.answered && answer.related.length > 0) parts.push(related(answer, terminal));
    if (command.explain) parts.push(await explanation(kutip, answer.passages, terminal));
    parts.push(terminal.colors.dim(`Dijawab dalam ${indonesianNumber(answer.tookMs, 1)} milidetik.`));
    terminal.out(`${parts.join('\n\n')}\n`);
    return answer.answered ? EXIT.ok : EXIT.notAnswered;
  } finally {
    await kutip.close();
  }
}
