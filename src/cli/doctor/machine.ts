import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { serverAddress } from '../../config.ts';
import { isLoopback } from '../../settings/setting.ts';
import { indonesianNumber } from '../terminal.ts';
import { type Check, failed, ok, warning } from './finding.ts';
import { existing } from './folders.ts';

const TOPIC = 'Mesin';
const PACKAGE = new URL('../../../package.json', import.meta.url);
const PROBE_MS = 2_000;
const MEGABYTE = 1_000_000;
/** Below the first nothing can be published, below the second soon not any more. */
const LEAST_FREE = 100 * MEGABYTE;
const LITTLE_FREE = 1_000 * MEGABYTE;

export const checkNode: Check = async ({ nodeVersion, brokenPackages }) => {
  const { engines } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { engines: { node: string } };
  const least = engines.node.replace(/^>=/, '');
  const [wanted, found] = [least, nodeVersion].map((version) => version.split('.').map(Number));
  const isNewEnough =
    found![0]! > wanted![0]! || (found![0] === wanted![0] && (found![1] ?? 0) >= (wanted![1] ?? 0));
  return [
    isNewEnough
      ? ok(TOPIC, `Node.js ${nodeVersion} memenuhi syarat (${least} atau lebih baru).`)
      : failed(
          TOPIC,
          `Node.js ${nodeVersion} terlalu lama; Kutip memerlukan ${least} atau lebih baru.`,
          'Pasang Node.js versi LTS dari https://nodejs.org, lalu jalankan `npm ci`.',
        ),
    ...(brokenPackages.length === 0
      ? []
      : [
          failed(
            TOPIC,
            `Node.js ini tidak dapat memuat ${brokenPackages.join(' dan ')}; mungkin paketnya dipasang dengan versi Node lain.`,
            'Jalankan `npm ci` dengan Node.js yang menjalankan Kutip.',
          ),
        ]),
  ];
};

export const checkDisk: Check = async ({ config, freeBytes }) => {
  const free = await freeBytes(existing(config.indexDirectory));
  const room = `${indonesianNumber(free / MEGABYTE)} MB`;
  const how = 'Kosongkan sebagian disk, atau pindahkan INDEX_DIR ke disk lain.';
  if (free < LEAST_FREE) return [failed(TOPIC, `Ruang disk untuk indeks tinggal ${room}.`, how)];
  if (free < LITTLE_FREE) return [warning(TOPIC, `Ruang disk untuk indeks tinggal ${room}.`, how)];
  return [ok(TOPIC, `Ruang disk untuk indeks cukup (${room} kosong).`)];
};

/** Whether the port is free, or held by a Kutip that runs. */
export const checkPort: Check = async ({ config: { host, port } }) => {
  if (port === 0) return [ok(TOPIC, 'Porta bebas mana pun akan dipakai (PORT=0).')];
  switch (await listenError(host, port)) {
    case null:
      return [ok(TOPIC, `Porta ${port} bebas.`)];
    case 'EADDRINUSE':
      return [
        (await isKutip(serverAddress(isLoopback(host) ? host : '127.0.0.1', port)))
          ? ok(TOPIC, `Kutip sedang berjalan pada porta ${port}.`)
          : failed(
              TOPIC,
              `Porta ${port} sudah dipakai program lain.`,
              'Hentikan program itu, atau pilih porta lain di PORT.',
            ),
      ];
    case 'EACCES':
      return [
        failed(
          TOPIC,
          `Porta ${port} memerlukan izin khusus.`,
          'Pilih porta 1024 ke atas di PORT, dan biarkan proksi memegang porta 443.',
        ),
      ];
    default:
      return [
        failed(TOPIC, `Alamat ${host} bukan alamat mesin ini.`, 'Periksa HOST, atau pakai HOST=127.0.0.1.'),
      ];
  }
};

/** The code of the error, null where the address can be had. */
function listenError(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

async function isKutip(address: string): Promise<boolean> {
  try {
    const response = await fetch(`${address}/openapi.json`, { signal: AbortSignal.timeout(PROBE_MS) });
    const document = (await response.json()) as { info?: { title?: unknown } };
    return document.info?.title === 'Kutip';
  } catch {
    return false;
  }
}
