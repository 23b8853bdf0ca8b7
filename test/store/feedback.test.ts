import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFeedback } from '../../src/store/local/feedback.ts';
import { feedbackContract } from '../contracts/feedback.ts';
import { fakeFeedback, fakeRating } from '../fakes.ts';
import { temporaryFolder } from './folders.ts';

feedbackContract('SQLite', () => openFeedback(join(temporaryFolder(), 'data')));
feedbackContract('the fake of the tests', fakeFeedback);

describe('ratings in SQLite', () => {
  it('are there after a restart, and for another process at once', async () => {
    const folder = temporaryFolder();
    const [one, other] = [openFeedback(folder), openFeedback(folder)];
    await one.add(fakeRating({ answerId: 'a' }));
    await other.add(fakeRating({ answerId: 'b' }));
    expect((await one.list()).map(({ answerId }) => answerId)).toEqual(['a', 'b']);
    await Promise.all([one.close(), other.close()]);
    expect(await openFeedback(folder).list()).toHaveLength(2);
  });

  it('touch no file before the first rating', async () => {
    const folder = temporaryFolder();
    const store = openFeedback(folder);
    await store.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('say what to do where the folder or the file cannot be used', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'berkas'), 'bukan folder');
    await expect(openFeedback(join(folder, 'berkas')).list()).rejects.toMatchObject({
      code: 'index-unavailable',
      message: expect.stringContaining('DATA_DIR'),
    });
    writeFileSync(
      join(folder, 'feedback.sqlite'),
      'bukan SQLite sama sekali, hanya teks yang panjang sekali',
    );
    await expect(openFeedback(folder).add(fakeRating())).rejects.toMatchObject({ code: 'index-unavailable' });
  });
});
