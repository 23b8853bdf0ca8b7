/**
 * How a word is built on its stem. Words of one stem and one shape share their meaning ("menemukan",
 * "ditemukan"), words of one stem and two shapes often do not ("pertemuan" is a meeting).
 */
export function wordShape(word: string, stem: string): string {
  const bare = word.length > 6 ? word.replace(/(?:nya|lah|kah|pun)$/, '') : word;
  if (bare === stem) return 'base';
  if (/^pen?[a-z]+an$/.test(bare)) return /^per/.test(bare) ? 'per-an' : 'pen-an';
  if (bare.startsWith('pe')) return 'pe';
  if (/^ke[a-z]+an$/.test(bare)) return 'ke-an';
  const suffix = /kan$/.test(bare) ? 'kan' : /i$/.test(bare) && !stem.endsWith('i') ? 'i' : '';
  if (/^(?:me|di|ter)/.test(bare)) return `verb-${suffix}`;
  if (bare.startsWith('ber')) return `ber-${suffix}`;
  return bare.endsWith('an') && !stem.endsWith('an') ? 'an' : 'other';
}
