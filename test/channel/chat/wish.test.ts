import { describe, expect, it } from 'vitest';
import { type Wish, wishOf } from '../../../src/channel/chat/wish.ts';

describe('wishOf', () => {
  it.each<[string, Wish]>([
    ['Bukti', { kind: 'proofs', part: 1 }],
    [' bukti? ', { kind: 'proofs', part: 1 }],
    ['/bukti', { kind: 'proofs', part: 1 }],
    ['bukti bagian 3', { kind: 'proofs', part: 3 }],
    ['Bagian 2', { kind: 'part', part: 2 }],
    ['bagian 0', { kind: 'part', part: 1 }],
    ['👍', { kind: 'rate', verdict: 'up', comment: '' }],
    ['👎🏽 tanggalnya salah', { kind: 'rate', verdict: 'down', comment: 'tanggalnya salah' }],
    ['👍\ufe0f\nbagus', { kind: 'rate', verdict: 'up', comment: 'bagus' }],
    ['', { kind: 'ask', text: '' }],
    ['?', { kind: 'ask', text: '?' }],
    ['/', { kind: 'ask', text: '/' }],
    ['apa bukti korupsi itu?', { kind: 'ask', text: 'apa bukti korupsi itu?' }],
    ['buktibagian 2x', { kind: 'ask', text: 'buktibagian 2x' }],
    ['bagian 2 perda itu apa isinya', { kind: 'ask', text: 'bagian 2 perda itu apa isinya' }],
    ['bagus 👍', { kind: 'ask', text: 'bagus 👍' }],
  ])('%j', (text, wish) => {
    expect(wishOf(text)).toEqual(wish);
  });
});
