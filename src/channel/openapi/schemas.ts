import { z } from 'zod';
import { listingSchema } from '../articles.ts';
import {
  answerSchema,
  articleSchema,
  evidenceSchema,
  problemSchema,
  relatedArticleSchema,
} from '../contract.ts';
import { feedbackSchema } from '../feedback.ts';
import { chatSchema } from '../openai/request.ts';
import { askSchema } from '../request.ts';

/** The schemas that `GET /openapi.json` shows, made from those that check and type what goes in and out. */

const head = { id: z.string(), created: z.int(), model: z.string() };
const usage = z.object({
  prompt_tokens: z.int().min(0),
  completion_tokens: z.int().min(0),
  total_tokens: z.int().min(0),
});
const annotations = z.array(
  z.object({
    type: z.literal('url_citation'),
    url_citation: z.object({
      url: z.url(),
      title: z.string(),
      start_index: z.int().min(0),
      end_index: z.int().min(0),
    }),
  }),
);
const citations = answerSchema.shape.citations;
const whole = answerSchema.nullable();

const completion = z.object({
  ...head,
  object: z.literal('chat.completion'),
  choices: z.array(
    z.object({
      index: z.int(),
      message: z.object({
        role: z.literal('assistant'),
        content: z.string(),
        refusal: z.null(),
        annotations,
        citations,
      }),
      logprobs: z.null(),
      finish_reason: z.literal('stop'),
    }),
  ),
  usage,
  kutip: whole,
});

const chunk = z.object({
  ...head,
  object: z.literal('chat.completion.chunk'),
  choices: z.array(
    z.object({
      index: z.int(),
      delta: z.object({
        role: z.literal('assistant').optional(),
        content: z.string().optional(),
        refusal: z.null().optional(),
        annotations: annotations.optional(),
        citations: citations.optional(),
      }),
      logprobs: z.null(),
      finish_reason: z.literal('stop').nullable(),
    }),
  ),
  usage: usage.nullable().optional(),
  kutip: whole.optional(),
});

const model = z.object({
  id: z.string(),
  object: z.literal('model'),
  created: z.int(),
  owned_by: z.string(),
});

/** Only the envelope: what is in it is MCP's to say. */
const jsonRpcMessage = z.looseObject({ jsonrpc: z.literal('2.0') });
const jsonRpcError = z.object({
  jsonrpc: z.literal('2.0'),
  id: z.null(),
  error: z.object({ code: z.int(), message: z.string(), data: z.object({ code: z.string() }).optional() }),
});

const REQUESTS: Readonly<Record<string, z.ZodType>> = {
  AskRequest: askSchema,
  Feedback: feedbackSchema,
  ChatCompletionRequest: chatSchema,
  JsonRpcMessage: jsonRpcMessage,
};

const RESPONSES: Readonly<Record<string, z.ZodType>> = {
  Answer: answerSchema,
  Article: articleSchema,
  ArticleList: z.object({ articles: z.array(relatedArticleSchema), total: z.int().min(0) }),
  ChatCompletion: completion,
  ChatCompletionChunk: chunk,
  Evidence: evidenceSchema,
  Health: z.object({ status: z.literal('ok') }),
  JsonRpcError: jsonRpcError,
  Model: model,
  ModelList: z.object({ object: z.literal('list'), data: z.array(model) }),
  OpenAiError: z.object({
    error: z.object({
      message: z.string(),
      type: z.string(),
      param: z.string().nullable(),
      code: z.string(),
    }),
  }),
  Problem: problemSchema,
  Readiness: z.object({
    status: z.literal('ready'),
    generation: z.int(),
    articles: z.int(),
    passages: z.int(),
  }),
};

/** Of the query string. */
const QUERIES: Readonly<Record<string, z.ZodObject>> = { Listing: listingSchema };

/** Each parameter of a query string with its schema; all of them may be left out. */
export function queryParameters(name: string): readonly (readonly [string, unknown])[] {
  return Object.entries(z.toJSONSchema(QUERIES[name]!).properties ?? {});
}

function written(schemas: Readonly<Record<string, z.ZodType>>, io: 'input' | 'output') {
  return Object.entries(schemas).map(([name, schema]) => {
    const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
    return [name, rest] as const;
  });
}

/** By name, in the dialect of OpenAPI 3.1 (JSON Schema 2020-12). */
export function componentSchemas(): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...written(REQUESTS, 'input'), ...written(RESPONSES, 'output')]);
}
