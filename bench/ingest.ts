/**
 * Ingest and answers over generated articles: `npx tsx bench/ingest.ts [--articles 5000]`.
 * Prints articles a second and the time of an answer in process; the answers are checked for the
 * right article, so that a fast wrong answer does not count.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Kutip, openKutip } from '../src/app.ts';
import { loadConfig } from '../src/config.ts';
import { formatDate } from '../src/indonesian/dates.ts';
import { seededRandom } from '../src/random.ts';
import type { Answer } from '../src/types.ts';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '5000' } } });
const count = Number(values.articles);
const random = seededRandom(7);
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;

const PLACES = 'Garut Demak Sleman Bone Kupang Ngawi Gianyar Malinau Tarakan Bireuen Sigi Soppeng'.split(' ');
const EVENTS = ['pasar murah', 'apel pagi', 'rapat koordinasi', 'panen raya', 'pelatihan kader', 'uji petik'];
const FIRST = 'Andi Budi Citra Dewi Eka Fajar Gita Hasan Indra Joko Kartika Lestari'.split(' ');
const LAST = 'Pratama Wijaya Saputra Hidayat Nugraha Siregar Lubis Marpaung Tanjung Harahap'.split(' ');

interface Made {
  readonly file: string;
  readonly text: string;
  readonly question: string;
  readonly expected: string;
}

/** Each article is about a village of its own, so that every question has one right article. */
function make(index: number): Made {
  const village = `Sukamaju${index}`;
  const place = pick(PLACES);
  const event = pick(EVENTS);
  const leader = `${pick(FIRST)} ${pick(LAST)}`;
  const amount = `${2 + Math.floor(random() * 900)}`;
  const date = `2025-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
  const text = `Desa ${village} Gelar ${event}

Contohkabar.id, ${place} – Pemerintah Desa ${village}, Kabupaten ${place}, menggelar ${event} di balai desa, ${formatDate(date)}. Kegiatan itu dibuka oleh Kepala Desa ${village}, ${leader}, dan diikuti ${amount} warga.

“Kegiatan ini kami adakan agar kebutuhan warga terpenuhi menjelang akhir tahun,” kata ${leader.split(' ')[0]}.

Menurut dia, anggaran kegiatan berasal dari dana desa yang sudah disepakati dalam musyawarah. Warga diminta datang tepat waktu dan membawa kartu identitas. Panitia menyiapkan tempat duduk, air minum, dan petugas kesehatan.

Kegiatan serupa akan digelar lagi pada tahun depan dengan jumlah peserta yang lebih banyak. Camat setempat mengapresiasi kerja panitia yang dinilai rapi dan tertib.
`;
  const question = `berapa warga yang mengikuti ${event} di Desa ${village}?`;
  return { file: `${village}.txt`, text, question, expected: amount };
}

async function ask(kutip: Kutip, question: string): Promise<Answer> {
  for await (const event of kutip.ask({ question })) if (event.type === 'answer-end') return event.answer;
  throw new Error('no answer');
}

const folder = mkdtempSync(join(tmpdir(), 'kutip-bench-'));
try {
  const made = Array.from({ length: count }, (_, index) => make(index));
  mkdirSync(join(folder, 'berita'));
  for (const { file, text } of made) writeFileSync(join(folder, 'berita', file), text);
  const kutip = await openKutip(loadConfig({ environment: { INDEX_DIR: join(folder, 'index') } }));
  let started = performance.now();
  const report = await kutip.ingest({ paths: [join(folder, 'berita')] });
  const seconds = (performance.now() - started) / 1000;
  started = performance.now();
  await kutip.ingest({ paths: [join(folder, 'berita')] });
  const again = (performance.now() - started) / 1000;
  await ask(kutip, made[0]!.question);
  const times: number[] = [];
  let right = 0;
  for (let turn = 0; turn < 500; turn++) {
    const { question, expected, file } = pick(made);
    const answer = await ask(kutip, question);
    times.push(answer.tookMs);
    if (answer.citations[0]?.source === file && answer.answer.includes(expected)) right++;
  }
  times.sort((left, right) => left - right);
  const at = (share: number): string => times[Math.floor(times.length * share)]!.toFixed(2);
  console.log(`articles              ${report.new} new, ${report.failed} failed`);
  console.log(`ingest                ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} articles/s`);
  console.log(`ingest, unchanged     ${again.toFixed(2)} s`);
  console.log(`answer in process     p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);
  console.log(`right, right article  ${right} of ${times.length}`);
  console.log(`memory                ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`);
  await kutip.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
