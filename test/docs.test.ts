import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../src/cli/program.ts';
import { SETTINGS } from '../src/config.ts';

const ROOT = resolve(import.meta.dirname, '..');
const read = (name: string): string => readFileSync(resolve(ROOT, name), 'utf8');

const program = buildProgram(
  { out() {}, err() {}, isInteractive: false, columns: 100, colors: pc.createColors(false) },
  { open: () => Promise.reject(new Error('not needed')) },
  () => {},
);

describe('.env.example', () => {
  it('lists every setting, with its meaning and default, and no other', () => {
    const rows = [...read('.env.example').matchAll(/^# (.+)\n([A-Z_]+)=(.*)$/gm)].map(
      ([, meaning, name, value]) => ({
        name,
        meaning,
        value,
      }),
    );
    expect(rows).toEqual(
      Object.values(SETTINGS).map(({ name, meaningEnglish, default: value }) => ({
        name,
        meaning: meaningEnglish,
        value,
      })),
    );
  });
});

describe('README.md', () => {
  const readme = read('README.md');

  it('gives the two commands literally', () => {
    for (const command of ['npm ci && npm start', 'npm ci && npm test']) {
      expect(readme).toContain(`\`\`\`sh\n${command}\n\`\`\``);
    }
  });

  it('lists every setting, with its meaning and default, and no other', () => {
    const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| (?:`(.*)`)? ?\| (.+) \|$/gm)].map(
      ([, name, value, meaning]) => ({
        name,
        value: value ?? '',
        meaning,
      }),
    );
    expect(rows).toEqual(
      Object.values(SETTINGS).map(({ name, meaningEnglish, default: value }) => ({
        name,
        value,
        meaning: meaningEnglish,
      })),
    );
  });

  it('lists every command, with its flags and no other', () => {
    const rows = new Map(
      [...readme.matchAll(/^\| `npm (?:run )?([a-z]+)(.*?)` \| /gm)].map(([, name = '', rest = '']) => [
        name,
        (rest.match(/--[a-z][a-z-]*/g) ?? []).sort(),
      ]),
    );
    for (const command of program.commands) {
      const flags = command.options.map(({ long }) => long ?? '').sort();
      // `npm start` takes its flags after `--` as well; its row stays short.
      if (command.name() === 'start') expect(rows.has('start')).toBe(true);
      else expect([command.name(), rows.get(command.name())]).toEqual([command.name(), flags]);
    }
    expect(rows.size).toBe(program.commands.length);
  });

  it('names scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const name of ['README.md', 'README.id.md', 'ARCHITECTURE.md']) {
      for (const [, script = ''] of read(name).matchAll(/npm run ([a-z]+)/g)) {
        expect([name, script, script in scripts]).toEqual([name, script, true]);
      }
    }
  });
});

describe('the documents', () => {
  const names = ['README.md', 'README.id.md', 'ARCHITECTURE.md', 'CHANGELOG.md'];

  it.each(names)('%s links to files that exist', (name) => {
    for (const [, target = ''] of read(name).matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
      expect([target, existsSync(resolve(ROOT, target))]).toEqual([target, true]);
    }
  });

  it('ARCHITECTURE.md has a line for every room of src/', () => {
    const architecture = read('ARCHITECTURE.md');
    const rooms = readdirSync(resolve(ROOT, 'src'))
      .filter(
        (room) =>
          !statSync(resolve(ROOT, 'src', room)).isDirectory() ||
          readdirSync(resolve(ROOT, 'src', room)).length > 0,
      )
      .map((room) => (statSync(resolve(ROOT, 'src', room)).isDirectory() ? `${room}/` : room));
    expect(rooms.filter((room) => !architecture.includes(`\`${room}\``))).toEqual([]);
  });
});
