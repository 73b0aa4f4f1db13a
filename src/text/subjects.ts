import type { Token } from '../core/layers.ts';
import { TIME } from './noun-phrases.ts';
import type { Phrases } from './phrase.ts';
import { before, CLAUSE_MARKS, PhraseLine, REACH, SUBORDINATORS } from './phrase-line.ts';

/** Joints that open a clause when a subject and its verb follow: `since the program started`. */
const TEMPORAL = new Set(['since', 'after', 'before', 'until', 'till', 'once', 'than', 'like']);
/** Verbs that say whose subject a noun beside them is, from the table `governing-verbs`; in small letters. */
export interface GoverningVerbs {
  /** Whose object is the subject of the infinitive behind it: `expects prices to rise`. */
  readonly raises: ReadonlySet<string>;
  /** Participles that say how much the noun right before them is, even behind a comma: `claims, ranging from $200`. */
  readonly measures: ReadonlySet<string>;
}

/** Not asked for yet. */
const UNKNOWN = -2;

/** The subjects of a sentence's verb groups. */
export class Subjects extends PhraseLine {
  readonly #known: number[];
  readonly #verbs: GoverningVerbs;
  #depth = 0;

  /** @param phrases of `tokens`, see `findPhrases`. */
  constructor(tokens: readonly Token[], phrases: Phrases, verbs: GoverningVerbs) {
    super(tokens, phrases);
    this.#verbs = verbs;
    this.#known = new Array<number>(phrases.list.length).fill(UNKNOWN);
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

  #find(verb: number): number {
    const { finite } = this.list[verb]!;
    const at = this.left(verb);
    if (at < 0) return this.#opening(verb);
    if (this.isRelative(at)) return this.antecedent(at);
    if (this.isNoun(at)) return finite ? this.#climb(this.numberAt(at)) : this.#hanging(verb, this.numberAt(at));
    if (this.phraseAt(at)) return this.#besideVerb(verb, this.numberAt(at));
    const noun = this.#besideMark(verb, at);
    return noun >= 0 ? this.#climb(noun) : this.#previous(verb);
  }

  /** The noun that a verb behind a mark belongs to; -1 for none. */
  #besideMark(verb: number, mark: number): number {
    const { finite, head } = this.list[verb]!;
    const outer = finite ? this.beforeInsertion(mark) : -1;
    if (outer >= 0 || this.tag(mark) !== ',' || !this.isNoun(mark - 1)) return outer;
    if (finite) return this.#besideName(verb, mark);
    return this.#verbs.measures.has(this.tokens[head]!.lower) ? this.numberAt(mark - 1) : -1;
  }

  /** `the car they bought was`: right after a finite verb another takes the noun that the first clause hangs on. */
  #besideVerb(verb: number, other: number): number {
    const noun = this.isFinite(verb) && this.isFinite(other) ? this.#aboveVerb(other, 0) : -1;
    return noun >= 0 ? this.#climb(noun) : this.subject(other);
  }

  /** `the shares of the firm in Paris` from `Paris` to `shares`: up through prepositions, participles and lists. */
  #climb(from: number): number {
    if (TEMPORAL.has(this.word(this.left(from)))) return from;
    let [np, sure] = [from, -1];
    for (let step = 0; step < REACH; step++) {
      const next = this.#above(np, sure >= 0, step);
      if (next < 0) break;
      if (sure < 0 && this.tag(this.left(np)) === 'CC') sure = np;
      np = next;
    }
    // "rose to 2.05 and Dutch Lady gained": a list that leads up to an object is no list, but a new clause.
    return sure >= 0 && this.phraseAt(this.left(np))?.kind === 'verb' ? sure : np;
  }

  /** The noun phrase that another hangs on, -1 for one that hangs on none. */
  #above(np: number, listed: boolean, step: number): number {
    const at = this.left(np);
    if (at < 0 || step > REACH) return -1;
    if (this.#isTime(np) && this.isNoun(at)) return this.numberAt(at);
    if (this.headTag(np) === 'CD' && at === this.list[np]!.start - 1 && this.isNoun(at)) return this.numberAt(at);
    if ((this.tag(at) === 'IN' || this.tag(at) === 'TO') && !SUBORDINATORS.has(this.tokens[at]!.lower))
      return this.#aboveJoint(at, 0);
    if (this.phraseAt(at)?.kind === 'verb') return this.#aboveVerb(this.numberAt(at), step);
    const joins = this.tag(at) === 'CC' || (this.tag(at) === ',' && listed);
    return joins && this.isNoun(at - 1) && this.#above(this.numberAt(at - 1), true, step + 1) >= 0
      ? this.numberAt(at - 1)
      : -1;
  }

  /** `Dealers [last year] sold`, `The firm [this week] cut` */
  #isTime(np: number): boolean {
    const { start, head } = this.list[np]!;
    return start < head && TIME.has(this.word(head)) && /^(?:JJ|DT)$/.test(this.tag(start));
  }

  #aboveJoint(preposition: number, step: number): number {
    const at = before(this.tokens, preposition);
    if (this.isNoun(at)) return this.numberAt(at);
    return this.phraseAt(at) ? this.#aboveVerb(this.numberAt(at), step) : -1;
  }

  /** `the app used by Iranians`, `the app that Iranians use`: the noun that a participle or a relative clause hangs on. */
  #aboveVerb(verb: number, step: number): number {
    const at = this.left(verb);
    if (this.isRelative(at)) return this.antecedent(at);
    if (this.isFinite(verb)) return this.#aboveFinite(verb, at, step);
    if (this.isNoun(at)) return this.numberAt(at);
    if (step > REACH) return -1;
    if (this.phraseAt(at)) return this.#aboveVerb(this.numberAt(at), step + 1);
    // "the cost of building houses rose": a gerund hangs on what its joint hangs on.
    return this.tag(at) === 'IN' && this.headTag(verb) === 'VBG' ? this.#aboveJoint(at, step + 1) : -1;
  }

  /** `the app they use`, `the number who said they use it`, `who went there and is back`. */
  #aboveFinite(verb: number, at: number, step: number): number {
    if (this.tag(at) === 'CC') return this.joinsRelative(verb) ? this.subject(verb) : -1;
    if (this.tag(at) !== 'PRP') return -1;
    if (this.isNoun(at - 1)) return this.numberAt(at - 1);
    return this.phraseAt(at - 1) && step <= REACH ? this.#aboveVerb(this.numberAt(at - 1), step + 1) : -1;
  }

  /**
   * `Acme, a maker of cars, sold`: of two commas before a verb the phrase before the first; of one the phrase before it.
   * `The fire killed 12 people, injured 40`: a verb on the way has the same subject.
   */
  #besideName(verb: number, comma: number): number {
    for (let n = comma - 1; n >= 0 && n > comma - 4 * REACH; n--) {
      if (this.tag(n) === ',' && this.isNoun(n - 1)) return this.numberAt(n - 1);
      if (CLAUSE_MARKS.has(this.tokens[n]!.text)) break;
      const phrase = this.phraseAt(n);
      if (phrase?.finite) return this.#previous(verb);
    }
    return this.numberAt(comma - 1);
  }

  /** `gave to people [earning] $5`, but `brought a plant to Ohio [creating] jobs`: a participle or infinitive right after a noun. */
  #hanging(verb: number, noun: number): number {
    const head = this.headTag(noun);
    const participle = this.headTag(verb) === 'VBG';
    const inPhrase = this.tag(this.left(noun)) === 'IN' || this.tag(this.left(noun)) === 'TO';
    if (participle && head.startsWith('NN') && !(inPhrase && head !== 'NNS')) return noun;
    const raised = this.tag(this.list[verb]!.start) === 'TO' ? this.#climb(noun) : -1;
    if (raised >= 0 && this.#verbs.raises.has(this.word(this.left(raised)))) return raised;
    const other = this.#previous(verb);
    return other >= 0 && (participle || this.tag(this.list[verb]!.start) === 'TO') ? other : this.#climb(noun);
  }

  /** `… and rose`, `, creating jobs`: the subject of the nearest finite verb group to the left. */
  #previous(verb: number): number {
    for (let n = verb - 1; n >= 0 && n > verb - REACH; n--) if (this.isFinite(n)) return this.subject(n);
    return this.#opening(verb);
  }

  /** `Reading the post, users …`: a sentence that opens with a participle takes the subject of the next finite verb. */
  #opening(verb: number): number {
    if (this.isFinite(verb) || this.headTag(verb) === 'VB') return -1;
    for (let n = verb + 1; n < this.list.length && n < verb + REACH; n++)
      if (this.isFinite(n) && this.isNoun(this.left(n))) return this.subject(n);
    return -1;
  }
}
