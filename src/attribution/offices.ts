import type { Token } from '../core/layers.ts';
import type { Named } from './names.ts';
import { type PlacedName, placedNames } from './placed-names.ts';
import type { RoleLexicon } from './roles.ts';

/** Who holds an office, by the noun for it: whom `the president` and `the council` mean. */
export interface Offices {
  /** @returns the only one said to hold it before an offset; null when nobody is, or several are. */
  holder(role: string, offset: number): Named | null;
}

/** Words that take the office away again: `former President Adams`, `Vice President Brown`. */
const NOT_HOLDING = /^(?:former|ex|ex-|vice|deputy|late|then|acting|assistant|onetime|would-be)$/;
/** How far behind a name the head of its apposition may stand: `Kim Lee, the town's new chief engineer`. */
const APPOSITION = 8;

/**
 * Learns offices from titles (`President Adams`), appositions (`Kim Lee, the mayor of Leeds,` and `the mayor, Kim Lee,`) and the names of
 * bodies (`Roads Council` is a council). Linear in the tokens.
 */
export function learnOffices(
  sentences: readonly (readonly Token[])[],
  names: readonly Named[],
  roles: RoleLexicon,
): Offices {
  /** The first and the second holder: more are not needed to know that there are several. */
  const holders = new Map<string, Named[]>();
  for (const placed of placedNames(sentences, names)) {
    for (const role of officesOf(placed, roles)) {
      const known = holders.get(role);
      if (!known) holders.set(role, [placed.name]);
      else if (known.length < 2 && known[0]!.canonical !== placed.name.canonical) known.push(placed.name);
    }
  }
  return {
    holder(role, offset) {
      const [first, second] = holders.get(role) ?? [];
      return first && first.start < offset && !(second && second.start < offset) ? first : null;
    },
  };
}

function officesOf(placed: PlacedName, roles: RoleLexicon): string[] {
  const { name } = placed;
  const person = name.kind === 'person' || name.kind === 'other';
  const found = person
    ? [titleBefore(placed), headBehind(placed)]
    : name.kind === 'organisation'
      ? [...bodyOf(name), headBehind(placed)]
      : [];
  return found.filter((role) => {
    const known = roles.get(role);
    return known !== undefined && !known.plural && (known.kind === 'person') === person;
  });
}

/** `President Adams`, `Sen. Adams`, `the president, Ellen Adams`. */
function titleBefore({ tokens, from }: PlacedName): string {
  const comma = tokens[from - 1]?.text === ',';
  const at = comma ? from - 2 : from - 1;
  if (comma && tokens[at - 1]?.lower !== 'the') return '';
  return NOT_HOLDING.test(tokens[at - 1]?.lower ?? '') ? '' : (tokens[at]?.lower ?? '');
}

/** The head of an apposition: `Ellen Adams, the new mayor of Leeds`. */
function headBehind({ tokens, to }: PlacedName): string {
  if (tokens[to]?.text !== ',' || !/^(?:DT|PRP\$|NN|JJ)/.test(tokens[to + 1]?.tag ?? '')) return '';
  let at = to + 1;
  while (at < tokens.length && at <= to + APPOSITION && /^(?:DT|PRP\$|NN|JJ|POS|VBN|CD)/.test(tokens[at]!.tag)) {
    if (NOT_HOLDING.test(tokens[at]!.lower)) return '';
    at++;
  }
  return /^(?:IN|,|\.|WP|WDT)$/.test(tokens[at]?.tag ?? '.') ? tokens[at - 1]!.lower : '';
}

/** The noun that says what a body is: `Roads Council`, `Ministry of Roads`. */
function bodyOf({ canonical }: Named): string[] {
  const words = canonical.toLowerCase().split(' ');
  return [words.at(-1)!, words[words.findIndex((word) => word === 'of' || word === 'for') - 1] ?? ''];
}
