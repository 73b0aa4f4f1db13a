import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { InputDocument } from '../../src/core/document.ts';
import { collection } from './collection/collection.ts';
import { realSentences } from './generate.ts';

/** Texts that are measured together. */
export interface Texts {
  readonly name: string;
  readonly documents: readonly InputDocument[];
  readonly bytes: number;
}

/** Made-up pages, and what `TEXTS=PATH[,PATH]` names: a file of JSON Lines with a `text` each, or a folder of .txt files. */
export const textsToMeasure = (madeUp: number): Texts[] => [
  texts('made-up pages', [...collection({ documents: madeUp, seed: 5, sentences: realSentences() })]),
  ...(process.env.TEXTS ?? '').split(',').filter(Boolean).map(given),
];

const given = (path: string): Texts => texts(nameOf(path), statSync(path).isDirectory() ? folder(path) : lines(path));

const nameOf = (path: string) => (statSync(path).isDirectory() ? path : dirname(path)).split('/').slice(-2).join('/');

const lines = (path: string): One[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line, n) => ({ id: `${n}`, site: null, text: (JSON.parse(line) as { text: string }).text }));

const folder = (path: string): One[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({ id: file, site: basename(dirname(file)), text: readFileSync(join(path, file), 'utf8') }));

interface One {
  readonly id: string;
  readonly site: string | null;
  readonly text: string;
}

const texts = (name: string, all: readonly One[]): Texts => ({
  name,
  documents: all.map(documentOf),
  bytes: all.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
});

const documentOf = ({ id, site, text }: One): InputDocument => ({
  ...{ id, text, sourcePath: `${id}.txt`, sourceLine: null, collection: site, sha256: '0'.repeat(64) },
  ...{ byteCount: Buffer.byteLength(text), encoding: 'utf-8', stated: {} },
});
