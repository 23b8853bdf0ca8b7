import { describe, expect, it } from 'vitest';
import { LIMITS, type Limit, sizeOf } from '../../../src/channel/render/limits.ts';

const COUNTED: Record<Limit['units'], string> = {
  utf16: 'UTF-16 code units',
  characters: 'code points',
  bytes: 'bytes of UTF-8',
  items: '',
};

function row({ surface, what, most, units, source }: Limit): string {
  const number = `${most.toLocaleString('en-US')} ${COUNTED[units]}`.trim();
  return `| ${surface} | ${what} | ${number} | <${source}> |`;
}

const PAGE = `# Limits of the chat tools

What Kutip keeps to, from \`src/channel/render/limits.ts\`. An answer that is longer is sent as several messages, in
order; nothing of it is dropped and no link is cut. Where a page says "characters" and not which, UTF-16 code units
are counted, which are never fewer than any other count.

Rewritten by \`npx vitest run test/channel/render/limits.test.ts -u\`.

| tool | what | at most | source |
|---|---|---|---|
${Object.values(LIMITS).map(row).join('\n')}
`;

describe('the limits', () => {
  it('are the table of docs/channels/limits.md', async () => {
    await expect(PAGE).toMatchFileSnapshot('../../../docs/channels/limits.md');
  });

  it('are counted in their units', () => {
    const text = 'é😀a';
    expect(sizeOf(text, 'utf16')).toBe(4);
    expect(sizeOf(text, 'characters')).toBe(3);
    expect(sizeOf(text, 'bytes')).toBe(7);
  });
});
