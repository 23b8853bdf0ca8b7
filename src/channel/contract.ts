import { z } from 'zod';

/**
 * What Kutip answers, as schemas: `GET /openapi.json` and the output schemas of MCP are made from these, and the
 * functions that write answers have their types. Offsets are UTF-16 code units, half-open.
 */

const optionalText = z.string().nullable();
const date = optionalText.meta({ description: 'TTTT-BB-HH' });
const offset = z.int().min(0);

const citationSchema = z.object({
  n: z.int().min(1),
  articleId: z.string(),
  title: optionalText,
  publisher: optionalText,
  date,
  source: z.string(),
  url: optionalText,
  sha256: z.string(),
  quote: z.string(),
  start: offset,
  end: offset,
  evidence: z.url().meta({ description: 'Halaman yang menunjukkan kutipan ini di dalam artikelnya.' }),
});

export const relatedArticleSchema = z.object({
  articleId: z.string(),
  title: optionalText,
  publisher: optionalText,
  date,
});

export const answerSchema = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{16}$/),
  answer: z.string(),
  understood: z.string().optional(),
  answered: z.boolean(),
  mode: z.enum(['extractive', 'generative']),
  degraded: z.boolean(),
  citations: z.array(citationSchema),
  passages: z.array(z.object({ articleId: z.string(), start: offset, end: offset, score: z.number() })),
  related: z.array(relatedArticleSchema),
  tookMs: z.number().min(0),
});

export type PublicAnswer = z.output<typeof answerSchema>;

export const articleSchema = z.object({
  id: z.string(),
  title: optionalText,
  publisher: optionalText,
  date,
  source: z.string(),
  url: optionalText,
  text: z.string(),
  sha256: z.string(),
});

/** What became of the words that an evidence link names. */
export const evidenceSchema = z.object({
  state: z.enum(['unchanged', 'changed', 'withdrawn']),
  quote: z.object({ start: offset, end: offset, text: z.string() }).nullable(),
  article: articleSchema,
});

export type PublicEvidence = z.output<typeof evidenceSchema>;

/** What `search` of MCP finds. */
export const searchResultSchema = z.object({
  results: z.array(
    z.object({
      articleId: z.string(),
      resource: z.string().meta({ description: 'Alamat artikel utuhnya sebagai resource.' }),
      title: optionalText,
      publisher: optionalText,
      date,
      url: optionalText,
      start: offset,
      end: offset,
      text: z.string().meta({ description: 'text === article.text.slice(start, end)' }),
      score: z.number(),
    }),
  ),
});

export type SearchResult = z.output<typeof searchResultSchema>;

/** RFC 9457. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
});
