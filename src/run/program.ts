import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest } from './container.ts';

const IMPORTED = /(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g;

/** A file of the program: the digest of its text, and what it imports of ours. */
interface Source {
  readonly digest: string;
  readonly imports: readonly string[];
}

function readSource(file: string): Source {
  const text = readFileSync(file, 'utf8');
  const targets = Array.from(text.matchAll(IMPORTED), ([, path]) => join(dirname(file), path!));
  return { digest: digest(text), imports: targets.filter((target) => existsSync(target)) };
}

/** Digest of the program text behind a module, itself and all it imports of ours. `read` keeps what was read for the next module. */
export function programDigest(module: string, read: Map<string, Source>): string {
  const reached = new Set([module]);
  // A set visits what is added to it meanwhile.
  for (const file of reached) {
    if (!read.has(file)) read.set(file, readSource(file));
    for (const target of read.get(file)!.imports) reached.add(target);
  }
  return digest(
    [...reached]
      .map((file) => read.get(file)!.digest)
      .sort()
      .join(),
  );
}

const STAGES = join(import.meta.dirname, '../stages');

/**
 * Stage name -> digest of its program text: whoever edits a rule need not remember to raise a version. A stage lies in the file
 * of its name; of one that lies elsewhere it is ''.
 */
export function stagePrograms(names: readonly string[]): Record<string, string> {
  const read = new Map<string, Source>();
  const extension = extname(fileURLToPath(import.meta.url));
  return Object.fromEntries(
    names.map((name) => {
      const module = join(STAGES, name + extension);
      return [name, existsSync(module) ? programDigest(module, read) : ''];
    }),
  );
}

/** Digest of the program text that checks, encodes and summarises rows. */
export function tableProgram(): string {
  const extension = extname(fileURLToPath(import.meta.url));
  return programDigest(join(import.meta.dirname, 'worker', `table-task${extension}`), new Map());
}
