import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { KutipError } from '../../../src/errors.ts';
import { APEL, cite, fakeAnswer } from '../../fakes.ts';

/** What both transports of MCP are tried with. */

export const ANSWER = fakeAnswer('Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut [1].', [
  cite(1, APEL, 'Penjabat Bupati Makmur Marbun memimpin apel perdana tersebut.'),
]);

export const REPLIES = {
  'Siapa pemimpinnya?': ANSWER,
  beras: fakeAnswer('Arsip tidak memuat harga beras.'),
  meledak: new Error('rahasia di /srv/kutip/dist/app.js'),
  'tanpa indeks': new KutipError('index-unavailable', 'Indeks belum ada.'),
};

export async function connected(transport: Transport): Promise<Client> {
  const client = new Client({ name: 'uji', version: '1.0.0' });
  await client.connect(transport);
  // With the tools listed, the client checks every result against the tool's output schema.
  await client.listTools();
  return client;
}

/** The text of a result, and whether it is an error. */
export async function call(client: Client, name: string, given: Record<string, unknown>) {
  const result = await client.callTool({ name, arguments: given });
  const content = result.content as { type: string; text: string }[];
  return { text: content.map(({ text }) => text).join(''), isError: result.isError === true, result };
}
