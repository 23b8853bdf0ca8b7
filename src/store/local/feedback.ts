import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { KutipError } from '../../errors.ts';
import type { Feedback, FeedbackStore, Verdict } from '../../feedback.ts';
import { openSqlite } from './sqlite.ts';

const TABLE = `
CREATE TABLE IF NOT EXISTS feedback (
  answer_id TEXT PRIMARY KEY, at TEXT NOT NULL, surface TEXT NOT NULL, verdict TEXT NOT NULL CHECK (verdict IN ('up', 'down')),
  comment TEXT, question TEXT NOT NULL, answer TEXT NOT NULL, version TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS feedback_by_time ON feedback (at);
`;
const MOST_LISTED = 1_000_000;

interface Row {
  answer_id: string;
  at: string;
  surface: string;
  verdict: Verdict;
  comment: string | null;
  question: string;
  answer: string;
  version: string;
}

/**
 * Ratings in `feedback.sqlite` of the data folder: kept apart from the index, which is built anew now and then.
 * Opened when the first rating comes or is asked for; rejects with `index-unavailable` where the folder or file
 * cannot be used.
 */
export function openFeedback(directory: string): FeedbackStore {
  let database: Database.Database | null = null;
  const opened = (): Database.Database => {
    if (database !== null) return database;
    try {
      mkdirSync(directory, { recursive: true });
      const fresh = openSqlite(join(directory, 'feedback.sqlite'), { timeout: 2000 });
      fresh.pragma('journal_mode = WAL');
      fresh.exec(TABLE);
      database = fresh;
      return fresh;
    } catch (cause) {
      throw new KutipError(
        'index-unavailable',
        'Penilaian tidak dapat disimpan atau dibaca. Periksa bahwa folder DATA_DIR ada dan boleh ditulisi.',
        { cause },
      );
    }
  };
  return {
    async add(feedback) {
      opened()
        .prepare(
          `INSERT INTO feedback (answer_id, at, surface, verdict, comment, question, answer, version)
           VALUES (@answerId, @at, @surface, @verdict, @comment, @question, @answer, @version)
           ON CONFLICT (answer_id) DO UPDATE SET at = excluded.at, verdict = excluded.verdict,
             comment = coalesce(excluded.comment, comment)`,
        )
        .run({ ...feedback, answer: JSON.stringify(feedback.answer) });
    },
    async list({ verdict, limit = MOST_LISTED } = {}) {
      const rows = opened()
        .prepare(
          'SELECT * FROM feedback WHERE @verdict IS NULL OR verdict = @verdict ORDER BY at DESC, answer_id LIMIT @limit',
        )
        .all({ verdict: verdict ?? null, limit }) as Row[];
      return rows.map(({ answer_id, answer, ...row }) => ({
        ...row,
        answerId: answer_id,
        answer: JSON.parse(answer) as Feedback['answer'],
      }));
    },
    async close() {
      database?.close();
      database = null;
    },
  };
}
