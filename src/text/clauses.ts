import type { Token } from '../core/layers.ts';
import type { Phrase, Phrases } from './phrases.ts';

/** Finds what governs what in a tagged sentence, by phrases and marks alone. All positions are indexes of tokens or of phrases. */
export interface Clauses {
  /** The verb group that governs a word: the nearest to its left within the clause, else the first to its right; -1 without. */
  governor(token: number): number;
  /** The noun phrase that is the subject of a verb group, by its index; -1 when there is none. Relative pronouns are resolved. */
  subject(verb: number): number;
}

const RELATIVE = new Set(['WDT', 'WP']);
const CLAUSE_MARK = new Set([';', ':', '—', '–', '.', '?', '!']);
const SUBORDINATORS = new Set([
  'that',
  'because',
  'if',
  'while',
  'although',
  'though',
  'unless',
  'whether',
  'whereas',
  'as',
]);
/** Participles that say how much the noun right before them is, even behind a comma: `claims, ranging from $200`. */
const MEASURING = new Set(
  'ranging averaging totalling totaling costing measuring weighing containing spanning worth numbering'.split(' '),
);
/** Joints that open a clause when a subject and its verb follow: `since the program started`. */
const TEMPORAL = new Set(['since', 'after', 'before', 'until', 'till', 'once', 'than', 'like']);
const ADVERB = new Set(['RB', 'RBR', 'RBS', 'RP']);

/** How many phrases a subject may lie to the left of its verb; bounds the work for each question. */
const REACH = 16;

/** @param phrases of `tokens`, see `findPhrases`. */
export function readClauses(tokens: readonly Token[], { list, of }: Phrases): Clauses {
  const subjects = new Map<number, number>();

  const tag = (n: number): string => tokens[n]?.tag ?? '';
  const phraseAt = (n: number): Phrase | undefined => (n >= 0 && of[n]! >= 0 ? list[of[n]!] : undefined);

  /** `Acme Inc. is`: a stop within the sentence. */
  const isAbbreviationStop = (n: number): boolean =>
    tokens[n]!.text === '.' && n > 0 && n + 1 < tokens.length && tokens[n + 1]!.text === tokens[n + 1]!.lower;

  /** The token before a position, adverbs passed over. */
  const before = (n: number): number => {
    let at = n - 1;
    while (at >= 0 && (ADVERB.has(tag(at)) || isAbbreviationStop(at))) at--;
    return at;
  };

  /** `the shares of the firm in Paris` from `Paris` to `shares`: up through prepositions, participles, appositions. */
  function climb(from: number): number {
    let np = from;
    let sure = -1;
    if (TEMPORAL.has(tokens[before(list[from]!.start)]?.lower ?? '')) return from;
    for (let step = 0; step < REACH; step++) {
      const next = above(np, sure >= 0);
      if (next < 0) break;
      if (sure < 0 && tag(before(list[np]!.start)) === 'CC') sure = np;
      np = next;
    }
    // "rose to 2.05 and Dutch Lady gained": a list that leads up to an object is no list, but a new clause.
    return sure >= 0 && phraseAt(before(list[np]!.start))?.kind === 'verb' ? sure : np;
  }

  function above(np: number, listed: boolean): number {
    const at = before(list[np]!.start);
    if (at < 0) return -1;
    if (tag(list[np]!.head) === 'CD' && at === list[np]!.start - 1 && phraseAt(at)?.kind === 'noun') return of[at]!;
    if ((tag(at) === 'IN' || tag(at) === 'TO') && !SUBORDINATORS.has(tokens[at]!.lower)) return aboveJoint(at);
    const phrase = phraseAt(at);
    if (phrase?.kind === 'verb') return aboveVerb(of[at]!);
    if (tag(at) === 'CC') {
      const left = phraseAt(at - 1);
      return left?.kind === 'noun' && above(of[at - 1]!, true) >= 0 ? of[at - 1]! : -1;
    }
    return tag(at) === ',' && listed ? aboveComma(at) : -1;
  }

  function aboveJoint(preposition: number): number {
    const at = before(preposition);
    const phrase = phraseAt(at);
    if (phrase?.kind === 'noun') return of[at]!;
    if (phrase?.kind === 'verb') return aboveVerb(of[at]!);
    return -1;
  }

  /** `the app used by Iranians`, `the app that Iranians use`: the noun that a participle or a relative clause hangs on. */
  function aboveVerb(verb: number): number {
    const group = list[verb]!;
    const at = before(group.start);
    if (RELATIVE.has(tag(at))) return antecedent(at);
    if (group.finite) {
      if (tag(at) === 'PRP' && phraseAt(at - 1)?.kind === 'noun') return of[at - 1]!;
      return tag(at) === 'CC' && isRelative(verb) ? subject(verb) : -1;
    }
    if (phraseAt(at)?.kind === 'verb') return aboveVerb(of[at]!);
    return phraseAt(at)?.kind === 'noun' ? of[at]! : -1;
  }

  /** `who went there and is back`: whether a verb group, or the one it is joined to, has a relative pronoun for its subject. */
  function isRelative(verb: number): boolean {
    for (let n = verb, step = 0; n >= 0 && step < REACH; n--, step++) {
      const phrase = list[n]!;
      if (phrase.kind !== 'verb' || !phrase.finite) continue;
      const at = before(phrase.start);
      if (RELATIVE.has(tag(at))) return true;
      if (tag(at) !== 'CC') return false;
    }
    return false;
  }

  /** `in the US, the UK and Peru`: the member of a list before a comma, where the list itself hangs on something. */
  function aboveComma(comma: number): number {
    const left = phraseAt(comma - 1);
    return left?.kind === 'noun' && above(of[comma - 1]!, true) >= 0 ? of[comma - 1]! : -1;
  }

  function antecedent(relative: number): number {
    let at = relative - 1;
    if (tag(at) === 'IN') at--; // "the platform on which"
    if (tag(at) === ',' || tokens[at]?.text === '-') at--;
    return phraseAt(at)?.kind === 'noun' ? of[at]! : -1;
  }

  function find(verb: number): number {
    const group = list[verb]!;
    const at = before(group.start);
    if (at < 0) return opening(verb);
    if (RELATIVE.has(tag(at))) return antecedent(at);
    const phrase = phraseAt(at);
    if (phrase?.kind === 'noun') return group.finite ? climb(of[at]!) : hanging(verb, of[at]!);
    if (phrase?.kind === 'verb') return subject(of[at]!);
    if (tag(at) === ',' && group.finite && phraseAt(at - 1)?.kind === 'noun') return climb(first(at));
    if (tag(at) === ',' && MEASURING.has(tokens[group.head]!.lower) && phraseAt(at - 1)?.kind === 'noun')
      return climb(of[at - 1]!);
    return previous(verb);
  }

  /** Of the phrases between two commas before a verb the one before the first comma; without, the one before the comma. */
  function first(comma: number): number {
    for (let n = comma - 1; n >= 0 && n > comma - 4 * REACH; n--) {
      if (tag(n) === ',' && phraseAt(n - 1)?.kind === 'noun') return of[n - 1]!;
      if (CLAUSE_MARK.has(tokens[n]!.text)) break;
    }
    return of[comma - 1]!;
  }

  /** A participle or infinitive: of its noun when it follows one that is no object, else the subject of the verb before. */
  function hanging(verb: number, noun: number): number {
    const group = list[verb]!;
    const nominal = tag(list[noun]!.head).startsWith('NN');
    const inPhrase = tag(before(list[noun]!.start)) === 'IN' || tag(before(list[noun]!.start)) === 'TO';
    // "gave to people earning 5 dollars", but "brought a plant to Ohio creating 5 jobs".
    if (tag(group.head) === 'VBG' && nominal && !(inPhrase && tag(list[noun]!.head) !== 'NNS')) return noun;
    const left = previous(verb);
    return left >= 0 && (tag(group.start) === 'TO' || tag(group.head) === 'VBG') ? left : climb(noun);
  }

  /** `… and rose`, `, creating jobs`: the subject of the nearest finite verb group to the left. */
  function previous(verb: number): number {
    for (let n = verb - 1; n >= 0 && n > verb - REACH; n--) {
      const phrase = list[n]!;
      if (phrase.kind === 'verb' && phrase.finite) return subject(n);
    }
    return opening(verb);
  }

  /** `Reading the post, users …`: a sentence that opens with a verb without a subject takes it from the next finite verb. */
  function opening(verb: number): number {
    if (list[verb]!.finite || tag(list[verb]!.head) === 'VB') return -1;
    for (let n = verb + 1; n < list.length && n < verb + REACH; n++) {
      const phrase = list[n]!;
      if (phrase.kind === 'verb' && phrase.finite && phraseAt(before(phrase.start))?.kind === 'noun') return subject(n);
    }
    return -1;
  }

  function subject(verb: number): number {
    const known = subjects.get(verb);
    if (known !== undefined) return known;
    subjects.set(verb, -1); // a circle ends here
    const found = find(verb);
    subjects.set(verb, found);
    return found;
  }

  function governor(token: number): number {
    const from = of[token]! >= 0 ? of[token]! : indexAfter(token);
    const right = ofSubject(token, from);
    if (right >= 0) return right;
    for (let n = Math.min(from, list.length - 1); n >= 0 && n > from - REACH; n--) {
      if (list[n]!.kind === 'verb' && list[n]!.end <= token && !parted(list[n]!.end, token)) return n;
      if (list[n]!.end <= token && parted(list[n]!.end, token)) break;
    }
    for (let n = from; n < list.length && n < from + REACH; n++)
      if (list[n]!.kind === 'verb' && list[n]!.start > token) return n;
    for (let n = Math.min(from, list.length - 1); n >= 0 && n > from - REACH; n--)
      if (list[n]!.kind === 'verb') return n;
    return -1;
  }

  /** The finite verb whose subject a word stands in: `[40 million users in Iran] read it`; -1 when it stands in none. */
  function ofSubject(token: number, from: number): number {
    for (let n = from; n < list.length && n < from + REACH; n++) {
      const phrase = list[n]!;
      if (phrase.kind !== 'verb' || phrase.start <= token || !phrase.finite) continue;
      const np = subject(n);
      const within = np >= 0 && list[np]!.start <= token && !relativeBetween(token, phrase.start);
      return within && !verbBetween(np, token) ? n : -1;
    }
    return -1;
  }

  function verbBetween(np: number, token: number): boolean {
    for (let n = np + 1; n < list.length && list[n]!.start < token; n++)
      if (list[n]!.kind === 'verb' && list[n]!.finite) return true;
    return false;
  }

  function relativeBetween(from: number, to: number): boolean {
    for (let n = from; n < to; n++) if (RELATIVE.has(tag(n))) return true;
    return false;
  }

  /** The first phrase that starts behind a token. */
  function indexAfter(token: number): number {
    for (let n = token; n < tokens.length; n++) if (of[n]! >= 0) return of[n]!;
    return list.length;
  }

  /** Whether a clause ends between two positions: a semicolon, or a comma or conjunction with a new subject and verb behind it. */
  function parted(from: number, to: number): boolean {
    for (let n = Math.max(from, to - 4 * REACH); n < to; n++) {
      if (CLAUSE_MARK.has(tokens[n]!.text)) return true;
      if (tag(n) === 'CC' || tag(n) === ',' || tag(n) === 'WRB' || SUBORDINATORS.has(tokens[n]!.lower)) {
        const next = tag(n) === ',' && tag(n + 1) === 'CC' ? n + 2 : n + 1;
        if (next <= to && startsClause(next, to)) return true;
      }
    }
    return false;
  }

  /** A noun phrase and, through prepositions, a finite verb. */
  function startsClause(start: number, to: number): boolean {
    const first = of[start]!;
    if (first < 0 || list[first]!.kind !== 'noun') return false;
    for (let n = first + 1; n < list.length && n < first + 5; n++) {
      if (list[n]!.kind === 'verb') return list[n]!.finite && !RELATIVE.has(tag(list[n]!.start - 1));
      const joint = tag(list[n]!.start - 1);
      if (joint !== 'IN' && joint !== 'TO' && list[n]!.start > to) return false;
      if (joint === ',' || joint === 'CC') return false;
    }
    return false;
  }

  return { governor, subject };
}
