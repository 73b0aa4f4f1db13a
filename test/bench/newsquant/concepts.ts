import type { Document } from '../../../src/core/document.ts';
import type { Claim, Quantity } from '../../../src/core/layers.ts';
import { readReferences } from '../../../src/io/reference.ts';
import { claims } from '../../../src/stages/claims.ts';

/** Words that the set leaves out of a concept. */
const STOP_WORDS = new Set(
  `a an the of in for from to at on with by and or as is are was were be been its his her their our my your this that these those which who
than about per over between it he she they we you i s will would can could more most some any such into & -- - – its`.split(
    /\s+/,
  ),
);

/**
 * What NewsQuant calls the concept of a quantity: the words, without stop words, of what the number is about. Of a counted noun,
 * which is its unit there, the one who has or does so much; of an age whose it is; of an amount what it measures, with the one
 * that has it.
 * @returns words with blanks between, in order of the text; null where the set writes a dash.
 */
export function conceptOf(claim: Claim, { kind }: Pick<Quantity, 'kind'>, text: string): string | null {
  const about = isAside(claim, text) ? null : (claim.about ?? null);
  if (claim.rule === 'quantities/one-of') return null;
  const isImplied = claim.measuredBy === 'none' && claim.measure !== null;
  const parts =
    isImplied || COUNTED.has(claim.measuredBy ?? '')
      ? [about]
      : claim.measure === null
        ? []
        : WHOLE.has(claim.measuredBy ?? '') || kind === 'age'
          ? [claim.measure]
          : [claim.measure, about];
  const words = new Set(parts.flatMap((part) => (part === null ? [] : contentWords(part))));
  return words.size ? [...words].join(' ') : null;
}

/** `The five launches will offer 435 homes`: who has so many keeps the number of its own. */
function numbered({ about, start }: Claim, { text }: Document, quantities: readonly Quantity[]): string | null {
  if (!about) return about ?? null;
  const own = quantities.find(
    ({ kind, head, end, excluded }) =>
      kind === 'count' && head !== null && excluded === null && end < start && text.startsWith(about, end + 1),
  );
  return own ? `${own.valueText} ${about}` : about;
}

/** Rules of `claims/measure` by which the measure is the counted noun itself. */
const COUNTED = new Set(['counted', 'elided', 'of_which']);
/** Rules by which it already is what has so much. */
const WHOLE = new Set(['of', 'bracketed', 'named', 'object', 'multiplied']);

/** `on turnover of $5m`, `with speeds of 40 mph`, `a grant worth $5m`: what stands behind a joint is not what the subject has. */
function isAside({ measuredBy, measure, start }: Claim, text: string): boolean {
  if (measuredBy !== 'amount_of' || measure === null) return false;
  const before = text.slice(0, Math.max(0, text.lastIndexOf(measure, start)));
  return (
    /\b(?:worth|as high as|as low as)(?: \w+)?\s+$/.test(text.slice(0, start)) ||
    /\b(?:with|to|on|in|by|of|from|than|over|under|after|before|as|into)(?: (?:an?|the|its|their|his|her))?\s+$/.test(
      before,
    )
  );
}

const contentWords = (phrase: string): string[] =>
  phrase
    .split(/[\s,()"“”;:/]+|(?<=\d)[-–](?=\d)/)
    .map((word) => word.replace(/['’]s?$/, ''))
    .filter((word) => word !== '' && !STOP_WORDS.has(word.toLowerCase()));

/**
 * Reads the concept of each quantity of a document that the set counts, claim or not.
 * @param counts which quantities the set counts.
 * @returns concepts by the quantity's start.
 */
export function conceptReader(
  counts: (quantity: Quantity) => boolean,
): (document: Document) => Map<number, string | null> {
  const read = claims.prepare({}, readReferences(claims.references));
  return (document) => {
    const quantities = document.layers.quantities!.map((quantity) => ({
      ...quantity,
      excluded: counts(quantity) ? null : (quantity.excluded ?? 'fragment'),
    }));
    const found = read({ ...document, layers: { ...document.layers, quantities } } as never);
    const concepts = new Map<number, string | null>();
    let last: string | null = null;
    for (const claim of found) {
      // The same amount in another unit is of the same thing.
      if (claim.measuredBy !== 'conversion')
        last = conceptOf(
          { ...claim, about: numbered(claim, document, quantities) },
          quantities[claim.quantity]!,
          document.text,
        );
      concepts.set(claim.start, last);
    }
    return concepts;
  };
}
