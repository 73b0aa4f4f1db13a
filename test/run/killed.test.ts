import { appendFileSync, cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beside } from '../../src/run/beside.ts';
import { closeOutput, openOutput } from '../../src/run/publish.ts';
import { hashes, quickBuild, temporaryFolder, writeFiles } from './support/folders.ts';
import { after, killAt, type Moment, whenKept, whenThere } from './support/killed.ts';
import { pages } from './support/texts.ts';

const DOCUMENTS = 2000;

/** The same documents in one file. */
const asLines = (texts: Readonly<Record<string, string>>) => ({
  'pages.jsonl': Object.entries(texts)
    .map(([path, text]) => JSON.stringify({ id: path.replace('.txt', ''), text }))
    .join('\n'),
});

const WHILE_IT_WORKS: Readonly<Record<string, Moment>> = {
  'while it reads': whenThere((out) => join(beside(out).work, 'spool')),
  'at its first part': whenKept('round-0', 2),
  'between two rounds': whenKept('group-copies', 1),
  'while it groups': whenKept('group-repetition', 1),
  'in the last round of analysis': whenKept('round-3', 3),
  'while it makes tables': whenKept('tables', 2),
  'half a second after its start': after(500),
};

const WHILE_IT_PUBLISHES: Readonly<Record<string, Moment>> = {
  'before the first rename': whenThere((out) => join(beside(out).staging, 'build.json')),
  'between the renames or right after': whenThere((out) => beside(out).former),
  'while it removes the former output': ({ out }) =>
    existsSync(beside(out).former) && existsSync(join(out, 'build.json')),
};

describe.for([
  { moments: WHILE_IT_WORKS, bodies: false },
  { moments: WHILE_IT_PUBLISHES, bodies: true },
])('a build that is killed', { timeout: 60_000 }, ({ moments, bodies }) => {
  it('leaves the old output or the new, whole, and is built on', { timeout: 180_000 }, async () => {
    const root = temporaryFolder();
    const input = writeFiles(join(root, 'in'), asLines(pages(DOCUMENTS)));
    const changed = writeFiles(join(root, 'changed'), asLines(pages(DOCUMENTS, 1)));
    await quickBuild(input, join(root, 'old'), { bodies });
    await quickBuild(changed, join(root, 'new'), { bodies });
    const [old, renewed] = [hashes(join(root, 'old')), hashes(join(root, 'new'))];
    expect(old).not.toEqual(renewed);
    for (const [name, moment] of Object.entries(moments)) {
      const [out, cache] = [join(root, name, 'out'), join(root, name, 'cache')];
      cpSync(join(root, 'old'), out, { recursive: true });
      await killAt(moment, changed, out, { cache, bodies });
      // What the next start does first.
      closeOutput(await openOutput(out));
      expect([old, renewed], name).toContainEqual(hashes(out));
      const built = await quickBuild(changed, out, { cache, bodies });
      expect(hashes(out), name).toEqual(renewed);
      expect(readdirSync(join(root, name)).sort(), name).toEqual(['cache', 'out']);
      if (name === 'while it makes tables') expect(Object.keys(built.rounds[0]!.reasons)).toEqual(['reused']);
      rmSync(join(root, name), { recursive: true });
    }
  });
});

const WHILE_TEXTS_MOVE: Readonly<Record<string, Moment>> = {
  'before the first rename': whenThere((out) => join(beside(out).work, 'moved-texts.json')),
  'between the renames or right after': whenThere((out) => beside(out).former),
  'when the new dataset has left': ({ out }) => existsSync(beside(out).former) && !existsSync(beside(out).staging),
};

it('leaves the old output or the new, whole, when whole folders of texts move', { timeout: 120_000 }, async () => {
  const root = temporaryFolder();
  const input = writeFiles(join(root, 'in'), asLines(pages(700)));
  const [out, cache] = [join(root, 'out'), join(root, 'cache')];
  for (const [name, moment] of Object.entries(WHILE_TEXTS_MOVE)) {
    await quickBuild(input, out, { cache });
    const old = hashes(out);
    appendFileSync(
      join(input, 'pages.jsonl'),
      `\n${JSON.stringify({ id: `site-0/of ${name}`, text: `One more, ${name}.` })}`,
    );
    await quickBuild(input, join(root, 'new'));
    const renewed = hashes(join(root, 'new'));
    await killAt(moment, input, out, { cache, bodies: true });
    closeOutput(await openOutput(out));
    expect([old, renewed], name).toContainEqual(hashes(out));
    await quickBuild(input, out, { cache });
    expect(hashes(out), name).toEqual(renewed);
  }
});
