import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What a predictor may see of a gold file: the sentences. The schema drops the answers, so that nothing downstream can read them. */
const sentences = z.array(z.object({ text: z.string() }));

export const readTexts = (path: string): string[] =>
  sentences.parse(JSON.parse(readFileSync(path, 'utf8'))).map(({ text }) => text);
