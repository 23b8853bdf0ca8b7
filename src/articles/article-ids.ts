import { createHash } from 'node:crypto';
import type { DraftArticle } from './draft.ts';
import type { SourceFile } from './files.ts';

/** Gives articles their ids and remembers which file holds which id. */
export class ArticleIds {
  private readonly owners = new Map<string, string>();

  /** Notes ids that a source holds already. */
  hold(sourceKey: string, ids: Iterable<string>): void {
    for (const id of ids) this.owners.set(id, sourceKey);
  }

  release(ids: Iterable<string>): void {
    for (const id of ids) this.owners.delete(id);
  }

  /**
   * The id its author gave, or else the first 16 hexadecimal digits of the SHA-256 of folder name, path and
   * line: the same on every machine. Where another root's file of the same name holds that one, its absolute
   * path makes the id. Null when the given id belongs to another article.
   */
  claim(file: SourceFile, draft: DraftArticle, takenInFile: Set<string>): string | null {
    const id = draft.givenId ?? this.derived(file, draft.line);
    const owner = this.owners.get(id);
    if (takenInFile.has(id) || (owner !== undefined && owner !== file.key)) return null;
    takenInFile.add(id);
    this.owners.set(id, file.key);
    return id;
  }

  private derived(file: SourceFile, line: number | undefined): string {
    const mark = line === undefined ? '' : `#${line}`;
    const id = digest(file.label + mark);
    const owner = this.owners.get(id);
    return owner === undefined || owner === file.key ? id : digest(file.key + mark);
  }
}

function digest(name: string): string {
  return createHash('sha256').update(name, 'utf8').digest('hex').slice(0, 16);
}
