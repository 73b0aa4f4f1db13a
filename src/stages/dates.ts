import { z } from 'zod';
import type { DocumentStage } from '../core/stage.ts';
import { dateReader, datesOf } from '../dates/document.ts';
import { DATE_REFERENCES } from '../dates/lexicon.ts';
import { publicationOf } from '../dates/publication.ts';
import { stampReader } from '../dates/stamp-reader.ts';
import { STAMP_REFERENCES } from '../dates/stamp-words.ts';

import { tenseCues } from '../dates/tense.ts';
import { englishTokens } from '../text/language.ts';

type Reads = 'blocks' | 'cleaning' | 'sentences' | 'tokens';

/** The calendar expressions of the kept text, where it is English. */
export const dates: DocumentStage<Reads, 'dates', Record<string, never>> = {
  kind: 'document',
  name: 'dates',
  version: 2,
  params: z.strictObject({}),
  references: [...DATE_REFERENCES, ...STAMP_REFERENCES, tenseCues],
  reads: ['blocks', 'cleaning', 'sentences', 'tokens'],
  optional: ['language'],
  prepare: (_, references) => {
    const reader = dateReader(references);
    const stamps = stampReader(references, reader);
    return (document) => {
      const published = publicationOf(document, stamps)?.point ?? null;
      return datesOf(document.text, englishTokens(document.layers), published, reader);
    };
  },
};
