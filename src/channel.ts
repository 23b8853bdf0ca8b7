import type { Router } from 'express';
import type { Verdict } from './feedback.ts';
import type { Answer, AnswerEvent, AskRequest, ChatMessage, Citation } from './types.ts';

/** Answers one question as a stream of events; the last one is `answer-end` with the whole answer. */
export type Ask = (request: AskRequest, options?: AskOptions) => AsyncIterable<AnswerEvent>;

export interface AskOptions {
  readonly signal?: AbortSignal;
  /** Passages come with the reasons of their score. */
  readonly explain?: boolean;
}

/**
 * SEAM: a surface that people ask through. Transport only. Implementations live in `channel/`; chat tools are joined by
 * a row in `surfaces.ts`, and get the desk below.
 */
export interface Channel {
  readonly name: string;
  router(ask: Ask): Router;
}

/** An answer that was given, under the short id that buttons and ratings name it by. */
export interface GivenAnswer {
  /** 16 characters of `[A-Za-z0-9_-]`. */
  readonly id: string;
  readonly surface: string;
  readonly question: string;
  readonly answer: Answer;
}

/** What became of a rating: kept, its answer forgotten, or the store failed. */
export type Rated = 'kept' | 'forgotten' | 'failed';

/** What somebody wrote to a chat tool, freed of that tool's envelope. */
export interface ChatQuestion {
  /** Name of the channel: "slack". */
  readonly surface: string;
  /** The words, without the mention or the command. May be empty or far too long: the desk answers that, too. */
  readonly text: string;
  /** Names the conversation within the surface (a thread, a chat); its turns are the history. Null: none is kept. */
  readonly conversation: string | null;
}

/** What goes back: an answer to render, or a friendly Indonesian sentence where there is none. */
export type ChatReply =
  | { readonly kind: 'answer'; readonly given: GivenAnswer }
  | { readonly kind: 'notice'; readonly text: string };

/**
 * What all chat channels share, so that none keeps its own: asking with the history of a conversation, the
 * answers that buttons refer to, ratings, evidence links, events that come twice, work after the acknowledgement.
 */
export interface ChatDesk {
  /** Never rejects: whatever goes wrong becomes a notice without any detail of the failure. */
  reply(question: ChatQuestion): Promise<ChatReply>;
  /** Remembers an answer that a channel got by itself (a stream), and gives the id that ratings name it by. */
  keep(surface: string, question: string, answer: Answer): GivenAnswer;
  /** An answer of the last day; undefined once it is forgotten. */
  given(id: string): GivenAnswer | undefined;
  /** Stores a rating of an answer. Never rejects; whoever rated is to be told when it is not kept. */
  rate(id: string, verdict: Verdict, comment?: string): Promise<Rated>;
  /** Absolute address of the page that shows the quoted words in their article. */
  evidence(citation: Citation): string;
  /** True the first time within a day that a key (an event id) is named, false whenever it comes again. */
  firstTime(key: string): boolean;
  /** Runs after the acknowledgement; `stop` of the server waits for it. A failure is logged, never thrown. */
  later(work: () => Promise<void>): void;
  /** What was said so far in a conversation, oldest first. */
  history(surface: string, conversation: string): readonly ChatMessage[];
  /** The newest answer of a conversation, for tools whose people ask for its quotes in words. */
  last(surface: string, conversation: string): GivenAnswer | undefined;
}
