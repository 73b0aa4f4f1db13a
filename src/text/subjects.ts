import type { Token } from '../core/layers.ts';
import type { Phrase, Phrases } from './phrases.ts';

const RELATIVE = new Set(['WDT', 'WP']);
const ADVERB = new Set(['RB', 'RBR', 'RBS', 'RP']);
const STOPS = new Set([';', ':', '—', '–', '.', '?', '!']);
const SUBORDINATORS = new Set('that because if while although though unless whether whereas as'.split(' '));
/** Joints that open a clause when a subject and its verb follow: `since the program started`. */
const TEMPORAL = new Set(['since', 'after', 'before', 'until', 'till', 'once', 'than', 'like']);
/** Participles that say how much the noun right before them is, even behind a comma: `claims, ranging from $200`. */
const MEASURING = new Set(
  'ranging averaging totalling totaling costing measuring weighing containing spanning numbering'.split(' '),
);

/** Verbs whose object is the subject of the infinitive behind it: `expects prices to rise`. */
const RAISING = new Set(
  `expect expects expected expecting allow allows allowed allowing cause causes caused causing want wants wanted ask asks asked enable enables enabled
  force forces forced forecast forecasts help helps helped see sees saw urge urges urged require requires required predict predicts predicted
  estimate estimates estimated believe believes believed let lets`.split(/\s+/),
);

const DASHES = new Set(['—', '–', '―', '--', '-']);

/** How many steps a subject may lie away from its verb; bounds the work and the depth of every question. */
const REACH = 16;

/** The token before a position; adverbs, brackets (`Acme (ACM) fell`) and the stops of abbreviations (`Acme Inc. is`) are passed over. */
export function before(tokens: readonly Token[], n: number): number {
  let at = n - 1;
  while (at >= 0 && at > n - REACH) {
    if (tokens[at]!.text === ')') at = beforeBracket(tokens, at);
    else if (ADVERB.has(tokens[at]!.tag) || isAbbreviationStop(tokens, at)) at--;
    else break;
  }
  return at;
}

function beforeBracket(tokens: readonly Token[], close: number): number {
  for (let n = close - 1; n >= 0 && n > close - REACH; n--) if (tokens[n]!.text === '(') return n - 1;
  return close - 1;
}

const isAbbreviationStop = (tokens: readonly Token[], n: number): boolean =>
  tokens[n]!.text === '.' && n > 0 && n + 1 < tokens.length && tokens[n + 1]!.text === tokens[n + 1]!.lower;

/**
 * @param phrases of `tokens`, see `findPhrases`.
 * @returns for a verb group (by its index) the noun phrase that is its subject, -1 without. Relative pronouns are resolved to
 *   their noun, participles and infinitives to the subject of what they hang on.
 */
export function readSubjects(tokens: readonly Token[], { list, of }: Phrases): (verb: number) => number {
  const known = new Map<number, number>();
  let depth = 0;

  const tag = (n: number): string => tokens[n]?.tag ?? '';
  const phraseAt = (n: number): Phrase | undefined => (n >= 0 && of[n]! >= 0 ? list[of[n]!] : undefined);
  const isNoun = (n: number): boolean => phraseAt(n)?.kind === 'noun';
  const left = (phrase: number): number => before(tokens, list[phrase]!.start);

  function subject(verb: number): number {
    const found = known.get(verb);
    if (found !== undefined) return found;
    if (depth >= REACH) return -1;
    depth++;
    known.set(verb, -1); // a circle ends here
    const made = find(verb);
    known.set(verb, made);
    depth--;
    return made;
  }

  function find(verb: number): number {
    const { finite } = list[verb]!;
    const at = left(verb);
    if (at < 0) return opening(verb);
    if (RELATIVE.has(tag(at))) return antecedent(at);
    if (isNoun(at)) return finite ? climb(of[at]!) : hanging(verb, of[at]!);
    if (phraseAt(at)) return besideVerb(verb, of[at]!);
    const noun = besideMark(verb, at);
    return noun >= 0 ? climb(noun) : previous(verb);
  }

  /** The noun that a verb behind a mark belongs to; -1 for none. */
  function besideMark(verb: number, mark: number): number {
    const { finite, head } = list[verb]!;
    const outer = finite ? beforeInsertion(mark) : -1;
    if (outer >= 0 || tag(mark) !== ',' || !isNoun(mark - 1)) return outer;
    if (finite) return besideName(mark);
    return MEASURING.has(tokens[head]!.lower) ? of[mark - 1]! : -1;
  }

  /** `Acme [— a maker of cars —] sold`, `The fee[, he says,] is`: the noun before an insertion; -1 where none stands. */
  function beforeInsertion(mark: number): number {
    if (!DASHES.has(tokens[mark]!.text)) return beforeAside(mark);
    for (let n = mark - 1; n > 0 && n > mark - 4 * REACH; n--)
      if (tokens[n]!.text === tokens[mark]!.text) return isNoun(n - 1) ? of[n - 1]! : -1;
    return -1;
  }

  /** A clause of two words between commas. */
  function beforeAside(comma: number): number {
    const verb = tag(comma) === ',' ? phraseAt(comma - 1) : undefined;
    const said = verb?.kind === 'verb' && verb.finite ? phraseAt(verb.start - 1) : undefined;
    const opens = said?.kind === 'noun' ? said.start - 1 : -1;
    return tag(opens) === ',' && isNoun(opens - 1) ? of[opens - 1]! : -1;
  }

  /** `the car they bought was`: right after a finite verb another takes the noun that the first clause hangs on. */
  function besideVerb(verb: number, other: number): number {
    const noun = list[verb]!.finite && list[other]!.finite ? aboveVerb(other, 0) : -1;
    return noun >= 0 ? climb(noun) : subject(other);
  }

  /** `the shares of the firm in Paris` from `Paris` to `shares`: up through prepositions, participles and lists. */
  function climb(from: number): number {
    if (TEMPORAL.has(tokens[left(from)]?.lower ?? '')) return from;
    let [np, sure] = [from, -1];
    for (let step = 0; step < REACH; step++) {
      const next = above(np, sure >= 0, step);
      if (next < 0) break;
      if (sure < 0 && tag(left(np)) === 'CC') sure = np;
      np = next;
    }
    // "rose to 2.05 and Dutch Lady gained": a list that leads up to an object is no list, but a new clause.
    return sure >= 0 && phraseAt(left(np))?.kind === 'verb' ? sure : np;
  }

  /** The noun phrase that another hangs on, -1 for one that hangs on none. */
  function above(np: number, listed: boolean, step: number): number {
    const at = left(np);
    if (at < 0 || step > REACH) return -1;
    if (tag(list[np]!.head) === 'CD' && at === list[np]!.start - 1 && isNoun(at)) return of[at]!;
    if ((tag(at) === 'IN' || tag(at) === 'TO') && !SUBORDINATORS.has(tokens[at]!.lower)) return aboveJoint(at, 0);
    if (phraseAt(at)?.kind === 'verb') return aboveVerb(of[at]!, step);
    const joins = tag(at) === 'CC' || (tag(at) === ',' && listed);
    return joins && isNoun(at - 1) && above(of[at - 1]!, true, step + 1) >= 0 ? of[at - 1]! : -1;
  }

  function aboveJoint(preposition: number, step: number): number {
    const at = before(tokens, preposition);
    if (isNoun(at)) return of[at]!;
    return phraseAt(at) ? aboveVerb(of[at]!, step) : -1;
  }

  /** `the app used by Iranians`, `the app that Iranians use`: the noun that a participle or a relative clause hangs on. */
  function aboveVerb(verb: number, step: number): number {
    const at = left(verb);
    if (RELATIVE.has(tag(at))) return antecedent(at);
    if (list[verb]!.finite) return aboveFinite(verb, at, step);
    if (isNoun(at)) return of[at]!;
    if (step > REACH) return -1;
    if (phraseAt(at)) return aboveVerb(of[at]!, step + 1);
    // "the cost of building houses rose": a gerund hangs on what its joint hangs on.
    return tag(at) === 'IN' && tag(list[verb]!.head) === 'VBG' ? aboveJoint(at, step + 1) : -1;
  }

  /** `the app they use`, `the number who said they use it`, `who went there and is back`. */
  function aboveFinite(verb: number, at: number, step: number): number {
    if (tag(at) === 'CC') return isRelative(verb) ? subject(verb) : -1;
    if (tag(at) !== 'PRP') return -1;
    if (isNoun(at - 1)) return of[at - 1]!;
    return phraseAt(at - 1) && step <= REACH ? aboveVerb(of[at - 1]!, step + 1) : -1;
  }

  /** `who went there and is back`: whether a verb group, or the one it is joined to, has a relative pronoun for its subject. */
  function isRelative(verb: number): boolean {
    for (let n = verb; n >= 0 && n > verb - REACH; n--) {
      if (list[n]!.kind !== 'verb' || !list[n]!.finite) continue;
      if (RELATIVE.has(tag(left(n)))) return true;
      if (tag(left(n)) !== 'CC') return false;
    }
    return false;
  }

  function antecedent(relative: number): number {
    let at = relative - 1;
    if (tag(at) === 'IN') at--; // "the platform on which"
    if (tag(at) === ',' || tokens[at]?.text === '-') at--;
    return isNoun(at) ? of[at]! : -1;
  }

  /** `Acme, a maker of cars, sold`: of two commas before a verb the phrase before the first; of one the phrase before it. */
  function besideName(comma: number): number {
    for (let n = comma - 1; n >= 0 && n > comma - 4 * REACH; n--) {
      if (tag(n) === ',' && isNoun(n - 1)) return of[n - 1]!;
      if (STOPS.has(tokens[n]!.text)) break;
    }
    return of[comma - 1]!;
  }

  /** `gave to people [earning] $5`, but `brought a plant to Ohio [creating] jobs`: a participle or infinitive right after a noun. */
  function hanging(verb: number, noun: number): number {
    const head = tag(list[noun]!.head);
    const participle = tag(list[verb]!.head) === 'VBG';
    const inPhrase = tag(left(noun)) === 'IN' || tag(left(noun)) === 'TO';
    if (participle && head.startsWith('NN') && !(inPhrase && head !== 'NNS')) return noun;
    const raised = tag(list[verb]!.start) === 'TO' ? climb(noun) : -1;
    if (raised >= 0 && RAISING.has(tokens[left(raised)]?.lower ?? '')) return raised;
    const other = previous(verb);
    return other >= 0 && (participle || tag(list[verb]!.start) === 'TO') ? other : climb(noun);
  }

  /** `… and rose`, `, creating jobs`: the subject of the nearest finite verb group to the left. */
  function previous(verb: number): number {
    for (let n = verb - 1; n >= 0 && n > verb - REACH; n--)
      if (list[n]!.kind === 'verb' && list[n]!.finite) return subject(n);
    return opening(verb);
  }

  /** `Reading the post, users …`: a sentence that opens with a participle takes the subject of the next finite verb. */
  function opening(verb: number): number {
    if (list[verb]!.finite || tag(list[verb]!.head) === 'VB') return -1;
    for (let n = verb + 1; n < list.length && n < verb + REACH; n++)
      if (list[n]!.kind === 'verb' && list[n]!.finite && isNoun(left(n))) return subject(n);
    return -1;
  }

  return subject;
}
