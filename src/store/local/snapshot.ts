import { groupCopies } from '../../indonesian/copies.ts';
import type { ScoredPassage, SimilarTerm, Snapshot, WeightedTerm } from '../../store.ts';
import type { Article, ArticleFilter, Passage, RelatedArticle } from '../../types.ts';
import type { LoadedGeneration } from './loaded.ts';
import { storeClosed } from './problems.ts';
import { checkVector, type StoredVersion } from './rows.ts';
import { documentOf } from './vectors/search.ts';
import type { ScoredDocument } from './words/search.ts';
import { articlesWithId } from './words/vocabulary.ts';

/** Lets go of a generation whose holder forgot to; `release` is the rule, this the net under it. */
const forgotten = new FinalizationRegistry<{ generation: LoadedGeneration | null }>((hold) => {
  hold.generation?.release();
  hold.generation = null;
});

/** One hold on a loaded generation. */
export class LocalSnapshot implements Snapshot {
  readonly generation: number;
  readonly articleCount: number;
  readonly passageCount: number;
  readonly #hold: { generation: LoadedGeneration | null };

  constructor(generation: LoadedGeneration) {
    generation.hold();
    this.#hold = { generation };
    this.generation = generation.state.revision;
    this.articleCount = generation.state.articles;
    this.passageCount = generation.state.passages;
    forgotten.register(this, this.#hold, this.#hold);
  }

  /** Frees the generation once a newer one is served and nobody else holds it. The snapshot is of no use after. */
  release(): void {
    forgotten.unregister(this.#hold);
    this.#hold.generation?.release();
    this.#hold.generation = null;
  }

  async searchWords(
    terms: readonly WeightedTerm[],
    limit: number,
    filter?: ArticleFilter,
  ): Promise<ScoredPassage[]> {
    const loaded = this.#loaded();
    const pass = loaded.passFor(filter);
    return this.#scored(loaded.wordSearcher.search(terms, limit, pass?.documents ?? null));
  }

  async searchVector(vector: Float32Array, limit: number, filter?: ArticleFilter): Promise<ScoredPassage[]> {
    const loaded = this.#loaded();
    checkVector(vector, loaded.state.dimension);
    const pass = loaded.passFor(filter);
    return this.#scored(loaded.guard(() => loaded.vectorSearcher.search(vector, limit, pass)));
  }

  async passages(ids: readonly number[]): Promise<Passage[]> {
    const loaded = this.#loaded();
    const { articleOf, starts, ends, versionIds } = loaded.words;
    const passages: Passage[] = [];
    for (const id of ids) {
      const document = documentOf(loaded.words, id);
      if (document < 0) continue;
      const { article } = loaded.version(versionIds[articleOf[document]!]!);
      const start = starts[document]!;
      const end = ends[document]!;
      passages.push({ id, articleId: article.id, start, end, text: article.text.slice(start, end) });
    }
    return passages;
  }

  async articles(ids: readonly string[]): Promise<Article[]> {
    return this.#versions(ids).map(({ article }) => article);
  }

  async copies(ids: readonly string[]): Promise<string[][]> {
    const versions = this.#versions(new Set(ids));
    const signatures = new Map(versions.map(({ article, signature }) => [article, signature]));
    const groups = groupCopies([...signatures.keys()], (article) => signatures.get(article));
    return groups.map((group) => group.map(({ id }) => id));
  }

  documentFrequency(term: string): number {
    return this.#loaded().wordSearcher.documentFrequency(term);
  }

  similarTerms(term: string, limit: number): SimilarTerm[] {
    return this.#loaded().similarTerms.find(term, limit);
  }

  async listArticles(limit: number): Promise<RelatedArticle[]> {
    const loaded = this.#loaded();
    return Array.from(loaded.newestFirst().slice(0, Math.max(0, limit)), (article) => {
      const { id, title, publisher, date } = loaded.version(loaded.words.versionIds[article]!).article;
      return { articleId: id, title, publisher, date };
    });
  }

  #versions(ids: Iterable<string>): StoredVersion[] {
    const loaded = this.#loaded();
    const versions: StoredVersion[] = [];
    for (const id of ids) {
      for (const number of articlesWithId(loaded.words, id)) {
        const version = loaded.version(loaded.words.versionIds[number]!);
        if (version.article.id === id) versions.push(version);
      }
    }
    return versions;
  }

  #loaded(): LoadedGeneration {
    const { generation } = this.#hold;
    if (generation === null) throw storeClosed();
    return generation;
  }

  #scored(found: readonly ScoredDocument[]): ScoredPassage[] {
    const { passageIds } = this.#loaded().words;
    return found.map(({ document, score }) => ({ passageId: passageIds[document]!, score }));
  }
}
