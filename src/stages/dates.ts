import { z } from 'zod';
import type { DocumentStage } from '../core/stage.ts';
import { dateReader, datesOf } from '../dates/document.ts';
import { DATE_REFERENCES } from '../dates/lexicon.ts';
import { STAMP_REFERENCES } from '../dates/stamp-words.ts';
import { publicationOf, stampReader } from '../dates/stamps.ts';
import { tenseCues } from '../dates/tense.ts';
import { codeUnitsReader } from '../text/code-units.ts';
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
    const unitsOf = codeUnitsReader();
    return (document) => {
      const units = unitsOf(document.text);
      const published = publicationOf(document, stamps, units)?.point ?? null;
      return datesOf({ text: document.text, units }, englishTokens(document.layers), published, reader);
    };
  },
};
