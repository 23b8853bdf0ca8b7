import { createHash } from 'node:crypto';
import type { Article, Span } from '../types.ts';
import { clean } from './clean.ts';
import type { ReadFailure, SourceDocument } from './document.ts';
import type { SourceFile } from './files.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { read } from './read.ts';
import { split } from './split.ts';

/**
 * Raised whenever reading, cleaning, metadata or splitting change what they make of the same bytes:
 * every file is then read again by the next run.
 */
export const RULES_VERSION = 1;

/** An article that has no id yet. */
export interface DraftArticle {
  readonly line?: number;
  /** The id that its author gave it. */
  readonly givenId?: string;
  readonly body: Omit<Article, 'id'>;
  readonly passages: readonly Span[];
  readonly metadata: Metadata;
  readonly warnings: readonly string[];
}

export interface Draft {
  readonly articles: readonly DraftArticle[];
  readonly failures: readonly ReadFailure[];
}

/** Bytes in, articles with passages out. Rejects with `unreadable-source` where nothing can be read. */
export async function draftArticles(file: SourceFile, bytes: Uint8Array): Promise<Draft> {
  const { documents, failures: unread } = await read(file.name, bytes);
  const articles: DraftArticle[] = [];
  const failures = [...unread];
  for (const document of documents) {
    const article = draftArticle(file, document);
    if (article.body.text !== '') articles.push(article);
    else
      failures.push({
        ...lineOf(document),
        message: 'tidak ada teks berita yang tersisa setelah iklan dan menu dibuang; periksa isinya.',
      });
  }
  return { articles, failures: failures.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

function draftArticle(file: SourceFile, document: SourceDocument): DraftArticle {
  const cleaned = clean(document.text, {
    firstLineIsTitle: document.firstLineIsTitle,
    title: document.fields.title?.value ?? null,
  });
  const metadata = readMetadata(document.fields, cleaned);
  const { text } = cleaned;
  return {
    ...lineOf(document),
    ...(document.id === undefined ? {} : { givenId: document.id }),
    body: {
      title: metadata.title?.value ?? null,
      publisher: metadata.publisher?.value ?? null,
      place: metadata.place?.value ?? null,
      date: metadata.date?.value ?? null,
      source: document.line === undefined ? file.name : `${file.name}#${document.line}`,
      url: metadata.url?.value ?? null,
      text,
      sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    },
    passages: split(text),
    metadata,
    warnings: [...document.warnings, ...metadata.warnings],
  };
}

function lineOf(document: SourceDocument): { line?: number } {
  return document.line === undefined ? {} : { line: document.line };
}
