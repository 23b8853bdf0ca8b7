import { beforeEach, describe, expect, it } from 'vitest';
import type { FeedbackStore } from '../../src/feedback.ts';
import { fakeRating } from '../fakes.ts';

/** What every store of ratings does. */
export function feedbackContract(name: string, create: () => FeedbackStore): void {
  describe(`${name}: contract of a store of ratings`, () => {
    let store: FeedbackStore;
    beforeEach(() => {
      store = create();
    });
    const ids = async (filter?: Parameters<FeedbackStore['list']>[0]) =>
      (await store.list(filter)).map(({ answerId }) => answerId);

    it('is empty at first', async () => {
      expect(await store.list()).toEqual([]);
    });

    it('gives back what was rated, answer and all', async () => {
      const rating = fakeRating({
        comment: 'Tepat; "kutipan" \u0000 😀 \u{10ffff}\nbaris kedua',
        question: "'); DROP TABLE feedback; --",
        surface: 'mattermost',
      });
      await store.add(rating);
      expect(await store.list()).toEqual([rating]);
    });

    it('lists the newest first, at the same time the lesser id', async () => {
      for (const [answerId, at] of [
        ['b', '2026-01-02T00:00:00.000Z'],
        ['c', '2026-01-03T00:00:00.000Z'],
        ['d', '2026-01-01T00:00:00.000Z'],
        ['a', '2026-01-02T00:00:00.000Z'],
      ] as const)
        await store.add(fakeRating({ answerId, at }));
      expect(await ids()).toEqual(['c', 'a', 'b', 'd']);
      expect(await ids({ limit: 2 })).toEqual(['c', 'a']);
      expect(await ids({ limit: 0 })).toEqual([]);
      expect(await ids({ limit: 99 })).toHaveLength(4);
    });

    it('lists one verdict alone', async () => {
      await store.add(fakeRating({ answerId: 'a' }));
      await store.add(fakeRating({ answerId: 'b', verdict: 'down' }));
      await store.add(fakeRating({ answerId: 'c' }));
      expect(await ids({ verdict: 'up' })).toEqual(['a', 'c']);
      expect(await ids({ verdict: 'down' })).toEqual(['b']);
      expect(await ids({ verdict: 'up', limit: 1 })).toEqual(['a']);
    });

    it('keeps one rating an answer, the last, and the last comment', async () => {
      const first = fakeRating({ comment: 'Kurang lengkap.', verdict: 'down' });
      await store.add(first);
      await store.add({ ...first, at: '2026-11-22T03:00:00.000Z', verdict: 'up', comment: null });
      expect(await store.list()).toEqual([{ ...first, at: '2026-11-22T03:00:00.000Z', verdict: 'up' }]);
      await store.add({ ...first, at: '2026-11-22T04:00:00.000Z', comment: 'Ternyata salah.' });
      expect(await store.list()).toEqual([
        { ...first, at: '2026-11-22T04:00:00.000Z', comment: 'Ternyata salah.' },
      ]);
    });

    it('can be closed at any time, more than once', async () => {
      await store.close();
      await store.close();
    });
  });
}
