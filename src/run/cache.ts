import { hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { byCodePoint } from '../text/code-point-order.ts';
import { digest } from './container.ts';
import { type Lock, lock } from './lock.ts';
import type { Part } from './parts.ts';
import type { Round } from './rounds.ts';
import { ROWS_FOLDER } from './worker/group-rows-task.ts';
import { groupFolder } from './worker/group-task.ts';
import { roundFolder } from './worker/round-file.ts';
import { TABLE_FOLDER } from './worker/table-task.ts';

/** A part whose results are kept: the name of its files and the stretch of ids it held. */
type Stretch = readonly [name: string, first: string, last: string];

/** Raised when the files of the cache change their form. */
const LAYOUT = 9;

/**
 * Results of former builds of one input: for each round and part a file with the layers of its documents, for each group
 * stage and bucket what its groups gave, for each part its encoded tables. A file is named by the last id of its part; when
 * borders moved, the files of the old stretches are searched.
 */
export class Cache {
  readonly folder: string;
  /** Outlives the build. */
  readonly keeps: boolean;
  readonly #lock: Lock | null;
  readonly #kept: readonly Stretch[];
  readonly #known: ReadonlySet<string>;

  private constructor(folder: string, held: Lock | null) {
    [this.folder, this.#lock, this.keeps] = [folder, held, held !== null];
    this.#kept = readManifest(folder);
    this.#known = new Set(this.#kept.map(([name, first]) => `${name}\n${first}`));
  }

  /** @returns null when another build uses the cache of this input. */
  static open(folder: string, input: string, recipe: string): Cache | null {
    const own = join(resolve(folder), `${recipe}-${hash('sha256', realpathSync(input)).slice(0, 12)}-v${LAYOUT}`);
    mkdirSync(own, { recursive: true });
    const held = lock(join(own, 'lock'));
    return held && new Cache(own, held);
  }

  /** One that lives as long as the build. */
  static temporary(folder: string): Cache {
    mkdirSync(folder, { recursive: true });
    return new Cache(folder, null);
  }

  /** Makes the folders, and notes the stretches of this build beside those of the last until it is done. */
  begin(rounds: readonly Round[], parts: readonly Part[]): void {
    for (const { index, group } of rounds) {
      mkdirSync(join(this.folder, roundFolder(index)), { recursive: true });
      if (group) mkdirSync(groupFolder(this.folder, group.stage.name), { recursive: true });
    }
    for (const folder of [TABLE_FOLDER, ROWS_FOLDER]) mkdirSync(join(this.folder, folder), { recursive: true });
    const now = new Map([...this.#kept, ...parts.map(stretch)].map((one) => [one.join('\n'), one]));
    writeManifest(this.folder, [...now.values()]);
  }

  /** Names under which results of a part are looked for: its own first. */
  namesOf(part: Part): string[] {
    const [name, first, last] = stretch(part);
    if (this.#known.has(`${name}\n${first}`)) return [name];
    const overlapping = this.#kept.filter(
      (kept) => byCodePoint(kept[1], last) <= 0 && byCodePoint(first, kept[2]) <= 0,
    );
    return [...new Set([name, ...overlapping.map((kept) => kept[0])])];
  }

  /** After a build: drops what belongs to no part and no group of it. @param others files of the groups and their rows */
  finish(rounds: readonly Round[], parts: readonly Part[], others: readonly string[]): void {
    writeManifest(this.folder, parts.map(stretch));
    const names = parts.map((part) => stretch(part)[0]);
    const folders = [...rounds.slice(0, -1).map(({ index }) => roundFolder(index)), TABLE_FOLDER];
    const needed = new Set(folders.flatMap((folder) => names.map((name) => join(this.folder, folder, name))));
    for (const path of others) needed.add(path);
    for (const entry of readdirSync(this.folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile() && entry.parentPath !== this.folder && !needed.has(path)) rmSync(path, { force: true });
    }
  }

  close(): void {
    this.#lock?.release();
  }
}

const stretch = ({ first, last }: Part): Stretch => [digest(last).replace(/[^A-Za-z0-9]/g, '.'), first, last];

const isStretch = (kept: unknown): kept is Stretch =>
  Array.isArray(kept) && kept.length === 3 && kept.every((text) => typeof text === 'string');

const MANIFEST = 'parts.json';

function readManifest(folder: string): Stretch[] {
  const path = join(folder, MANIFEST);
  try {
    const kept: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
    return Array.isArray(kept) ? kept.filter(isStretch) : [];
  } catch {
    return [];
  }
}

function writeManifest(folder: string, stretches: readonly Stretch[]): void {
  const path = join(folder, MANIFEST);
  writeFileSync(`${path}.new`, JSON.stringify(stretches));
  renameSync(`${path}.new`, path);
}
