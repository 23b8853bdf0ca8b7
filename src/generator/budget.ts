import { KutipError } from '../errors.ts';
import type { Generator, Usage } from '../generator.ts';

export interface Budget {
  /** In and out together; 0 for no limit. */
  readonly dailyTokens: number;
  /** Today, `YYYY-MM-DD`: another day begins another count. */
  readonly today: () => string;
  readonly onUsage?: (usage: Usage) => void;
}

/** Counts tokens, and refuses with `upstream` once a day's are spent. The count is of this process; a restart begins anew. */
export function budgeted(generator: Generator, { dailyTokens, today, onUsage }: Budget): Generator {
  let day = '';
  let spent = 0;
  return {
    id: generator.id,
    async *generate(request, signal) {
      if (day !== today()) {
        day = today();
        spent = 0;
      }
      if (dailyTokens > 0 && spent >= dailyTokens) {
        throw new KutipError('upstream', 'Jatah token model untuk hari ini sudah habis.');
      }
      for await (const event of generator.generate(request, signal)) {
        if (event.type === 'usage') {
          spent += event.usage.inputTokens + event.usage.outputTokens;
          onUsage?.(event.usage);
        }
        yield event;
      }
    },
  };
}
