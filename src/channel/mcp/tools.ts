import type { Tool } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { Ask, ChatDesk } from '../../channel.ts';
import { formatDate } from '../../indonesian/dates.ts';
import type { ArticleFilter, Hit } from '../../types.ts';
import { answerSchema, type SearchResult, searchResultSchema } from '../contract.ts';
import { publicAnswer } from '../json.ts';
import { plain } from '../render/markup.ts';
import { renderAnswer } from '../render/render.ts';
import { askSchema, parseAskRequest, parseSearchRequest, searchSchema } from '../request.ts';
import { wholeAnswer } from '../whole-answer.ts';
import { articleUri } from './resources.ts';

/** What retrieval finds for a text, best first. */
type Search = (
  text: string,
  options: { readonly limit?: number; readonly filters?: ArticleFilter },
) => Promise<readonly Hit[]>;

export interface ToolParts {
  readonly ask: Ask;
  readonly search: Search;
  readonly desk: Pick<ChatDesk, 'keep' | 'evidence'>;
}

/** What a tool says: for people, and for programs. */
interface ToolReply {
  readonly text: string;
  readonly structured: Record<string, unknown>;
}

interface NamedTool {
  readonly tool: Tool;
  /** Rejects with `invalid-request` where the arguments are not what the tool's schema says. */
  call(given: unknown, parts: ToolParts, signal: AbortSignal): Promise<ToolReply>;
}

/** https://modelcontextprotocol.io/specification/2025-11-25/schema#toolannotations */
const READ_ONLY = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const;
const NO_LIMIT = { most: Number.POSITIVE_INFINITY, units: 'utf16' } as const;

function describeTool(
  name: string,
  title: string,
  description: string,
  input: z.ZodType,
  output: z.ZodType,
): Tool {
  return {
    name,
    title,
    description,
    inputSchema: z.toJSONSchema(input, { io: 'input' }) as Tool['inputSchema'],
    outputSchema: z.toJSONSchema(output) as NonNullable<Tool['outputSchema']>,
    annotations: { title, ...READ_ONLY },
  };
}

const ask: NamedTool = {
  tool: describeTool(
    'ask',
    'Tanya arsip berita',
    'Menjawab satu pertanyaan berbahasa Indonesia dari arsip berita. Setiap kalimat jawaban bertanda [n] dan dibuktikan ' +
      'kutipan persis dari artikelnya; citations memuat kutipan, letaknya, dan tautan buktinya. Bila arsip tidak ' +
      'memuat jawabannya, answered bernilai false dan answer mengatakan apa yang tidak ditemukan: jangan menambahinya ' +
      'dengan pengetahuan lain. Sertakan history untuk pertanyaan lanjutan.',
    askSchema,
    answerSchema,
  ),
  async call(given, { ask, desk }, signal) {
    const asked = parseAskRequest(given);
    const answer = await wholeAnswer(ask, asked, { signal });
    return {
      text: renderAnswer(answer, desk.evidence, plain, NO_LIMIT).join('\n'),
      structured: publicAnswer(desk.keep('mcp', asked.question, answer), desk),
    };
  },
};

function resultOf({ article, passage, score }: Hit): SearchResult['results'][number] {
  const { id, title, publisher, date, url } = article;
  const { start, end, text } = passage;
  return { articleId: id, resource: articleUri(id), title, publisher, date, url, start, end, text, score };
}

function tell({ results }: SearchResult): string {
  if (results.length === 0) return 'Tidak ada bagian artikel yang cocok.';
  return results
    .map(({ title, publisher, date, resource, text }, index) => {
      const origin = [title ?? 'Tanpa judul', publisher, date === null ? null : formatDate(date), resource];
      return `${index + 1}. ${origin.filter((part) => part !== null).join(' · ')}\n${text}`;
    })
    .join('\n\n');
}

const search: NamedTool = {
  tool: describeTool(
    'search',
    'Cari di arsip berita',
    'Mencari bagian artikel yang paling cocok dengan kata-kata atau pertanyaan, terbaik lebih dahulu, tanpa menjawab. ' +
      'Artikel utuhnya dapat dibaca sebagai resource.',
    searchSchema,
    searchResultSchema,
  ),
  async call(given, { search }) {
    const { query, ...options } = parseSearchRequest(given);
    const found: SearchResult = { results: (await search(query, options)).map(resultOf) };
    return { text: plain.text(tell(found)), structured: found };
  },
};

export const TOOLS: readonly NamedTool[] = [ask, search];
