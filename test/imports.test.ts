import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Who may import whom, besides its own folder: see "The house" in the README. `schema` holds the vocabularies that core's layer types speak. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  schema: [],
  core: ['schema'],
  text: ['core', 'schema'],
  cleaning: ['core', 'schema', 'text'],
  dates: ['core', 'schema', 'text'],
  quantities: ['core', 'schema', 'text'],
  attribution: ['core', 'schema', 'text'],
  metadata: ['core', 'schema', 'text', 'dates'],
  claims: ['core', 'schema', 'text', 'cleaning', 'dates', 'quantities', 'attribution', 'metadata'],
  stages: ['core', 'schema', 'text', 'cleaning', 'dates', 'quantities', 'attribution', 'metadata', 'claims'],
  io: ['core', 'schema'],
  package: ['core', 'schema'],
  run: ['core', 'schema', 'text', 'stages', 'io', 'package', 'pipelines'],
  pipelines: ['core', 'stages'],
};

/** What is pure takes nothing from the machine. */
const PURE = [
  'schema',
  'core',
  'text',
  'cleaning',
  'dates',
  'quantities',
  'attribution',
  'metadata',
  'claims',
  'stages',
  'pipelines',
];
const IMPURE =
  /\bfrom '(?:node:(?!crypto)[^']*)'|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bconsole\./;
/** Loads the code of a library when it is first needed, and nothing else. */
const LOADS_LATE = 'src/text/detector.ts';

const files = ['src', 'pipelines'].flatMap((top) =>
  readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(top, path)),
);
const folderOf = (path: string) => (path.startsWith('pipelines') ? 'pipelines' : path.split('/')[1]!);

function importsOf(path: string): string[] {
  const source = readFileSync(join(ROOT, path), 'utf8');
  const targets = Array.from(source.matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g), (match) => match[1]!);
  return targets.map((target) => relative(ROOT, join(ROOT, path, '..', target)));
}

/** @returns a circle of files that import each other, or null. */
function circle(edges: Map<string, string[]>): string[] | null {
  const done = new Set<string>();
  const walk = (file: string, trail: string[]): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of edges.get(file) ?? []) {
      const found = walk(next, [...trail, file]);
      if (found) return found;
    }
    done.add(file);
    return null;
  };
  for (const file of edges.keys()) {
    const found = walk(file, []);
    if (found) return found;
  }
  return null;
}

describe('who imports whom', () => {
  it.each(files)('%s keeps to its room', (path) => {
    const folder = folderOf(path);
    const forbidden = importsOf(path).filter(
      (to) => folderOf(to) !== folder && !MAY_IMPORT[folder]?.includes(folderOf(to)),
    );
    expect(forbidden).toEqual([]);
    if (PURE.includes(folder) && path !== LOADS_LATE)
      expect(readFileSync(join(ROOT, path), 'utf8')).not.toMatch(IMPURE);
  });

  it('has no circles', () => {
    expect(circle(new Map(files.map((path) => [path, importsOf(path)])))).toBeNull();
  });

  it('finds a circle where there is one', () => {
    expect(
      circle(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['a']],
        ]),
      ),
    ).toEqual(['a', 'b', 'c', 'a']);
  });
});
