import type { Token } from '../core/layers.ts';
import { lowerAt, tagAt, textAt } from '../text/token-at.ts';
import type { Named } from './named.ts';
import type { PlacedName } from './placed-names.ts';
import type { Role, RoleLexicon } from './roles.ts';
import { tagsOf } from './tag-sets.ts';
import { setOf } from './word-classes.ts';

/** Who holds an office, by the noun for it: whom `the president` and `the council` mean. */
export interface Offices {
  /** @returns the only one said to hold it before an offset; null when nobody is, or several are. */
  holder(role: string, offset: number): Named | null;
}

/** Words that take the office away again: `former President Adams`, `Vice President Brown`. */
const NOT_HOLDING = setOf('former ex ex- vice deputy late then acting assistant onetime would-be');
/** How far behind a name the head of its apposition may stand: `Kim Lee, the town's new chief engineer`. */
const APPOSITION = 8;

/** Whether one alone may hold it. */
export const isOffice = (role: Role | undefined): role is Role => role !== undefined && !role.plural;

/**
 * Learns offices from titles (`President Adams`), appositions (`Kim Lee, the mayor of Leeds,` and `the mayor, Kim Lee,`) and the names of
 * bodies (`Roads Council` is a council). Linear in the tokens.
 */
export function learnOffices(names: readonly PlacedName[], roles: RoleLexicon): Offices {
  const holders = new Holders(roles);
  const bodies = new Set<string>();
  for (const { name, tokens, from, to } of names) {
    if (name.kind === 'person' || name.kind === 'other') {
      holders.addBeside(titleBefore(tokens, from), name, true);
      holders.addBeside(headBehind(tokens, to), name, true);
    } else if (name.kind === 'organisation') {
      if (!bodies.has(name.canonical)) holders.addBody(name);
      bodies.add(name.canonical);
      holders.addBeside(headBehind(tokens, to), name, false);
    }
  }
  return holders;
}

class Holders implements Offices {
  private readonly roles: RoleLexicon;
  /** The first and the second holder: more are not needed to know that there are several. */
  private readonly byRole = new Map<string, Named[]>();

  constructor(roles: RoleLexicon) {
    this.roles = roles;
  }

  addBeside(token: Token | undefined, name: Named, person: boolean): void {
    if (token !== undefined && this.roles.of(token)) this.add(token.lower, name, person);
  }

  /** @param role a word that may say what a person or a body is. */
  add(role: string, name: Named, person: boolean): void {
    const known = this.roles.get(role);
    if (!isOffice(known) || (known.kind === 'person') !== person) return;
    const holders = this.byRole.get(role);
    if (!holders) this.byRole.set(role, [name]);
    else if (holders.length < 2 && holders[0]!.canonical !== name.canonical) holders.push(name);
  }

  /** What the name of a body says that it is: its last word, and the one before an `of` or a `for`, `Ministry of Roads`. */
  addBody(name: Named): void {
    const words = name.canonical.toLowerCase();
    const joint = jointIn(words);
    this.add(lastWord(words, words.length), name, false);
    if (joint > 0) this.add(lastWord(words, joint), name, false);
  }

  holder(role: string, offset: number): Named | null {
    const holders = this.byRole.get(role);
    if (!holders || holders[0]!.start >= offset) return null;
    return holders.length > 1 && holders[1]!.start < offset ? null : holders[0]!;
  }
}

/** `President Adams`, `Sen. Adams`, `the president, Ellen Adams`. */
function titleBefore(tokens: readonly Token[], from: number): Token | undefined {
  const comma = textAt(tokens, from - 1) === ',';
  const at = comma ? from - 2 : from - 1;
  if (at < 0 || (comma && lowerAt(tokens, at - 1) !== 'the')) return undefined;
  return NOT_HOLDING.has(lowerAt(tokens, at - 1)) ? undefined : tokens[at];
}

const BEFORE_HEAD = tagsOf('DT PRP$ NN NNS NNP NNPS JJ JJR JJS POS VBN CD');
const BEHIND_HEAD = tagsOf('IN , . WP WDT');

/** The head of an apposition: `Ellen Adams, the new mayor of Leeds`. */
function headBehind(tokens: readonly Token[], to: number): Token | undefined {
  if (textAt(tokens, to) !== ',' || !opensApposition(tagAt(tokens, to + 1))) return undefined;
  let at = to + 1;
  while (at < tokens.length && at <= to + APPOSITION && BEFORE_HEAD.has(tokens[at]!.tag)) {
    if (NOT_HOLDING.has(tokens[at]!.lower)) return undefined;
    at++;
  }
  return BEHIND_HEAD.has(tokens[at]?.tag ?? '.') ? tokens[at - 1] : undefined;
}

const opensApposition = (tag: string): boolean =>
  BEFORE_HEAD.has(tag) && tag !== 'POS' && tag !== 'VBN' && tag !== 'CD';

/** Where an `of` or a `for` joins the words of a name in lower case, -1 without. */
function jointIn(words: string): number {
  const [of, for_] = [words.indexOf(' of '), words.indexOf(' for ')];
  return of < 0 || for_ < 0 ? Math.max(of, for_) : Math.min(of, for_);
}

/** The last word of words[0, to). */
const lastWord = (words: string, to: number): string => words.slice(words.lastIndexOf(' ', to - 1) + 1, to);
