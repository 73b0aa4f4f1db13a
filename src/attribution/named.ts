import type { NameMention } from '../core/layers.ts';
import type { Gender } from './name-tables.ts';

/** A mention with the gender that titles and given names tell, for pronouns. */
export type Named = NameMention & { gender?: Gender };

/** @param gender null when nothing tells it. */
export function named(
  start: number,
  end: number,
  sentence: number,
  kind: Named['kind'],
  canonical: string,
  gender: Gender | null,
): Named {
  return gender ? { start, end, sentence, kind, canonical, gender } : { start, end, sentence, kind, canonical };
}
