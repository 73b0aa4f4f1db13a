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

/** Not asked for yet. */
const UNKNOWN = -2;

/** The subjects of a sentence's verb groups. */
export class Subjects {
  readonly #tokens: readonly Token[];
  readonly #list: readonly Phrase[];
  readonly #of: readonly number[];
  readonly #known: number[];
  #depth = 0;

  /** @param phrases of `tokens`, see `findPhrases`. */
  constructor(tokens: readonly Token[], { list, of }: Phrases) {
    this.#tokens = tokens;
    this.#list = list;
    this.#of = of;
    this.#known = new Array<number>(list.length).fill(UNKNOWN);
  }

  /**
   * @param verb a verb group, by its index. @returns the noun phrase that is its subject, -1 without. Relative pronouns are resolved to
   *   their noun, participles and infinitives to the subject of what they hang on.
   */
  subject(verb: number): number {
    const found = this.#known[verb]!;
    if (found !== UNKNOWN) return found;
    if (this.#depth >= REACH) return -1;
    this.#depth++;
    this.#known[verb] = -1; // a circle ends here
    const made = this.#find(verb);
    this.#known[verb] = made;
    this.#depth--;
    return made;
  }

  #tag(n: number): string {
    return n >= 0 && n < this.#tokens.length ? this.#tokens[n]!.tag : '';
  }

  /** In small letters; '' outside of the sentence. */
  #word(n: number): string {
    return n >= 0 && n < this.#tokens.length ? this.#tokens[n]!.lower : '';
  }

  #phraseAt(n: number): Phrase | undefined {
    const phrase = n >= 0 && n < this.#of.length ? this.#of[n]! : -1;
    return phrase >= 0 ? this.#list[phrase] : undefined;
  }

  #isNoun(n: number): boolean {
    return this.#phraseAt(n)?.kind === 'noun';
  }

  #left(phrase: number): number {
    return before(this.#tokens, this.#list[phrase]!.start);
  }

  #find(verb: number): number {
    const { finite } = this.#list[verb]!;
    const at = this.#left(verb);
    if (at < 0) return this.#opening(verb);
    if (RELATIVE.has(this.#tag(at))) return this.#antecedent(at);
    if (this.#isNoun(at)) return finite ? this.#climb(this.#of[at]!) : this.#hanging(verb, this.#of[at]!);
    if (this.#phraseAt(at)) return this.#besideVerb(verb, this.#of[at]!);
    const noun = this.#besideMark(verb, at);
    return noun >= 0 ? this.#climb(noun) : this.#previous(verb);
  }

  /** The noun that a verb behind a mark belongs to; -1 for none. */
  #besideMark(verb: number, mark: number): number {
    const { finite, head } = this.#list[verb]!;
    const outer = finite ? this.#beforeInsertion(mark) : -1;
    if (outer >= 0 || this.#tag(mark) !== ',' || !this.#isNoun(mark - 1)) return outer;
    if (finite) return this.#besideName(verb, mark);
    return MEASURING.has(this.#tokens[head]!.lower) ? this.#of[mark - 1]! : -1;
  }

  /** `Acme [— a maker of cars —] sold`, `The fee[, he says,] is`: the noun before an insertion; -1 where none stands. */
  #beforeInsertion(mark: number): number {
    if (!DASHES.has(this.#tokens[mark]!.text)) return this.#beforeAside(mark);
    for (let n = mark - 1; n > 0 && n > mark - 4 * REACH; n--)
      if (this.#tokens[n]!.text === this.#tokens[mark]!.text) return this.#isNoun(n - 1) ? this.#of[n - 1]! : -1;
    return -1;
  }

  /** A clause of two words between commas. */
  #beforeAside(comma: number): number {
    const verb = this.#tag(comma) === ',' ? this.#phraseAt(comma - 1) : undefined;
    const said = verb?.kind === 'verb' && verb.finite ? this.#phraseAt(verb.start - 1) : undefined;
    const opens = said?.kind === 'noun' ? said.start - 1 : -1;
    return this.#tag(opens) === ',' && this.#isNoun(opens - 1) ? this.#of[opens - 1]! : -1;
  }

  /** `the car they bought was`: right after a finite verb another takes the noun that the first clause hangs on. */
  #besideVerb(verb: number, other: number): number {
    const noun = this.#list[verb]!.finite && this.#list[other]!.finite ? this.#aboveVerb(other, 0) : -1;
    return noun >= 0 ? this.#climb(noun) : this.subject(other);
  }

  /** `the shares of the firm in Paris` from `Paris` to `shares`: up through prepositions, participles and lists. */
  #climb(from: number): number {
    if (TEMPORAL.has(this.#word(this.#left(from)))) return from;
    let [np, sure] = [from, -1];
    for (let step = 0; step < REACH; step++) {
      const next = this.#above(np, sure >= 0, step);
      if (next < 0) break;
      if (sure < 0 && this.#tag(this.#left(np)) === 'CC') sure = np;
      np = next;
    }
    // "rose to 2.05 and Dutch Lady gained": a list that leads up to an object is no list, but a new clause.
    return sure >= 0 && this.#phraseAt(this.#left(np))?.kind === 'verb' ? sure : np;
  }

  /** The noun phrase that another hangs on, -1 for one that hangs on none. */
  #above(np: number, listed: boolean, step: number): number {
    const at = this.#left(np);
    if (at < 0 || step > REACH) return -1;
    if (this.#tag(this.#list[np]!.head) === 'CD' && at === this.#list[np]!.start - 1 && this.#isNoun(at))
      return this.#of[at]!;
    if ((this.#tag(at) === 'IN' || this.#tag(at) === 'TO') && !SUBORDINATORS.has(this.#tokens[at]!.lower))
      return this.#aboveJoint(at, 0);
    if (this.#phraseAt(at)?.kind === 'verb') return this.#aboveVerb(this.#of[at]!, step);
    const joins = this.#tag(at) === 'CC' || (this.#tag(at) === ',' && listed);
    return joins && this.#isNoun(at - 1) && this.#above(this.#of[at - 1]!, true, step + 1) >= 0
      ? this.#of[at - 1]!
      : -1;
  }

  #aboveJoint(preposition: number, step: number): number {
    const at = before(this.#tokens, preposition);
    if (this.#isNoun(at)) return this.#of[at]!;
    return this.#phraseAt(at) ? this.#aboveVerb(this.#of[at]!, step) : -1;
  }

  /** `the app used by Iranians`, `the app that Iranians use`: the noun that a participle or a relative clause hangs on. */
  #aboveVerb(verb: number, step: number): number {
    const at = this.#left(verb);
    if (RELATIVE.has(this.#tag(at))) return this.#antecedent(at);
    if (this.#list[verb]!.finite) return this.#aboveFinite(verb, at, step);
    if (this.#isNoun(at)) return this.#of[at]!;
    if (step > REACH) return -1;
    if (this.#phraseAt(at)) return this.#aboveVerb(this.#of[at]!, step + 1);
    // "the cost of building houses rose": a gerund hangs on what its joint hangs on.
    return this.#tag(at) === 'IN' && this.#tag(this.#list[verb]!.head) === 'VBG' ? this.#aboveJoint(at, step + 1) : -1;
  }

  /** `the app they use`, `the number who said they use it`, `who went there and is back`. */
  #aboveFinite(verb: number, at: number, step: number): number {
    if (this.#tag(at) === 'CC') return this.#isRelative(verb) ? this.subject(verb) : -1;
    if (this.#tag(at) !== 'PRP') return -1;
    if (this.#isNoun(at - 1)) return this.#of[at - 1]!;
    return this.#phraseAt(at - 1) && step <= REACH ? this.#aboveVerb(this.#of[at - 1]!, step + 1) : -1;
  }

  /** `who went there and is back`: whether a verb group, or the one it is joined to, has a relative pronoun for its subject. */
  #isRelative(verb: number): boolean {
    for (let n = verb; n >= 0 && n > verb - REACH; n--) {
      if (this.#list[n]!.kind !== 'verb' || !this.#list[n]!.finite) continue;
      if (RELATIVE.has(this.#tag(this.#left(n)))) return true;
      if (this.#tag(this.#left(n)) !== 'CC') return false;
    }
    return false;
  }

  #antecedent(relative: number): number {
    let at = relative - 1;
    if (this.#tag(at) === 'IN') at--; // "the platform on which"
    if (this.#tag(at) === ',' || this.#word(at) === '-') at--;
    return this.#isNoun(at) ? this.#of[at]! : -1;
  }

  /**
   * `Acme, a maker of cars, sold`: of two commas before a verb the phrase before the first; of one the phrase before it.
   * `The fire killed 12 people, injured 40`: a verb on the way has the same subject.
   */
  #besideName(verb: number, comma: number): number {
    for (let n = comma - 1; n >= 0 && n > comma - 4 * REACH; n--) {
      if (this.#tag(n) === ',' && this.#isNoun(n - 1)) return this.#of[n - 1]!;
      if (STOPS.has(this.#tokens[n]!.text)) break;
      const phrase = this.#phraseAt(n);
      if (phrase?.kind === 'verb' && phrase.finite) return this.#previous(verb);
    }
    return this.#of[comma - 1]!;
  }

  /** `gave to people [earning] $5`, but `brought a plant to Ohio [creating] jobs`: a participle or infinitive right after a noun. */
  #hanging(verb: number, noun: number): number {
    const head = this.#tag(this.#list[noun]!.head);
    const participle = this.#tag(this.#list[verb]!.head) === 'VBG';
    const inPhrase = this.#tag(this.#left(noun)) === 'IN' || this.#tag(this.#left(noun)) === 'TO';
    if (participle && head.startsWith('NN') && !(inPhrase && head !== 'NNS')) return noun;
    const raised = this.#tag(this.#list[verb]!.start) === 'TO' ? this.#climb(noun) : -1;
    if (raised >= 0 && RAISING.has(this.#word(this.#left(raised)))) return raised;
    const other = this.#previous(verb);
    return other >= 0 && (participle || this.#tag(this.#list[verb]!.start) === 'TO') ? other : this.#climb(noun);
  }

  /** `… and rose`, `, creating jobs`: the subject of the nearest finite verb group to the left. */
  #previous(verb: number): number {
    for (let n = verb - 1; n >= 0 && n > verb - REACH; n--)
      if (this.#list[n]!.kind === 'verb' && this.#list[n]!.finite) return this.subject(n);
    return this.#opening(verb);
  }

  /** `Reading the post, users …`: a sentence that opens with a participle takes the subject of the next finite verb. */
  #opening(verb: number): number {
    if (this.#list[verb]!.finite || this.#tag(this.#list[verb]!.head) === 'VB') return -1;
    for (let n = verb + 1; n < this.#list.length && n < verb + REACH; n++)
      if (this.#list[n]!.kind === 'verb' && this.#list[n]!.finite && this.#isNoun(this.#left(n)))
        return this.subject(n);
    return -1;
  }
}
