import { expect, it } from 'vitest';
import { noteOf } from '../../src/channel/render/note.ts';
import { noteOf as noteOnPage } from '../../src/web/text.js';

it.each([
  ['extractive', false, null],
  ['extractive', true, /tidak dapat dipakai/],
  ['generative', false, /^Disusun oleh model bahasa; tiap kalimat diperiksa terhadap kutipannya\.$/],
  ['generative', true, /belum lengkap/],
] as const)('an answer that is %s (degraded: %s) says so alike on every surface', (mode, degraded, says) => {
  const note = noteOf({ mode, degraded });
  expect(noteOnPage({ mode, degraded })).toBe(note);
  if (says === null) expect(note).toBeNull();
  else expect(note).toMatch(says);
});
