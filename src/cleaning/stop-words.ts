import { z } from 'zod';
import type { ReferenceTable } from '../core/stage.ts';

type StopWord = { word: string; language: string; addresses_reader: 'true' | 'false'; example: string };

/** Words of grammar: running text is full of them, labels and headlines are not. */
export const stopWords: ReferenceTable<StopWord> = {
  name: 'stop_words',
  row: z.strictObject({
    word: z.string().lowercase().min(1),
    language: z.string().min(2),
    addresses_reader: z.enum(['true', 'false']),
    example: z.string().min(1),
  }),
};
