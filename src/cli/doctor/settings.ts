import { assertSafeBinding, type Config, inspectEnvironmentFile } from '../../config.ts';
import type { KutipError } from '../../errors.ts';
import { isLoopback } from '../../settings/setting.ts';
import { isUsed, SURFACES } from '../../surfaces.ts';
import { type Check, type Finding, failed, ofError, ok, warning } from './finding.ts';

const TOPIC = 'Setelan';

/** Every wrong value, and what a file `.env` lets others read or spells wrongly. */
export function settingsFindings(problems: readonly KutipError[], environmentFile?: string): Finding[] {
  const findings = problems.map((problem) => ofError(TOPIC, problem));
  if (findings.length === 0) findings.push(ok(TOPIC, 'Semua setelan bernilai sah.'));
  const file = inspectEnvironmentFile(environmentFile);
  if (file === null) return findings;
  for (const name of file.unknown) {
    findings.push(
      warning(
        TOPIC,
        `${name} di berkas .env bukan setelan Kutip.`,
        'Periksa ejaannya pada .env.example, atau hapus barisnya bila itu milik program lain.',
      ),
    );
  }
  if (!file.isPrivate) {
    findings.push(
      warning(
        TOPIC,
        'Berkas .env dapat dibaca pengguna lain di mesin ini, padahal dapat memuat rahasia.',
        'Jalankan `chmod 600 .env`.',
      ),
    );
  }
  return findings;
}

/** Who can reach the server, and under which address readers and chat tools do. */
export const checkAddress: Check = async ({ config }) => {
  const findings: Finding[] = [];
  try {
    assertSafeBinding(config);
    findings.push(
      ok(
        TOPIC,
        isLoopback(config.host)
          ? `Server hanya didengarkan dari mesin ini (${config.host}).`
          : `Server terbuka pada ${config.host} dan meminta kunci akses.`,
      ),
    );
  } catch (error) {
    findings.push(ofError(TOPIC, error));
  }
  return [...findings, publicAddress(config)];
};

function publicAddress(config: Config): Finding {
  const used = SURFACES.filter((surface) => isUsed(surface, config));
  const names = used.map(({ title }) => title).join(', ');
  if (config.publicUrl === null) {
    const isAlone = used.length === 0 && isLoopback(config.host);
    if (isAlone) return ok(TOPIC, 'PUBLIC_URL kosong: tautan bukti hanya terbuka di mesin ini.');
    return failed(
      TOPIC,
      `PUBLIC_URL kosong, jadi tautan bukti menunjuk ke alamat yang tidak dapat dibuka orang lain${names === '' ? '' : ` (dipakai: ${names})`}.`,
      'Isi PUBLIC_URL dengan alamat server ini dari luar, misalnya https://kutip.contoh.go.id; contoh proksi ada di docs/channels/README.md.',
    );
  }
  const { protocol, hostname } = new URL(config.publicUrl);
  if (used.length > 0 && isLoopback(hostname.replace(/^\[|\]$/g, ''))) {
    return failed(
      TOPIC,
      `PUBLIC_URL (${config.publicUrl}) hanya terbuka di mesin ini, padahal ${names} dipakai.`,
      'Isi PUBLIC_URL dengan alamat yang dapat dibuka dari luar.',
    );
  }
  if (protocol === 'https:') return ok(TOPIC, `PUBLIC_URL memakai https: ${config.publicUrl}`);
  const cloud = used.filter(({ isCloud }) => isCloud).map(({ title }) => title);
  const how =
    'Pasang proksi dengan sertifikat (nginx atau Caddy, lihat docs/channels/README.md), lalu tulis https:// di PUBLIC_URL.';
  return cloud.length > 0
    ? failed(TOPIC, `PUBLIC_URL tidak memakai https, sedangkan ${cloud.join(', ')} mensyaratkannya.`, how)
    : warning(
        TOPIC,
        'PUBLIC_URL tidak memakai https: pertanyaan dan tautan bukti dapat dibaca di jalan.',
        how,
      );
}
