import { existsSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { beside, restoreFormer } from '../../src/run/beside.ts';
import { announceMoves, moveTexts } from '../../src/run/moved-texts.ts';
import { closeOutput, openOutput, publish } from '../../src/run/publish.ts';
import { hashes, temporaryFolder, writeFiles } from './support/folders.ts';

const FOLDERS = ['a', 'b/c', 'd'];

/** A former output of three folders of texts, and a build that is about to publish. */
async function aboutToPublish() {
  const out = join(temporaryFolder(), 'out');
  const output = await openOutput(out);
  const former = Object.fromEntries(FOLDERS.map((folder) => [`text/${folder}/1.txt`, folder]));
  // A dataset is told by its record.
  const record = { format_version: '1', claimtrace: '1', text: { files: 3 }, files: [] };
  writeFiles(out, { ...former, 'build.json': JSON.stringify(record) });
  writeFiles(output.staging, { 'documents.csv': 'new', 'text/e/1.txt': 'e' });
  return { out, output, own: beside(out), before: hashes(out) };
}

it('folders of texts move into the new dataset', async () => {
  const { out, output, own } = await aboutToPublish();
  expect(await publish(output, FOLDERS)).toEqual([own.former, own.work]);
  closeOutput(output);
  expect(Object.keys(hashes(out)).sort()).toEqual(
    ['documents.csv', 'text/a/1.txt', 'text/b/c/1.txt', 'text/d/1.txt', 'text/e/1.txt'].sort(),
  );
});

it.each([0, 1, 2, 3])('%i of them that had moved when a build was killed move back', async (moves) => {
  const { out, output, own, before } = await aboutToPublish();
  announceMoves(own, FOLDERS);
  renameSync(out, own.former);
  moveTexts(own, FOLDERS.slice(0, moves));
  restoreFormer(out, own);
  expect(hashes(out)).toEqual(before);
  closeOutput(output);
});

it('and those that had been moved back by a start that was killed as well', async () => {
  const { out, output, own, before } = await aboutToPublish();
  announceMoves(own, FOLDERS);
  renameSync(out, own.former);
  moveTexts(own, FOLDERS);
  renameSync(join(own.staging, 'text/b/c'), join(own.former, 'text/b/c'));
  restoreFormer(out, own);
  expect(hashes(out)).toEqual(before);
  closeOutput(output);
});

it('nothing is published when one of them was taken away', async () => {
  const { out, output, before } = await aboutToPublish();
  await expect(publish(output, ['a', 'gone', 'd'])).rejects.toThrow('build again');
  closeOutput(output);
  expect(hashes(out)).toEqual(before);
});

it('what was announced is forgotten once the new dataset is in its place', async () => {
  const { out, output, own } = await aboutToPublish();
  await publish(output, FOLDERS);
  const published = hashes(out);
  expect(restoreFormer(out, own)).toBe(true);
  closeOutput(output);
  expect(hashes(out)).toEqual(published);
  expect(existsSync(own.folder)).toBe(false);
});

it('what is left of a former dataset does not come back when the new one was taken away', async () => {
  const { out, output, own } = await aboutToPublish();
  await publish(output, FOLDERS);
  renameSync(out, join(out, '../taken'));
  expect(existsSync(own.former)).toBe(true);
  closeOutput(output);
  expect([out, own.folder].filter(existsSync)).toEqual([]);
});

it('a former dataset whose place was taken is left where it lies, and that is said', async () => {
  const { out, output, own, before } = await aboutToPublish();
  announceMoves(own, FOLDERS);
  renameSync(out, own.former);
  moveTexts(own, FOLDERS.slice(0, 2));
  writeFiles(out, { 'figure.png': 'mine' });
  expect(() => closeOutput(output)).toThrow(own.former);
  await expect(openOutput(out)).rejects.toThrow(own.former);
  rmSync(out, { recursive: true });
  closeOutput(await openOutput(out));
  expect(hashes(out)).toEqual(before);
});

it.each(['renamed', 'removed'])('nothing is published when a text in one of them was %s', async (what) => {
  const { out, output } = await aboutToPublish();
  const text = join(out, 'text/b/c/1.txt');
  if (what === 'removed') rmSync(text);
  else renameSync(text, `${text}.old.txt`);
  utimesSync(dirname(text), new Date(), new Date(Date.now() + 1000));
  const before = hashes(out);
  await expect(publish(output, FOLDERS)).rejects.toThrow('b/c was changed meanwhile');
  closeOutput(output);
  expect(hashes(out)).toEqual(before);
});
