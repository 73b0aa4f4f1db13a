import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { BuildOptions } from '../../../src/run/build.ts';
import { quickBuild, temporaryFolder, writeFiles } from './folders.ts';

/** The recipe for news, where a test needs every table filled. */
export const NEWS: BuildOptions['recipe'] = {
  module: new URL('../../../pipelines/news.ts', import.meta.url).href,
  recipe: 'news',
  params: {},
  references: null,
};

/** Texts of our own, with page furniture, a byline, numbers, a quotation, dates; one of them in JSON Lines, one no text at all. */
export const TEXTS = {
  'harbour/1.txt': `Skip to content

Port of Larsund closes its northern quay

By: N. Halvorsen, harbour correspondent

The port of Larsund handled 12,500 containers in March 2021, the harbour master Ida Brekke said on Monday.
“We expect 3 million visitors this summer,” Brekke said. According to the town council, 40 percent of the quay is unsafe 🚢.

Share this story`,
  'harbour/2.txt': `Skip to content

More ships for Larsund

The port of Larsund handled 15,000 containers in March 2021, according to the town council.

Share this story`,
  'wire.jsonl': `${JSON.stringify({ id: 'wire-1', publisher: 'Wire', published: '2021-04-02', text: 'The red \u001b[31mlight\u202e burned for two hours on 1 April 2021, witnesses said.' })}\n{"text":\n`,
  'photo.txt': 'JFIF\0\0',
};

/** A dataset of texts, removed by `whenDone`. @returns the folder with the texts, and that with the dataset. */
export async function dataset(
  files: Readonly<Record<string, string>> = TEXTS,
  options: Partial<BuildOptions> = {},
  whenDone: (clean: () => void) => void = onTestFinished,
) {
  const folder = temporaryFolder(whenDone);
  const [raw, out] = [writeFiles(join(folder, 'raw'), files), join(folder, 'out')];
  await quickBuild(raw, out, { recipe: NEWS, ...options });
  return { raw, out };
}
