import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { InputDocument } from '../../src/core/document.ts';
import { isReject, type ReadDocument, type ReadOptions, type RejectRow, readInput } from '../../src/io/read/index.ts';

/** A folder with these files, gone when the test has finished. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrace-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** The document alone, when its bytes are those of its text. */
function withoutBytes({ utf8, ...document }: ReadDocument): InputDocument {
  expect(Buffer.from(utf8).equals(Buffer.from(document.text)), `${document.id}: bytes of the text`).toBe(true);
  return document;
}

/** Everything a folder holds, as the reader sees it. */
export async function readAll(folder: string, options: Partial<ReadOptions> = {}) {
  const reader = readInput(folder, options);
  const [documents, rejects, order]: [InputDocument[], RejectRow[], string[]] = [[], [], []];
  for await (const input of reader) {
    if (isReject(input)) rejects.push(input);
    else documents.push(withoutBytes(input));
    order.push(
      isReject(input)
        ? `${input.source_path}:${input.source_line ?? ''} ${input.code}`
        : `${input.sourcePath} ${input.id}`,
    );
  }
  return { documents, rejects, order, tally: reader.tally };
}

export const readFiles = (files: Readonly<Record<string, string | Uint8Array>>, options: Partial<ReadOptions> = {}) =>
  readAll(folderOf(files), options);
