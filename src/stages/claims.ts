import { z } from 'zod';
import { places } from '../attribution/name-tables.ts';
import { entityNouns, hedges, negations, nounKinds } from '../claims/claim-tables.ts';
import { readClaims } from '../claims/claims.ts';
import type { ClaimLexicon } from '../claims/lexicon.ts';
import { placeLexicon } from '../claims/place.ts';
import { polarityPhrases } from '../claims/polarity.ts';
import type { NounKinds } from '../claims/stretch.ts';
import type { Claim } from '../core/layers.ts';
import type { DocumentStage, References } from '../core/stage.ts';
import { irregularSingulars } from '../text/lemma.ts';
import type { GoverningVerbs } from '../text/subjects.ts';
import { governingVerbs, irregularPlurals, irregularVerbs } from '../text/word-tables.ts';

type Reads = 'sentences' | 'tokens' | 'names' | 'dates' | 'quotes' | 'quantities' | 'metadata';

/** Every quantity that someone asserts: of what, about whom, where, when, and who says so. */
export const claims: DocumentStage<Reads, 'claims', Record<string, never>> = {
  kind: 'document',
  name: 'claims',
  version: 8,
  params: z.strictObject({}),
  references: [places, irregularPlurals, irregularVerbs, governingVerbs, entityNouns, hedges, negations, nounKinds],
  reads: ['sentences', 'tokens', 'names', 'dates', 'quotes', 'quantities', 'metadata'],
  prepare: (_, references) => {
    const lexicon = compile(references);
    return ({ text, layers }): Claim[] => {
      const { sentences, tokens, names, dates, quotes, quantities } = layers;
      return readClaims({ text, sentences, tokens, names, dates, quotes, quantities }, lexicon);
    };
  },
};

function compile(references: References): ClaimLexicon {
  const rows = references.rows(places);
  const words = (kind: 'denies' | 'affirms') =>
    polarityPhrases(references.rows(negations).flatMap((row) => (row.kind === kind ? [row.words] : [])));
  const verbs = (kind: keyof GoverningVerbs | 'gives' | 'says') =>
    new Set(references.rows(governingVerbs).flatMap((row) => (row.kind === kind ? [row.word] : [])));
  const nouns = (kind: keyof NounKinds) =>
    new Set(references.rows(nounKinds).flatMap((row) => (row.kind === kind ? [row.noun] : [])));
  return {
    entities: {
      kindOf: new Map(references.rows(entityNouns).map(({ noun, kind }) => [noun, kind])),
      plurals: irregularSingulars(references.rows(irregularPlurals)),
    },
    places: placeLexicon(
      new Map(
        rows.flatMap(({ demonym, canonical }) =>
          demonym.split('|').flatMap((one): [string, string][] => (one ? [[one.toLowerCase(), canonical]] : [])),
        ),
      ),
      new Set(rows.flatMap((row) => ((row as { kind?: string }).kind === 'country' ? [row.canonical] : []))),
    ),
    polarity: {
      denies: words('denies'),
      affirms: words('affirms'),
      hedges: polarityPhrases(references.rows(hedges).map((row) => row.words)),
    },
    nouns: {
      change: nouns('change'),
      sum: nouns('sum'),
      vessel: nouns('vessel'),
      time: nouns('time'),
      modifier: nouns('modifier'),
    },
    verbs: { raises: verbs('raises'), measures: verbs('measures') },
    gives: verbs('gives'),
    says: verbs('says'),
    unchanged: new Set(references.rows(irregularVerbs).flatMap(({ verb, past }) => (verb === past ? [verb] : []))),
  };
}
