import { z } from 'zod';
import type { DocumentStage } from '../core/stage.ts';
import { dateReader, datesOf } from '../dates/document.ts';
import { DATE_REFERENCES } from '../dates/lexicon.ts';
import { tenseCues } from '../dates/tense.ts';
import { englishTokens } from '../text/language.ts';

type Reads = 'sentences' | 'tokens' | 'publication';

/** The calendar expressions of the kept text, where it is English. */
export const dates: DocumentStage<Reads, 'dates', Record<string, never>> = {
  kind: 'document',
  name: 'dates',
  version: 3,
  params: z.strictObject({}),
  references: [...DATE_REFERENCES, tenseCues],
  reads: ['sentences', 'tokens', 'publication'],
  optional: ['language'],
  prepare: (_, references) => {
    const reader = dateReader(references);
    return ({ text, layers }) => datesOf(text, englishTokens(layers), layers.publication?.point ?? null, reader);
  },
};
