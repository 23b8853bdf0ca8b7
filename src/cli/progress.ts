import type { Terminal } from './terminal.ts';

/** Follows work on a person's screen. */
export interface ProgressBar {
  /** `name` says in Indonesian what is being done; `done` of `total` pieces are. */
  update(name: string, done: number, total: number): void;
  stop(): void;
}

/** A bar on a person's screen; nothing at all in a pipe or a log. */
export async function progressBar(terminal: Terminal): Promise<ProgressBar> {
  if (!terminal.isInteractive) return { update() {}, stop() {} };
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar(
    {
      format: '{name} [{bar}] {value}/{total}',
      hideCursor: true,
      clearOnComplete: true,
      stopOnComplete: false,
    },
    cliProgress.Presets.rect,
  );
  let started = false;
  return {
    update(name, done, total) {
      if (!started) bar.start(total, done, { name });
      started = true;
      bar.setTotal(total);
      bar.update(done, { name });
    },
    stop() {
      if (started) bar.stop();
    },
  };
}
