import { z } from 'zod';
import { clean } from '../cleaning/clean.ts';
import { byDocument, type Correction, correction } from '../cleaning/corrections.ts';
import { wordsFor } from '../cleaning/document-words.ts';
import { Forest } from '../cleaning/forest.ts';
import { furniture, Phrases } from '../cleaning/phrases.ts';
import { SECOND } from '../cleaning/second.ts';
import { FIRST } from '../cleaning/signals.ts';
import { StopWords, stopWords } from '../cleaning/stop-words.ts';
import { cleaningTrees, type LookName } from '../cleaning/trees.ts';
import { Vocabulary } from '../cleaning/vocabulary.ts';
import type { DocumentStage, References } from '../core/stage.ts';
import { REASONS, type Reason } from '../schema/vocabulary.ts';
import { codeUnitsReader } from '../text/code-units.ts';

export { correction } from '../cleaning/corrections.ts';

export interface CleaningParams {
  /** Blocks that would be removed for one of these reasons are kept. */
  keep: Reason[];
  /** What a researcher says of single blocks. */
  corrections: Correction[];
}

/** What each block is: kept in a role, or removed for a reason. */
export const cleaning: DocumentStage<'blocks' | 'repetition', 'cleaning', CleaningParams> = {
  kind: 'document',
  name: 'cleaning',
  version: 7,
  params: z.strictObject({
    keep: z.array(z.enum(Object.keys(REASONS) as [Reason, ...Reason[]])).default([]),
    corrections: z.array(correction).default([]),
  }),
  references: [furniture, stopWords, cleaningTrees],
  reads: ['blocks', 'repetition'],
  prepare: ({ keep, corrections }, references) => {
    const stops = references.rows(stopWords);
    const vocabulary = new Vocabulary(stops.map(({ word }) => word));
    const lists = {
      stops: new StopWords(stops, vocabulary),
      phrases: new Phrases(references.rows(furniture), vocabulary),
      unitsOf: codeUnitsReader(),
    };
    const knowledge = {
      lists,
      wordsFor: wordsFor(vocabulary),
      looks: forests(references),
      keep: new Set(keep),
      corrections: byDocument(corrections),
    };
    return (document) => clean(document, knowledge);
  },
};

function forests(references: References) {
  const rows = Map.groupBy(references.rows(cleaningTrees), (row) => row.look);
  const of = (look: LookName) => rows.get(look) ?? [];
  return {
    first: new Forest(FIRST, of('first')),
    second: new Forest(SECOND, of('second')),
  };
}
