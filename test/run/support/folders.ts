import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type BuildOptions, type Built, build } from '../../../src/run/build.ts';
import { progress, silent } from '../../../src/run/progress.ts';

/** A folder that is removed when the test is done; of a whole suite, by `afterAll`. */
export function temporaryFolder(whenDone: (clean: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrace-test-'));
  whenDone(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Path below the folder -> content. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Path below the folder -> SHA-256 of its bytes. */
export function hashes(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), hash('sha256', readFileSync(path))]));
}

export const RECIPES = new URL('./recipe.ts', import.meta.url).href;

/** A build with the recipe `quick`, without papers and without a cache where nothing else is said. */
export function quickBuild(input: string, out: string, options: Partial<BuildOptions> = {}): Promise<Built> {
  const recipe = { module: RECIPES, recipe: 'quick', params: {}, references: null };
  const common = { workers: 1, strict: false, bodies: true, withheld: false, cache: null, maxBytes: 1 << 20 };
  return build({ input, out, ...common, recipe, papers: async () => [], ...options }, progress(silent));
}
