import type { Duplex } from 'node:stream';
import { problemOf, Refusal } from './problem.ts';

function refusalOf(code: string | undefined): Refusal {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new Refusal('request-timeout', 'Permintaan tidak kunjung lengkap. Kirim lagi dalam 10 detik.');
    case 'HPE_HEADER_OVERFLOW':
      return new Refusal(
        'headers-too-large',
        'Kepala permintaan terlalu panjang. Kurangi kuki atau kepalanya.',
      );
    default:
      return new Refusal('malformed-request', 'Permintaan ini bukan HTTP yang sah.');
  }
}

/** Answers what Node could not read as a request, and so never reaches Express, with a problem as well. */
export function refuseUnparsed(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = problemOf(refusalOf(error.code));
  const body = JSON.stringify(problem);
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${problem.code}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
