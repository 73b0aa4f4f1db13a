import type { Token } from '../core/layers.ts';
import type { Named } from './named.ts';
import type { PlacedName } from './placed-names.ts';
import type { Role, RoleLexicon } from './roles.ts';
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
      holders.add(titleBefore(tokens, from), name, true);
      holders.add(headBehind(tokens, to), name, true);
    } else if (name.kind === 'organisation') {
      if (!bodies.has(name.canonical)) for (const role of rolesIn(name.canonical)) holders.add(role, name, false);
      bodies.add(name.canonical);
      holders.add(headBehind(tokens, to), name, false);
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

  /** @param role a word that may say what a person or a body is; '' for none. */
  add(role: string, name: Named, person: boolean): void {
    const known = role === '' ? undefined : this.roles.get(role);
    if (!isOffice(known) || (known.kind === 'person') !== person) return;
    const holders = this.byRole.get(role);
    if (!holders) this.byRole.set(role, [name]);
    else if (holders.length < 2 && holders[0]!.canonical !== name.canonical) holders.push(name);
  }

  holder(role: string, offset: number): Named | null {
    const holders = this.byRole.get(role);
    if (!holders || holders[0]!.start >= offset) return null;
    return holders.length > 1 && holders[1]!.start < offset ? null : holders[0]!;
  }
}

/** `President Adams`, `Sen. Adams`, `the president, Ellen Adams`. */
function titleBefore(tokens: readonly Token[], from: number): string {
  const comma = tokens[from - 1]?.text === ',';
  const at = comma ? from - 2 : from - 1;
  if (comma && tokens[at - 1]?.lower !== 'the') return '';
  return NOT_HOLDING.has(tokens[at - 1]?.lower ?? '') ? '' : (tokens[at]?.lower ?? '');
}

const BEFORE_HEAD = setOf('DT PRP$ NN NNS NNP NNPS JJ JJR JJS POS VBN CD');
const BEHIND_HEAD = setOf('IN , . WP WDT');

/** The head of an apposition: `Ellen Adams, the new mayor of Leeds`. */
function headBehind(tokens: readonly Token[], to: number): string {
  if (tokens[to]?.text !== ',' || !opensApposition(tokens[to + 1]?.tag ?? '')) return '';
  let at = to + 1;
  while (at < tokens.length && at <= to + APPOSITION && BEFORE_HEAD.has(tokens[at]!.tag)) {
    if (NOT_HOLDING.has(tokens[at]!.lower)) return '';
    at++;
  }
  return BEHIND_HEAD.has(tokens[at]?.tag ?? '.') ? tokens[at - 1]!.lower : '';
}

const opensApposition = (tag: string): boolean =>
  BEFORE_HEAD.has(tag) && tag !== 'POS' && tag !== 'VBN' && tag !== 'CD';

/** What the name of a body may say that it is: its last word, and the one before an `of` or a `for`, `Ministry of Roads`. */
function rolesIn(canonical: string): string[] {
  const words = canonical.toLowerCase().split(' ');
  const joint = words.findIndex((word) => word === 'of' || word === 'for');
  return joint > 0 ? [words.at(-1)!, words[joint - 1]!] : [words.at(-1)!];
}
