import { once } from 'node:events';
import { createWriteStream, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Collection, collection, type Made } from './collection/collection.ts';

const RAW = join(import.meta.dirname, '../../data/raw');

/** Sentences of the texts of the project. */
export function realSentences(): string[] {
  const texts = readdirSync(RAW)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(RAW, name), 'utf8'));
  return texts
    .flatMap((text) => text.split(/(?<=[.?!”])\s+|\n+/))
    .filter((line) => line.length > 60 && line.length < 400);
}

/** One file a page, in folders by site. */
export function writeTexts(folder: string, of: Collection): void {
  for (const { id, text } of collection(of)) {
    const path = join(folder, `${id}.txt`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** JSON Lines, so many pages to a file. */
export async function writeJsonLines(folder: string, of: Collection, perFile = 10_000): Promise<void> {
  mkdirSync(folder, { recursive: true });
  let [written, file] = [0, -1];
  let stream: ReturnType<typeof createWriteStream> | null = null;
  for (const made of collection(of)) {
    if (Math.floor(written / perFile) !== file) {
      stream?.end();
      file = Math.floor(written / perFile);
      stream = createWriteStream(join(folder, `pages-${String(file).padStart(4, '0')}.jsonl`));
    }
    if (!stream!.write(line(made))) await once(stream!, 'drain');
    written++;
  }
  stream?.end();
  if (stream) await once(stream, 'close');
}

const line = ({ id, site, text }: Made) => `${JSON.stringify({ id, publisher: site, text })}\n`;

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      documents: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
      form: { type: 'string', default: 'jsonl' },
    },
  });
  if (!values.out) throw new Error('usage: generate.ts --out DIR [--documents N] [--seed N] [--form jsonl|txt]');
  const of = { documents: Number(values.documents), seed: Number(values.seed), sentences: realSentences() };
  if (values.form === 'txt') writeTexts(values.out, of);
  else await writeJsonLines(values.out, of);
}
