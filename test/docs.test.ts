import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildProgram } from '../src/cli/program.ts';
import { SETTINGS } from '../src/config.ts';
import { SURFACES } from '../src/surfaces.ts';
import { fakeKutip } from './fakes.ts';
import { startServer } from './harness.ts';

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
  const guides = readdirSync(resolve(ROOT, 'docs/channels')).filter((name) => name.endsWith('.md'));
  const names = [
    'README.md',
    'README.id.md',
    'ARCHITECTURE.md',
    'CHANGELOG.md',
    ...guides.map((name) => `docs/channels/${name}`),
  ];

  it.each(names)('%s links to files that exist', (name) => {
    for (const [, target = ''] of read(name).matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
      expect([target, existsSync(resolve(ROOT, dirname(name), target))]).toEqual([target, true]);
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

describe('docs/channels', () => {
  /** The Indonesian part and the English one. */
  function partsOf(page: string): [indonesian: string, english: string] {
    const [, indonesian = '', english = ''] = read(page).split(/^## (?:Bahasa Indonesia|English)$/m);
    return [indonesian, english];
  }
  const codeIn = (page: string, language: string): string[] =>
    [...read(page).matchAll(/^( *)```(\w+)\n([\s\S]*?)^ *```$/gm)]
      .filter((match) => match[2] === language)
      .map(([, indent = '', , code = '']) => code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''));
  const pageOf = (name: string): string => `docs/channels/${name}.md`;
  const settingNames = new Set<string>(Object.values(SETTINGS).map(({ name }) => name));
  /** To be replaced by whoever reads. */
  const PLACEHOLDERS = new Set(['TOKEN_PRIBADI', 'KUTIP_KEY', 'ID_TIM_ANDA', 'ID_AKUN_WHATSAPP_BUSINESS']);

  it.each([...SURFACES.map(({ name }) => name), 'openai', 'mcp'])(
    '%s: what it needs, steps that end with the doctor, limits and sources, in both languages',
    (name) => {
      for (const part of partsOf(pageOf(name))) {
        expect(part).toMatch(/\*\*(Yang diperlukan|Needed):\*\*/);
        expect(part).toMatch(/^1\. /m);
        const lastStep = [...part.matchAll(/^\d+\. .*$/gm)].at(-1)![0];
        expect(lastStep).toMatch(/^\d+\. (Terakhir|Last), `npm run doctor`/);
        expect(part).toContain('](limits.md)');
      }
      expect(read(pageOf(name))).toMatch(/ources \(\d{4}-\d\d-\d\d\):\s*\[/);
      expect(read('docs/channels/README.md')).toContain(`](${name}.md)`);
      for (const readme of ['README.md', 'README.id.md'])
        expect(read(readme)).toContain(`](docs/channels/${name}.md)`);
    },
  );

  it.each(SURFACES)('$title: both languages name its settings, and the page its addresses', (surface) => {
    const page = pageOf(surface.name);
    for (const part of partsOf(page)) {
      for (const key of [...surface.required, ...surface.optional])
        expect([key, part.includes(SETTINGS[key].name)]).toEqual([key, true]);
    }
    for (const path of surface.paths) expect([path, read(page).includes(path)]).toEqual([path, true]);
  });

  it('names settings and addresses that exist, and no others', () => {
    const paths = SURFACES.flatMap((surface) => surface.paths);
    for (const name of readdirSync(resolve(ROOT, 'docs/channels'))) {
      const text = read(`docs/channels/${name}`);
      for (const [word] of text.matchAll(/\b[A-Z]{2,}(?:_[A-Z]+)+\b/g))
        expect([name, word, settingNames.has(word) || PLACEHOLDERS.has(word)]).toEqual([name, word, true]);
      const ours = /(?<=https:\/\/kutip\.contoh\.go\.id|\$PUBLIC_URL|`…)\/[a-z][a-z/.]*/g;
      for (const [path] of text.matchAll(ours)) {
        const isServed = paths.some((one) => one === path || (one.endsWith('/') && path.startsWith(one)));
        expect([name, path, isServed]).toEqual([name, path, true]);
      }
    }
  });

  it('has a Slack manifest that fits what the channel listens to', () => {
    const { display_information, features, oauth_config, settings } = parse(
      read('docs/channels/slack-manifest.yaml'),
    );
    const slack = SURFACES.find(({ name }) => name === 'slack')!;
    const [command] = features.slash_commands;
    const urls = [settings.event_subscriptions.request_url, command.url, settings.interactivity.request_url];
    expect(urls.map((url: string) => new URL(url).pathname)).toEqual(slack.paths);
    expect(new Set(urls.map((url: string) => new URL(url).origin)).size).toBe(1);
    expect([display_information.name, features.bot_user.display_name, command.command]).toEqual([
      'Kutip',
      'Kutip',
      '/tanya',
    ]);
    expect(settings.event_subscriptions.bot_events).toEqual(['app_mention', 'message.im']);
    expect(oauth_config.scopes.bot).toEqual(['app_mentions:read', 'chat:write', 'commands', 'im:history']);
    expect(features.app_home.messages_tab_read_only_enabled).toBe(false);
    // https://docs.slack.dev/reference/app-manifest
    expect(display_information.description.length).toBeLessThanOrEqual(140);
    expect(Math.max(command.description.length, command.usage_hint.length)).toBeLessThanOrEqual(2_000);
  });

  it('has a Mattermost command that fits what the channel listens to', () => {
    const command = JSON.parse(read('docs/channels/mattermost-command.json'));
    const mattermost = SURFACES.find(({ name }) => name === 'mattermost')!;
    expect([new URL(command.url).pathname, command.method, command.trigger]).toEqual([
      mattermost.paths[0],
      'P',
      'tanya',
    ]);
  });

  it('has settings of other programs that parse', () => {
    const [claude, vscode] = codeIn('docs/channels/mcp.md', 'json').map((code) => JSON.parse(code));
    const { bin } = JSON.parse(read('package.json'));
    expect(claude.mcpServers.kutip.args[0]).toContain(`/${bin.kutip}`);
    expect(new URL(vscode.servers.kutip.url).pathname).toBe('/mcp');
    const [librechat] = codeIn('docs/channels/openai.md', 'yaml').map((code) => parse(code));
    expect(new URL(librechat.endpoints.custom[0].baseURL.replace('ALAMAT', 'a')).pathname).toBe('/v1');
  });

  const SECRET = 'rahasia-widget-yang-cukup-panjang-0123';
  const ORIGIN = 'https://intranet.contoh.go.id';
  const hasPython = spawnSync('python3', ['--version']).status === 0;
  it.each([
    [
      'js',
      [process.execPath, '--input-type=module', '-e'],
      `console.log(kutipToken('${SECRET}', '${ORIGIN}'))`,
    ],
    ['python', ['python3', '-c'], `print(kutip_token("${SECRET}", "${ORIGIN}"))`],
  ] as const)('mints tokens in %s that the widget takes', async (language, [program, ...flags], call) => {
    if (language === 'python' && !hasPython) return;
    const [code] = codeIn('docs/channels/widget.md', language);
    const { stdout, stderr } = spawnSync(program, [...flags, `${code}\n${call}`], { encoding: 'utf8' });
    expect([stderr, stdout.split('.').length]).toEqual(['', 3]);
    const server = await startServer(fakeKutip({}), { WIDGET_SECRET: SECRET, ALLOWED_ORIGINS: ORIGIN });
    const response = await fetch(`${server.url}/widget/articles`, {
      headers: { Authorization: `Bearer ${stdout.trim()}`, Origin: ORIGIN },
    });
    await server.stop(0);
    expect(response.status).toBe(200);
  });
});
