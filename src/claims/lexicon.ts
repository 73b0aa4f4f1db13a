import type { EntityLexicon } from './entity.ts';
import type { PlaceLexicon } from './place.ts';
import type { PolarityLexicon } from './polarity.ts';
import type { VerbLexicon } from './retag.ts';

/** What the reading of claims knows about words. */
export interface ClaimLexicon extends VerbLexicon {
  readonly entities: EntityLexicon;
  readonly places: PlaceLexicon;
  readonly polarity: PolarityLexicon;
}
