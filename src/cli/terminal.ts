import pc from 'picocolors';

/** Where a command writes; tests hand in their own. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether stdout is a person's screen; only then are there bars. */
  readonly isInteractive: boolean;
  readonly columns: number;
  readonly colors: ReturnType<typeof pc.createColors>;
}

export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isInteractive: process.stdout.isTTY === true,
    columns: Math.min(process.stdout.columns ?? 100, 100),
    // picocolors looks at NO_COLOR, FORCE_COLOR and the terminal; a pipe gets plain text.
    colors: pc.createColors(pc.isColorSupported && process.stdout.isTTY === true),
  };
}

/**
 * Text of an article or of an error without the characters that steer a terminal (escape sequences)
 * or turn the reading direction; line breaks and tabs become spaces.
 */
export function printable(text: string): string {
  return text
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim();
}

/** Breaks words into lines of at most `columns`, each after `indent`; long words stay whole. */
export function wrap(text: string, columns: number, indent = ''): string {
  const width = Math.max(20, columns - indent.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.map((one) => indent + one).join('\n');
}

/** `12345.6` as `12.345,6`: digits grouped the Indonesian way. */
export function indonesianNumber(value: number, fractionDigits = 0): string {
  return value.toLocaleString('id-ID', { maximumFractionDigits: fractionDigits });
}

/** Columns under each other, two blanks between; the first leans left, the others right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
