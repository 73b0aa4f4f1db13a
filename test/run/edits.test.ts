import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BuildOptions } from '../../src/run/build.ts';
import { hash32 } from '../../src/run/parts.ts';
import { NEWS } from './support/dataset.ts';
import { hashes, quickBuild, temporaryFolder, writeFiles } from './support/folders.ts';

/** Sentences long enough for copies to be known by them; some with claims about the same thing. */
const LINES = [
  'Menu',
  'Share this story',
  'The harbour of Larsund has 40 boats, the mayor of the town said on Monday, and the council wants to count them all again soon.',
  'The harbour of Larsund has 70 boats, according to the fishermen, who say that nobody from the council has ever come to look.',
  'A ferry that was to sail at noon lay at the quay until the evening, since its captain had lost the keys of the wheelhouse.',
  '“We lost 3 million kroner in March 2021,” Ida Brekke said, while those who had waited for an answer were already on their way.',
  'Nobody was hurt when the old crane fell into the water, but the noise of it was heard in all of the villages along the fjord.',
  'More than 200 people came to the meeting in the town hall, which had been built for half as many, and most of them had to stand.',
];
const text = fc
  .tuple(fc.uniqueArray(fc.constantFrom(...LINES), { minLength: 1, maxLength: 6 }), fc.nat(40))
  .map(([lines, n]) => `${[...lines, `Page ${n} was written by hand.`].join('\n\n')}\n`);

/** Ids that end a part, and ids that don't: where an edit moves a border, results are looked for in other files. */
const ENDS = Array.from({ length: 4000 }, (_, n) => `site/${n}`).filter((id) => hash32(id) % 256 === 0);
const name = fc.constantFrom(...ENDS.slice(0, 5), 'a', 'site/b', 'site/c', 'site/0', 'z/z', 'Ü', '𝒳', 'other/1');

type Folder = Record<string, string>;
type Edit = { readonly kind: string; readonly at: number; readonly to: string; readonly text: string };
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('add', 'remove', 'change', 'rename', 'duplicate', 'copy over'),
  at: fc.nat(),
  to: name,
  text,
});

/** The folder after an edit; one document stays always. */
function edited(folder: Folder, { kind, at, to, text }: Edit): Folder {
  const names = Object.keys(folder);
  const chosen = names[at % names.length]!;
  const { [chosen]: own, ...others } = folder;
  if (kind === 'add') return { ...folder, [to]: text };
  if (kind === 'remove') return names.length > 1 ? others : folder;
  if (kind === 'change') return { ...folder, [chosen]: text };
  if (kind === 'rename') return { ...others, [to]: own! };
  if (kind === 'duplicate') return { ...folder, [to]: own! };
  return { ...folder, [names.at(-1)!]: own! };
}

async function holdsFor(files: Folder, edits: readonly Edit[], root: string, options: Partial<BuildOptions>) {
  const [input, out, fresh] = ['in', 'out', 'fresh'].map((name) => join(root, name)) as [string, string, string];
  let folder = files;
  for (const change of [null, ...edits]) {
    if (change) folder = edited(folder, change);
    rmSync(input, { recursive: true, force: true });
    mkdirSync(input, { recursive: true });
    writeFiles(input, Object.fromEntries(Object.entries(folder).map(([id, content]) => [`${id}.txt`, content])));
    await quickBuild(input, out, { cache: join(root, 'cache'), ...options });
    await quickBuild(input, fresh, options);
    expect(hashes(out)).toEqual(hashes(fresh));
    rmSync(fresh, { recursive: true });
  }
  rmSync(root, { recursive: true });
}

const collection = fc.dictionary(name, text, { minKeys: 6, maxKeys: 12, noNullPrototype: true });

describe('a folder that is edited and built again has the bytes of a build from nothing', () => {
  it.each<[string, Partial<BuildOptions>, number, number]>([
    ['by the engine’s own recipe', {}, 6, 6],
    ['by the recipe for news', { recipe: NEWS }, 2, 3],
  ])('%s', { timeout: 300_000 }, async (_, options, numRuns, maxLength) => {
    const root = temporaryFolder();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(collection, fc.array(edit, { minLength: maxLength - 1, maxLength }), (files, edits) =>
        holdsFor(files, edits, join(root, String(run++)), options),
      ),
      { numRuns, endOnFailure: true },
    );
  });

  it.each<[string, Edit]>([
    ['a document is removed that others are copies of', { kind: 'remove', at: 0, to: '', text: '' }],
    ['a file is renamed to stand last', { kind: 'rename', at: 0, to: 'z/z', text: '' }],
    ['a text becomes a copy of another', { kind: 'copy over', at: 1, to: '', text: '' }],
    ['a copy becomes a text of its own', { kind: 'change', at: 1, to: '', text: `${LINES[4]}\n\n${LINES[6]}\n` }],
  ])('when %s', { timeout: 120_000 }, async (_, change) => {
    const [one, two] = [
      [LINES[2], LINES[5], LINES[7]],
      [LINES[3], LINES[4], LINES[6]],
    ].map((lines) => lines.join('\n\n'));
    const files = {
      a: one!,
      'site/b': one!,
      'site/c': two!,
      'other/1': `${LINES[0]}\n\n${one}`,
      'site/0': two!.slice(0, -20),
    };
    await holdsFor(files, [change], join(temporaryFolder(), 'x'), { recipe: NEWS });
  });
});
