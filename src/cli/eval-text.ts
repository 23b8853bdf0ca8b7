import type { Kutip } from '../app.ts';
import type { EvalReport, Measure } from '../evaluate/evaluate.ts';
import type { FitReport } from '../evaluate/fit.ts';
import type { Estimate } from '../evaluate/statistics.ts';
import { indonesianNumber, printable, type Terminal, table, wrap } from './terminal.ts';

const WIDEST_BAR = 30;

/** `0.934` as `93,4`. */
function percent(share: number): string {
  return (100 * share).toLocaleString('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

function interval({ mean, low, high }: Estimate): string {
  return `${percent(mean)} [${percent(low)}; ${percent(high)}]`;
}

function signed(estimate: Estimate): string {
  return estimate.mean >= 0 ? `+${interval(estimate)}` : interval(estimate);
}

function row(label: string, measure: Measure | null): string[][] {
  if (measure === null) return [];
  const { questions, kutip, plain, gain } = measure;
  return [[label, indonesianNumber(questions), interval(kutip), interval(plain), signed(gain)]];
}

/** The report as a table for a terminal. */
export function reportText(report: EvalReport, embedder: Kutip['embedder']): string {
  const { quotes, milliseconds, kinds } = report;
  const weight = `${indonesianNumber(embedder.weight, 3)} (${embedder.isFitted ? 'hasil penyetelan' : 'bawaan'})`;
  const parts = [
    `${indonesianNumber(report.questions)} pertanyaan · penyemat ${printable(embedder.id)} · bobot vektor ${weight}`,
    table([
      ['persen, dengan selang 95 %', 'soal', 'Kutip', 'BM25 polos', 'selisih'],
      ...row('Benar seluruhnya', report.right),
      ...row('  terjawab benar, kutipan benar', report.answered),
      ...row('  menahan diri dengan benar', report.abstained),
      ...row('Artikel benar di urutan 1 (recall@1)', report.recallAt1),
      ...row('Artikel benar di 5 teratas (recall@5)', report.recallAt5),
      ...row('MRR@10 menurut artikel', report.reciprocalRank),
    ]),
    `Kutipan sama persis dengan artikel: ${indonesianNumber(quotes.verbatim)} dari ${indonesianNumber(quotes.total)}` +
      `\nWaktu menjawab: p50 ${indonesianNumber(milliseconds.p50, 2)} ms, p99 ${indonesianNumber(milliseconds.p99, 2)} ms`,
  ];
  if (kinds.length > 0) {
    parts.push(
      table([
        ['Menurut jenis', 'soal', 'benar', 'MRR@10'],
        ...kinds.map(({ kind, questions, right, reciprocalRank }) => [
          printable(kind),
          indonesianNumber(questions),
          interval(right),
          reciprocalRank === null ? '–' : interval(reciprocalRank),
        ]),
      ]),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

/** What went wrong, question by question. */
export function failuresText({ failures }: EvalReport, { columns, colors }: Terminal): string {
  if (failures.length === 0) return '\nTidak ada yang gagal.\n';
  const blocks = failures.map(({ id, question, reason, answer, cited }) =>
    [
      `${colors.bold(printable(id))} ${printable(question)}`,
      wrap(`${colors.red('Gagal')}: ${printable(reason)}`, columns, '   '),
      colors.dim(wrap(printable(answer), columns, '   ')),
      ...(cited.length > 0 ? [colors.dim(`   ${printable(cited.join(', '))}`)] : []),
    ].join('\n'),
  );
  return `\nGagal: ${indonesianNumber(failures.length)}\n\n${blocks.join('\n\n')}\n`;
}

/** The curve of the fit, and what came of it. */
export function fitText(report: FitReport, embedderId: string): string {
  const { curve, shippedWeight, bestWeight, chosenWeight, gain, questions } = report;
  const means = curve.map(({ reciprocalRank }) => reciprocalRank.mean);
  const [least, most] = [Math.min(...means), Math.max(...means)];
  const bar = (mean: number): string =>
    '█'.repeat(most > least ? Math.round((WIDEST_BAR * (mean - least)) / (most - least)) : 0);
  const lines = table([
    ['bobot', 'MRR@10', '', ''],
    ...curve.map(({ weight, reciprocalRank }) => [
      indonesianNumber(weight, 3),
      interval(reciprocalRank),
      [weight === shippedWeight ? 'bawaan' : '', weight === bestWeight ? 'terbaik' : '']
        .filter(Boolean)
        .join(', '),
      bar(reciprocalRank.mean).padEnd(WIDEST_BAR),
    ]),
  ]);
  const crossed = `Selisih dengan bobot bawaan pada validasi silang: ${signed(gain)} poin.`;
  const outcome =
    chosenWeight !== shippedWeight
      ? `Bobot ${indonesianNumber(chosenWeight, 3)} disimpan untuk indeks ini dan dipakai mulai sekarang. Mulai ulang server yang sedang berjalan.`
      : `Bobot bawaan ${indonesianNumber(shippedWeight, 3)} tetap dipakai: tidak ada bobot lain yang terbukti lebih baik.`;
  return `${indonesianNumber(questions)} pertanyaan · penyemat ${printable(embedderId)}\n\n${lines}\n\n${crossed}\n${outcome}\n`;
}
