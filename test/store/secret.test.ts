import { execFile } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { installationSecret } from '../../src/store/local/secret.ts';
import { temporaryFolder } from './folders.ts';

const FILE = 'kunci-tautan';
const child = (folder: string, moment: number) =>
  promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    resolve(import.meta.dirname, 'secret-child.ts'),
    folder,
    String(moment),
  ]);

describe('the secret of an installation', () => {
  it('is made once, for its owner only, and stays', () => {
    const folder = join(temporaryFolder(), 'baru', 'data');
    const secret = installationSecret(folder);
    expect(secret).toHaveLength(32);
    expect(installationSecret(folder)).toEqual(secret);
    expect(statSync(join(folder, FILE)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual([FILE]);
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(secret.toString('hex'));
  });

  it('differs between installations', () => {
    expect(installationSecret(temporaryFolder())).not.toEqual(installationSecret(temporaryFolder()));
  });

  it('is one, even where processes start at once', async () => {
    const folder = temporaryFolder();
    const moment = Date.now() + 3_000;
    const found = await Promise.all(Array.from({ length: 4 }, () => child(folder, moment)));
    expect(new Set(found.map(({ stdout }) => stdout))).toEqual(
      new Set([installationSecret(folder).toString('hex')]),
    );
    expect(readdirSync(folder)).toEqual([FILE]);
    expect(statSync(join(folder, FILE)).mode & 0o777).toBe(0o600);
  });

  it.each(['', 'abc', 'zz'.repeat(32), '00'.repeat(31), '00'.repeat(33), `${'00'.repeat(31)}0g`])(
    'is refused, not replaced, where its file holds %j',
    (content) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, FILE), content);
      expect(() => installationSecret(folder)).toThrow(
        expect.objectContaining({ code: 'configuration', message: expect.stringContaining('rusak') }),
      );
      expect(readFileSync(join(folder, FILE), 'utf8')).toBe(content);
    },
  );

  it('is read where the folder cannot be written', () => {
    const folder = temporaryFolder();
    const secret = installationSecret(folder);
    chmodSync(folder, 0o500);
    try {
      expect(installationSecret(folder)).toEqual(secret);
    } finally {
      chmodSync(folder, 0o700);
    }
  });

  it('says what to do where the folder cannot be used', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'berkas'), '');
    expect(() => installationSecret(join(folder, 'berkas'))).toThrow(
      expect.objectContaining({ code: 'configuration', message: expect.stringContaining('DATA_DIR') }),
    );
  });
});
