import type { Router } from 'express';
import type { AnswerEvent, AskRequest } from './types.ts';

/** Answers one question as a stream of events; the last one is `answer-end` with the whole answer. */
export type Ask = (request: AskRequest, options?: AskOptions) => AsyncIterable<AnswerEvent>;

export interface AskOptions {
  readonly signal?: AbortSignal;
  /** Passages come with the reasons of their score. */
  readonly explain?: boolean;
}

/** SEAM: a surface that people ask through. Transport only. Implementations live in `channel/`. */
export interface Channel {
  readonly name: string;
  router(ask: Ask): Router;
}
