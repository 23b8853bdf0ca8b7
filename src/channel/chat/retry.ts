/** Longer waits would outlast the patience of whoever asked. */
const LONGEST_WAIT_SECONDS = 30;
const MOST_RETRIES = 2;

/**
 * Calls an API of a chat tool again when it says that it is busy. `waitSeconds` tells from a failure how long the
 * API wants to be left alone; null where another try would not help, or might deliver a message twice.
 */
export async function withRetries<Result>(
  call: () => Promise<Result>,
  waitSeconds: (error: unknown) => number | null,
): Promise<Result> {
  for (let retries = 0; ; retries++) {
    try {
      return await call();
    } catch (error) {
      const seconds = waitSeconds(error);
      if (seconds === null || seconds > LONGEST_WAIT_SECONDS || retries === MOST_RETRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  }
}
