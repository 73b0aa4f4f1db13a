import { z } from 'zod';
import type { ReferenceTable } from '../core/stage.ts';

/** What stands before the date of a stamp and tells what the date is of. */
export const stampWords: ReferenceTable<{ phrase: string; kind: 'published' | 'updated' | 'other'; example: string }> =
  {
    name: 'stamp-words',
    row: z.strictObject({
      phrase: z.string().min(1).lowercase(),
      kind: z.enum(['published', 'updated', 'other']),
      example: z.string().min(1),
    }),
  };

export const STAMP_REFERENCES: readonly ReferenceTable<unknown>[] = [stampWords];
