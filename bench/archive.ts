import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { formatDate } from '../src/indonesian/dates.ts';
import { isStopWord } from '../src/indonesian/stopwords.ts';
import { tokenize } from '../src/indonesian/tokens.ts';
import { seededRandom } from '../src/random.ts';

/** Archives for the speed tests: passages of about 690 characters and questions about them. */

export interface BenchArchive {
  readonly passages: readonly string[];
  readonly questions: readonly string[];
}

/** From a JSONL file (`.gz` too) with a `text` a line, or, without one, invented words in Zipf's proportions. */
export async function benchArchive(count: number, file?: string): Promise<BenchArchive> {
  const random = seededRandom(20240812);
  const passages = file === undefined ? invented(count, random) : await read(file, count);
  const questions: string[] = [];
  while (questions.length < 800) {
    const passage = passages[Math.floor(random() * passages.length)] ?? '';
    const words = tokenize(passage).map((token) => token.word);
    const content = words.filter((word) => word.length > 3 && !isStopWord(word));
    if (content.length < 12) continue;
    const wanted = 3 + Math.floor(random() * 6);
    questions.push(
      Array.from({ length: wanted }, () => content[Math.floor(random() * content.length)]).join(' '),
    );
  }
  return { passages, questions };
}

async function read(file: string, count: number): Promise<string[]> {
  const bytes = createReadStream(file);
  const lines = createInterface({ input: file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes });
  const passages: string[] = [];
  for await (const line of lines) {
    const { text } = JSON.parse(line) as { text: string };
    for (let at = 0; at < text.length && passages.length < count; at += 690)
      passages.push(text.slice(at, at + 690));
    if (passages.length >= count) break;
  }
  return passages;
}

const SYLLABLES =
  'ba ca da ga ha ja ka la ma na pa ra sa ta wa ya bi di ki li mi ni pi ri si ti bu du ku lu mu nu pu ru su tu be de ke le me ne se te ko lo mo no po ro so to'.split(
    ' ',
  );

function invented(count: number, random: () => number): string[] {
  const vocabulary = Array.from({ length: 80_000 }, (_, rank) => {
    const length = 2 + Math.floor(Math.min(rank / 4000, 2)) + Math.floor(random() * 2);
    return Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
  });
  // Zipf with exponent 1 by inverting its cumulative distribution.
  const scale = Math.log(vocabulary.length + 1);
  return Array.from({ length: count }, () => {
    const words: string[] = [];
    for (let length = 0; length < 690; ) {
      const word = vocabulary[Math.floor(Math.exp(random() * scale)) - 1] ?? 'kata';
      words.push(word);
      length += word.length + 1;
    }
    return words.join(' ');
  });
}

/** An article of the speed tests with a question that only it answers. */
export interface BenchNews {
  readonly title: string;
  readonly date: string;
  readonly text: string;
  readonly question: string;
}

const PLACES =
  'Garut Demak Sleman Bone Kupang Ngawi Gianyar Malinau Tarakan Bireuen Sigi Soppeng Jepara Kediri Bantul Klaten'.split(
    ' ',
  );
const EVENTS =
  'pasar murah,apel pagi,rapat koordinasi,panen raya,pelatihan kader,uji petik,lomba senam,bazar buku,sunatan massal,donor darah,kerja bakti,pawai obor,tanam pohon,bedah rumah'.split(
    ',',
  );
const FIRST =
  'Andi Budi Citra Dewi Eka Fajar Gita Hasan Indra Joko Kartika Lestari Maya Nanda Oka Putri Rizal Sinta'.split(
    ' ',
  );
const LAST =
  'Pratama Wijaya Saputra Hidayat Nugraha Siregar Lubis Marpaung Tanjung Harahap Utami Santoso'.split(' ');

/**
 * Articles of about 1,200 characters: an invented event among paragraphs of real news (`pool`) in any order, so
 * that sentences, names, dates and offices are as hard to read as in life and no two articles are alike.
 */
export function benchNews(count: number, pool: readonly string[]): BenchNews[] {
  const random = seededRandom(20251121);
  const whole = (below: number): number => Math.floor(random() * below);
  const pick = <Item>(items: readonly Item[]): Item => items[whole(items.length)]!;
  return Array.from({ length: count }, () => {
    const syllables = `${pick(SYLLABLES)}${pick(SYLLABLES)}${pick(SYLLABLES)}`;
    const village = syllables.charAt(0).toUpperCase() + syllables.slice(1);
    const where = `Desa ${village}, Kabupaten ${pick(PLACES)}`;
    const [event, leader] = [pick(EVENTS), `${pick(FIRST)} ${pick(LAST)}`];
    const date = `2025-${String(1 + whole(12)).padStart(2, '0')}-${String(1 + whole(28)).padStart(2, '0')}`;
    const paragraphs = [
      `Pemerintah ${where}, menggelar ${event} di balai desa, ${formatDate(date)}. Kegiatan itu dibuka oleh Kepala Desa ${village}, ${leader}, dan diikuti ${20 + whole(900)} warga.`,
    ];
    while (paragraphs.join().length < 1000) paragraphs.splice(whole(paragraphs.length + 1), 0, pick(pool));
    const question = pick([
      `berapa warga yang mengikuti ${event} di ${where}?`,
      `kapan ${event} di ${where} digelar?`,
      `siapa yang membuka ${event} di ${where}?`,
      `di mana ${event} Desa ${village} digelar?`,
      `apa yang dibuka ${leader} di Desa ${village}?`,
    ]);
    return { title: `Desa ${village} Gelar ${event}`, date, text: paragraphs.join('\n\n'), question };
  });
}

/** Value below which the share lies; sorts in place. */
export function percentile(values: number[], share: number): number {
  values.sort((a, b) => a - b);
  return values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}
