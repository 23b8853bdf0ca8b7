import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { indonesianNumber } from '../terminal.ts';
import { type Check, type Finding, failed, ofError, ok, warning } from './finding.ts';
import { isWritable } from './folders.ts';
import { partsOf } from './parts.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The index: there, intact, made with the embedder that is set, not being written. Unread where nothing can read it. */
export const checkIndex: Check = async ({ config, now, brokenPackages }) => {
  if (brokenPackages.length > 0) return [];
  const TOPIC = 'Indeks';
  const findings: Finding[] = [];
  try {
    const { embedder, generation, articles, passages, changedAt, damagedFiles, lock } = await (
      await partsOf(config)
    ).index();
    const counts = `${indonesianNumber(articles)} artikel, ${indonesianNumber(passages)} bagian`;
    const days = Math.floor(Math.max(0, now - changedAt) / DAY_MS);
    const age = days === 0 ? 'hari ini' : `${indonesianNumber(days)} hari lalu`;
    findings.push(
      articles === 0
        ? failed(
            TOPIC,
            'Indeks ada tetapi kosong.',
            'Jalankan `npm run ingest -- FOLDER` dengan folder berita Anda.',
          )
        : ok(TOPIC, `Indeks utuh: ${counts}, generasi ${generation}, disusun ${age}.`),
    );
    const wanted = await embedderOf(config);
    if (wanted !== null && wanted !== embedder.id) {
      findings.push(
        failed(
          TOPIC,
          `Indeks disusun dengan penyemat "${embedder.id}", sedangkan yang disetel "${wanted}".`,
          'Kembalikan EMBEDDER, atau jalankan `npm run ingest -- FOLDER` untuk menyusun ulang indeks.',
        ),
      );
    }
    if (damagedFiles.length > 0) {
      findings.push(
        warning(
          TOPIC,
          `Berkas turunan indeks hilang atau rusak: ${damagedFiles.join(', ')}. Artikelnya utuh.`,
          'Tidak perlu apa-apa: berkas itu dibuat ulang saat server dijalankan.',
        ),
      );
    }
    if (lock === 'held') {
      findings.push(
        warning(TOPIC, 'Indeks sedang ditulis proses lain.', 'Tunggu sampai selesai, lalu periksa lagi.'),
      );
    }
    if (lock === 'refused' || !isWritable(config.indexDirectory)) {
      findings.push(
        warning(
          TOPIC,
          'Folder indeks tidak dapat ditulis: pertanyaan dijawab, tetapi artikel tidak dapat ditambah.',
          'Beri pengguna yang menjalankan Kutip izin tulis pada INDEX_DIR.',
        ),
      );
    }
  } catch (error) {
    findings.push(ofError(TOPIC, error));
  }
  return findings;
};

/** The id that the embedder will have; null where only running the model would tell. */
async function embedderOf(config: Config): Promise<string | null> {
  if (config.embedder.startsWith('transformers:')) return null;
  return config.embedder === 'static' ? (await (await partsOf(config)).embedder()).id : config.embedder;
}

/** The data folder: writable, the secret of evidence links, ratings. */
export const checkData: Check = async ({ config, brokenPackages }) => {
  if (brokenPackages.length > 0) return [];
  const TOPIC = 'Data';
  const { dataDirectory } = config;
  const findings: Finding[] = [];
  if (!isWritable(dataDirectory)) {
    findings.push(
      failed(
        TOPIC,
        'Folder DATA_DIR tidak dapat ditulis: penilaian dan kunci tautan bukti tidak dapat disimpan.',
        'Beri pengguna yang menjalankan Kutip izin tulis pada folder itu, atau pilih folder lain di DATA_DIR.',
      ),
    );
  } else findings.push(ok(TOPIC, 'Folder DATA_DIR dapat ditulis.'));
  const { hasSecret, feedback } = await partsOf(config);
  try {
    if (!hasSecret()) {
      findings.push(ok(TOPIC, 'Kunci tautan bukti belum ada; dibuat saat pertama diperlukan.'));
    } else if (isOpenToOthers(join(dataDirectory, 'kunci-tautan'))) {
      findings.push(
        warning(
          TOPIC,
          'Kunci tautan bukti dapat dibaca pengguna lain di mesin ini.',
          'Jalankan `chmod 600` pada berkas kunci-tautan di DATA_DIR.',
        ),
      );
    } else findings.push(ok(TOPIC, 'Kunci tautan bukti ada dan sah. Ikutkan DATA_DIR dalam cadangan.'));
  } catch (error) {
    findings.push(ofError(TOPIC, error));
  }
  try {
    if (existsSync(join(dataDirectory, 'feedback.sqlite'))) {
      const ratings = await feedback.list();
      findings.push(ok(TOPIC, `${indonesianNumber(ratings.length)} penilaian tersimpan.`));
    } else findings.push(ok(TOPIC, 'Belum ada penilaian.'));
  } catch (error) {
    findings.push(ofError(TOPIC, error));
  } finally {
    await feedback.close();
  }
  return findings;
};

function isOpenToOthers(path: string): boolean {
  return process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;
}
