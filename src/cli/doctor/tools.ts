import { pino } from 'pino';
import { sizeOf } from '../../channel/render/limits.ts';
import { SAMPLE_QUESTION, type Sample, type SampleRequest } from '../../channel/samples/sample.ts';
import type { Config } from '../../config.ts';
import { createServer } from '../../server.ts';
import { isEnabled, SURFACES, type Surface } from '../../surfaces.ts';
import { archiveOfOne, WORDS } from './archive-of-one.ts';
import { type Check, type Finding, failed, ofError, off, ok, warning } from './finding.ts';
import { startStandIn } from './stand-in.ts';

const TOPIC = 'Kanal';
/** Nothing is far away: a channel that takes longer does not answer at all. */
const PATIENCE_MS = 5_000;

/** Mistakes that show in a setting by itself. */
const HINTS: readonly { isMistaken(config: Config): boolean; text: string; mend: string }[] = [
  {
    isMistaken: ({ slackBotToken }) => slackBotToken !== null && !slackBotToken.startsWith('xoxb-'),
    text: 'SLACK_BOT_TOKEN tidak diawali xoxb-, jadi mungkin bukan token bot.',
    mend: 'Salin “Bot User OAuth Token” dari halaman OAuth & Permissions aplikasi Slack.',
  },
  {
    isMistaken: ({ telegramBotToken }) =>
      telegramBotToken !== null && !/^\d+:[\w-]{20,}$/.test(telegramBotToken),
    text: 'TELEGRAM_BOT_TOKEN tidak berbentuk angka:huruf, jadi mungkin tersalin sebagian.',
    mend: 'Salin lagi token dari @BotFather (perintah /token).',
  },
  {
    isMistaken: ({ mattermostTokens, mattermostUrl }) =>
      mattermostTokens.length > 0 && mattermostUrl === null,
    text: 'MATTERMOST_URL kosong: jawaban tidak dapat dibagikan ke kanal, dan jawaban yang lambat tidak sampai.',
    mend: 'Isi MATTERMOST_URL dengan alamat server Mattermost, misalnya https://chat.contoh.go.id.',
  },
];

/** Every chat tool: those that are off, and for each other one a recorded event through its real routes. */
export const checkTools: Check = async ({ config, now }) => {
  const findings: Finding[] = [];
  for (const surface of SURFACES) findings.push(await findingOf(surface, config, now));
  const hints = HINTS.filter(({ isMistaken }) => isMistaken(config));
  return [...findings, ...hints.map(({ text, mend }) => warning(TOPIC, text, mend))];
};

async function findingOf(surface: Surface, config: Config, now: number): Promise<Finding> {
  const { title } = surface;
  try {
    if (!isEnabled(surface, config)) return off(TOPIC, `${title}: mati (setelannya kosong).`);
    if (surface.name === 'widget' && config.allowedOrigins.length === 0) {
      return failed(
        TOPIC,
        `${title}: tidak ada situs yang boleh memakainya.`,
        'Tulis asal situs Anda di ALLOWED_ORIGINS, misalnya https://intranet.contoh.go.id.',
      );
    }
    const problem = await faultOf(surface, config, await surface.sample(config, now));
    return problem === null
      ? ok(TOPIC, `${title}: setelan lengkap; peristiwa contoh dijawab beserta buktinya, yang palsu ditolak.`)
      : failed(
          TOPIC,
          `${title}: ${problem}`,
          `Periksa lagi ${surface.required.length} setelan ${title} menurut docs/channels/${surface.name}.md; bila benar semua, laporkan sebagai cacat.`,
        );
  } catch (error) {
    const { text, mend } = ofError(TOPIC, error);
    return failed(TOPIC, text.startsWith(title) ? text : `${title}: ${text}`, mend);
  }
}

/** Serves this tool alone on a port of its own; what went wrong, null where nothing did. */
export async function faultOf(
  surface: Surface,
  config: Config,
  sample: Sample,
  patienceMs = PATIENCE_MS,
): Promise<string | null> {
  const asked: string[] = [];
  const standIn = await startStandIn((call) => sample.api(call));
  try {
    const server = await createServer({
      kutip: archiveOfOne(asked),
      config: { ...config, host: '127.0.0.1', port: 0 },
      surfaces: [surface],
      log: pino({ level: 'silent' }),
      endpoints: { [surface.name]: standIn.url },
    });
    try {
      const forged = await send(server.url, sample.forged);
      if (forged.status !== 401 || asked.length > 0)
        return 'peristiwa dengan tanda tangan palsu tidak ditolak.';
      if (sample.handshake !== undefined) {
        const { status, body } = await send(server.url, sample.handshake);
        if (status !== 200 || body !== sample.handshake.reply)
          return 'jabat tangan pendaftaran tidak dijawab.';
      }
      const { status, body } = await send(server.url, sample.genuine);
      if (status !== 200) return `peristiwa contoh dijawab dengan HTTP ${status}.`;
      const fault = (): string | null => faultIn(sample.said(body, standIn.calls));
      await standIn.until(() => fault() === null, patienceMs);
      if (asked.length !== 1 || asked[0] !== SAMPLE_QUESTION)
        return 'pertanyaan di dalam peristiwa tidak terbaca.';
      return fault();
    } finally {
      await server.stop(0);
    }
  } finally {
    await standIn.close();
  }
}

function faultIn(said: ReturnType<Sample['said']>): string | null {
  const all = said.map(({ text }) => text).join('\n');
  if (!all.includes(WORDS)) return 'jawaban tidak dikirim.';
  if (!all.includes('/bukti/')) return 'jawaban dikirim tanpa tautan buktinya.';
  const isTooLong = said.some(({ text, limit }) => limit !== null && sizeOf(text, limit.units) > limit.most);
  return isTooLong ? 'jawaban melampaui batas panjang pesan.' : null;
}

async function send(
  server: string,
  { method, path, headers, body }: SampleRequest,
): Promise<{ readonly status: number; readonly body: string }> {
  const response = await fetch(`${server}${path}`, {
    method,
    headers,
    ...(method === 'POST' && { body }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  return { status: response.status, body: await response.text() };
}
