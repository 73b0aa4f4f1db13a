import type { NameMention } from '../core/layers.ts';
import { nounLemma } from '../text/lemma.ts';
import { firstFrom } from '../text/search.ts';
import type { About } from './about.ts';
import type { Entities, EntityLexicon } from './entity.ts';
import { headOf, type Reading, type Stretch, spanOf } from './stretch.ts';

/**
 * The named entity that a claim is about: a name in the measure (`Telegram's visitors`), the name that holds it, or the one that
 * `the messenger` stands for. Null where the text names none.
 */
export function subjectOf(
  reading: Reading,
  { measure, holder }: About,
  names: readonly NameMention[],
  entities: () => Entities,
  lexicon: EntityLexicon,
): string | null {
  for (const stretch of [measure, holder]) {
    if (!stretch) continue;
    const found = nameIn(reading, stretch, names) ?? spokenOf(reading, stretch, entities, lexicon);
    if (found) return found;
  }
  return null;
}

/** The name at the head, else the first name inside that is no place; a place only as the head itself. */
function nameIn(reading: Reading, stretch: Stretch, names: readonly NameMention[]): string | null {
  const { start, end } = spanOf(reading, stretch);
  const head = headOf(reading, stretch);
  const at = head >= 0 ? reading.tokens[head]!.start : -1;
  let inside: string | null = null;
  for (let n = firstFrom(names, start, (name) => name.start); n < names.length && names[n]!.start < end; n++) {
    const name = names[n]!;
    if (name.end > end) continue;
    if (name.start <= at && at < name.end) return name.canonical;
    if (name.kind !== 'place') inside ??= name.canonical;
  }
  return inside;
}

const DEFINITE = new Set(['the', 'this', 'that', 'its', 'their']);

/** `the messenger`, `the popular messaging app`: but not `a messenger` or `messengers`. */
function spokenOf(reading: Reading, stretch: Stretch, entities: () => Entities, lexicon: EntityLexicon): string | null {
  const { tokens, phrases } = reading;
  const head = headOf(reading, stretch);
  if (head < 0 || tokens[head]!.tag !== 'NN' || phrases.of[head]! < 0) return null;
  if (!DEFINITE.has(tokens[phrases.list[phrases.of[head]!]!.start]!.lower)) return null;
  const noun = nounLemma(tokens[head]!.lower, lexicon.plurals);
  return lexicon.kindOf.has(noun) ? entities().named(noun, tokens[head]!.start) : null;
}
