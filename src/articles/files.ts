import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { isSupported } from './read.ts';

/** A file to read. */
export interface SourceFile {
  /** Absolute path. */
  readonly key: string;
  /** Absolute path of the folder it was found in, or its own where it was named itself. */
  readonly root: string;
  /** Path below the root with "/" between its parts; the file's name where it was named itself. */
  readonly name: string;
  /** What the ids of its articles are made from: name of the folder and `name`. */
  readonly label: string;
}

export interface FileSearch {
  readonly files: readonly SourceFile[];
  /** Absolute paths of the folders that were given and could be read. */
  readonly folders: readonly string[];
  /** Folders below them that could not be read: nothing is known of their files. */
  readonly unreadableFolders: readonly string[];
  readonly failures: readonly { readonly source: string; readonly message: string }[];
  /** Files left out of folders because of their kind. */
  readonly skipped: number;
}

interface Walk {
  readonly found: Map<string, string>;
  readonly unreadable: string[];
  readonly links: string[];
  skipped: number;
}

/**
 * The files of the given files and folders, in the order given, folders recursively and sorted. Hidden files,
 * links to folders, links that leave the folder, and kinds that are not supported are left out. A file that
 * was found before in a folder around it (`knownRoots`, by absolute path) stays a file of that folder.
 */
export async function findFiles(
  paths: readonly string[],
  knownRoots: ReadonlyMap<string, string> = new Map(),
): Promise<FileSearch> {
  const roots = new Map<string, string>();
  const folders: string[] = [];
  const unreadableFolders: string[] = [];
  const failures: { source: string; message: string }[] = [];
  let skipped = 0;
  for (const path of paths) {
    const root = resolve(path);
    try {
      const stats = await stat(root);
      if (stats.isFile()) {
        if (!roots.has(root)) roots.set(root, root);
      } else if (stats.isDirectory()) {
        const walk: Walk = { found: new Map(), unreadable: [], links: [], skipped: 0 };
        await readdir(root);
        await walkFolder(root, walk);
        await addLinks(root, walk);
        for (const key of sortedBelow(root, walk.found.keys())) {
          const other = roots.get(key);
          if (other === undefined || other === key || root.length < other.length) roots.set(key, root);
        }
        folders.push(root);
        unreadableFolders.push(...walk.unreadable);
        skipped += walk.skipped;
      } else {
        failures.push({
          source: path,
          message: 'bukan berkas atau folder biasa; berikan jalur berkas atau folder.',
        });
      }
    } catch (error) {
      failures.push({ source: path, message: explain(error) });
    }
  }
  for (const folder of unreadableFolders) {
    failures.push({
      source: folder,
      message: 'folder ini tidak boleh dibaca; beri izin baca. Artikelnya yang lama tetap ada.',
    });
  }
  const files = [...roots].map(([key, root]) =>
    sourceFile(key, keepKnownRoot(key, root, knownRoots.get(key))),
  );
  return { files, folders, unreadableFolders, failures, skipped };
}

/** True for everything below the folder, not for the folder itself. */
export function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** False only when it is certain that nothing stands at this path any more. */
export async function mayExist(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    return !isCode(error, 'ENOENT', 'ENOTDIR');
  }
}

function sourceFile(key: string, root: string): SourceFile {
  const isNamedItself = root === key;
  const folder = isNamedItself ? dirname(key) : root;
  const name = isNamedItself ? basename(key) : relative(root, key).split(sep).join('/');
  return { key, root, name, label: `${basename(folder)}/${name}` };
}

function keepKnownRoot(key: string, root: string, known: string | undefined): string {
  return known !== undefined && known !== key && isBelow(key, known) ? known : root;
}

async function walkFolder(folder: string, walk: Walk): Promise<void> {
  let entries: import('node:fs').Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    walk.unreadable.push(folder);
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await walkFolder(path, walk);
    else if (entry.isSymbolicLink()) walk.links.push(path);
    else if (!entry.isFile()) continue;
    else if (isSupported(entry.name)) walk.found.set(path, path);
    else walk.skipped++;
  }
}

/** A link to a file counts where its target lies in the same folder and is not read under its own name. */
async function addLinks(root: string, walk: Walk): Promise<void> {
  const realRoot = await realpath(root);
  for (const link of walk.links) {
    try {
      const target = await realpath(link);
      const own = join(root, relative(realRoot, target));
      if (!isBelow(target, realRoot) || walk.found.has(own) || !(await stat(target)).isFile()) continue;
      if (isSupported(link)) walk.found.set(link, link);
      else walk.skipped++;
    } catch {
      // A link to nothing is no file.
    }
  }
}

/** By code units of the path below the root, so that every machine reads in the same order. */
function sortedBelow(root: string, keys: Iterable<string>): string[] {
  const names = new Map([...keys].map((key) => [key, relative(root, key).split(sep).join('/')]));
  return [...names.keys()].sort((a, b) => (names.get(a)! < names.get(b)! ? -1 : 1));
}

function explain(error: unknown): string {
  if (isCode(error, 'ENOENT', 'ENOTDIR'))
    return 'tidak ditemukan; periksa ejaan jalurnya. Artikelnya yang lama tetap ada.';
  if (isCode(error, 'EACCES', 'EPERM'))
    return 'tidak boleh dibaca; beri izin baca. Artikelnya yang lama tetap ada.';
  return 'tidak dapat dibuka; periksa berkas dan medianya. Artikelnya yang lama tetap ada.';
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
