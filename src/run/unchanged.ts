import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputTally } from '../io/read/index.ts';
import { digest } from './container.ts';
import type { Plan } from './setup.ts';
import { VERSION } from './version.ts';

/** What the last build made, and of what. */
export interface Published {
  /** Digest of all that the output depends on. */
  readonly key: string;
  readonly out: string;
  /** Digest of the names, sizes and times of its files, as `git` tells whether a file was touched. */
  readonly files: string;
  /** Name of a part's files -> key of the tables from which its texts were written. */
  readonly parts: Readonly<Record<string, string>>;
}

const NAME = 'published.json';

/** What the build before published in this output folder, if it lies there untouched. */
export function published(cache: string, out: string): Published | null {
  const path = join(cache, NAME);
  if (!existsSync(path) || !existsSync(join(out, 'build.json'))) return null;
  try {
    const published = JSON.parse(readFileSync(path, 'utf8')) as Published;
    return published.out === out && published.files === touched(out) ? published : null;
  } catch {
    return null;
  }
}

/** Remembers what was published. */
export function remember(cache: string, about: Omit<Published, 'files'>): void {
  writeFileSync(join(cache, NAME), JSON.stringify({ ...about, files: touched(about.out) } satisfies Published));
}

function touched(folder: string): string {
  const hash = createHash('sha256');
  for (const stamps of stampsBelow(folder, '')) hash.update(stamps);
  return hash.digest('hex');
}

/** For each folder a line for each file in it; folders are gone through in order, so that a million names need not be sorted at once. */
function* stampsBelow(root: string, folder: string): Generator<string> {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  const [folders, lines]: [string[], string[]] = [[], []];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}${entry.name}`;
    const { size, mtimeMs, ino } = lstatSync(`${root}/${path}`);
    lines.push(`${path}\n${size} ${mtimeMs} ${ino}\n`);
    if (entry.isDirectory()) folders.push(`${path}/`);
  }
  yield lines.join('');
  for (const one of folders) yield* stampsBelow(root, one);
}

/** Digest of all that an output depends on. @param tally of what was read, or passed over */
export function outputKey(
  { bodies, withheld, maxBytes }: { readonly bodies: boolean; readonly withheld: boolean; readonly maxBytes: number },
  stageDigests: Plan['stageDigests'],
  inputHash: string,
  { ignored, ...tally }: InputTally,
): string {
  const input = [inputHash, tally, [...ignored].sort()];
  return digest(JSON.stringify([VERSION, programText(), stageDigests, bodies, withheld, maxBytes, input]));
}

/** Digest of every file of the program: papers and writers have no version of their own. */
export function programText(folder = join(import.meta.dirname, '..')): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return digest(paths.map((path) => digest(readFileSync(path))).join());
}
