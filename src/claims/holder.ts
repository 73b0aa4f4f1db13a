import { NOMINAL, nounAt, phraseAt, type Reading, type Stretch, TAIL, tokenAt, trimmed, withTail } from './stretch.ts';

/** How many phrases to the left a pronoun may point. */
const REACH = 16;

/** The subject of the verb that governs a number, with what hangs on it up to the verb; a pronoun is resolved within its sentence. */
export function holderOf(reading: Reading, first: number): Stretch | null {
  const { phrases, clauses, tokens } = reading;
  const verb = clauses.governor(first);
  const np = verb < 0 ? -1 : clauses.subject(verb);
  if (np < 0 || phrases.of[first] === np) return null;
  const pronoun = PRONOUN.has(tokens[phrases.list[np]!.head]!.lower);
  const named = pronoun ? spokenBefore(reading, verb, np) : partOf(reading, np);
  if (named < 0 || !isNominal(reading, named) || isSumOf(reading, named, first)) return null;
  const { end } = phrases.list[named]!;
  const until = phrases.list[verb]!.start;
  const beforeVerb = !pronoun && until > end;
  const tail = withTail(reading, named, TAIL, beforeVerb ? until : tokens.length, beforeVerb);
  const stretch = {
    first: listStart(reading, named),
    end: beforeVerb ? wholeSubject(reading, tail.end, until) : tail.end,
  };
  if (stretch.first <= first && first < stretch.end) return null;
  return withoutAges(reading, withoutCompound(reading, trimmed(reading, stretch)));
}

/** `[women] ages 16 to 24` */
function withoutAges({ tokens }: Reading, stretch: Stretch | null): Stretch | null {
  const isLed = stretch !== null && stretch.end > stretch.first + 1 && /^ages?$/.test(tokens[stretch.end - 1]!.lower);
  return isLed && /^NNP?S$/.test(tokens[stretch.end - 2]!.tag)
    ? { first: stretch.first, end: stretch.end - 1 }
    : stretch;
}

/** `the 12-member [jury]`: what a hyphen joins to a number goes with it. */
function withoutCompound(reading: Reading, stretch: Stretch | null): Stretch | null {
  const { tokens, taken } = reading;
  const first = stretch?.first ?? 0;
  const hyphen = tokenAt(tokens, first - 1);
  const isJoined = hyphen?.text === '-' && taken[first - 2] === 1 && hyphen.end === tokens[first]!.start;
  return stretch && isJoined ? (trimmed(reading, { first: first + 1, end: stretch.end }) ?? stretch) : stretch;
}

/** `[A total] of 530 runners entered`: the noun before says nothing of what is counted, and what is counted is the subject itself. */
const isSumOf = ({ phrases, tokens, nouns }: Reading, np: number, first: number): boolean => {
  const { head, end } = phrases.list[np]!;
  return nouns.sum.has(tokens[head]!.lower) && tokens[end]?.lower === 'of' && first > end && first <= end + 2;
};

/** `Each of [its houses] costs`: of a part by a word that is no noun, the whole. */
function partOf(reading: Reading, np: number): number {
  const { tokens, phrases } = reading;
  const { head, end } = phrases.list[np]!;
  if (NOMINAL.has(tokens[head]!.tag) || tokens[end]?.lower !== 'of') return np;
  return nounAt(reading, end + 1)?.index ?? np;
}

const PARTS = new Set([',', ':', 'TO', 'WDT', 'WP', 'WRB', '``', "''", '(', ')']);

/** `[the people living in tents] are`: the subject goes up to its verb, unless a mark, a date, a number or a clause stands between. */
function wholeSubject({ tokens, phrases, taken, dated, nouns }: Reading, from: number, verb: number): number {
  for (let n = from; n < verb; n++) {
    if (PARTS.has(tokens[n]!.tag) || taken[n] === 1 || dated[n] === 1) return from;
    const phrase = phraseAt(phrases, phrases.of[n]!);
    if (phrase && (phrase.finite || nouns.time.has(tokens[phrase.head]!.lower))) return from;
  }

  return Math.max(from, verb);
}

/** A noun that is no bare `nothing` or `today`, or an adjective that stands for one: `the lowest`. */
function isNominal(reading: Reading, np: number): boolean {
  const { tokens, phrases } = reading;
  const { start, head } = phrases.list[np]!;
  if (head > start && tokens[head]!.tag.startsWith('J')) return tokens[start]!.tag === 'DT';
  return !EMPTY.has(tokens[head]!.lower) && nounAt(reading, head) !== undefined;
}
const EMPTY: ReadonlySet<string> = new Set(
  'nothing anything something everything none today tonight tomorrow yesterday'.split(' '),
);

const PRONOUN: ReadonlySet<string> = new Set(['it', 'they', 'he', 'she', 'itself', 'themselves']);

/** `The company said it has`: the subject of the verb before the pronoun's own; for `they` else the nearest plural before. */
function spokenBefore(reading: Reading, verb: number, pronoun: number): number {
  const { phrases, tokens } = reading;
  const plural = tokens[phrases.list[pronoun]!.head]!.lower.startsWith('the');
  const said = subjectBefore(reading, verb, pronoun, plural);
  if (said >= 0 || !plural) return said;
  for (let n = pronoun - 1; n >= 0 && n > pronoun - REACH; n--)
    if (phrases.list[n]!.kind === 'noun' && isPlural(reading, n)) return n;
  return -1;
}

const isPlural = ({ phrases, tokens }: Reading, np: number): boolean =>
  /^NN(?:P)?S$/.test(tokens[phrases.list[np]!.head]!.tag);

/** The nearest subject to the left that is no pronoun, if its number is that of the pronoun. */
function subjectBefore(reading: Reading, verb: number, pronoun: number, plural: boolean): number {
  const { phrases, clauses, tokens } = reading;
  const { start } = phrases.list[pronoun]!;
  for (let n = verb - 1; n >= 0 && n > verb - REACH; n--) {
    const phrase = phrases.list[n]!;
    if (phrase.kind !== 'verb' || !phrase.finite || phrase.start > start) continue;
    const np = clauses.subject(n);
    if (np >= 0 && PRONOUN.has(tokens[phrases.list[np]!.head]!.lower)) continue;
    const fits = np >= 0 && isPlural(reading, np) === plural && !isImpersonal(reading, n, pronoun);
    return fits ? np : -1;
  }
  return -1;
}

/** `The mayor says it will cost $5`, `Acme said it took two years`: such an `it` is not who speaks. */
function isImpersonal({ phrases, tokens, says }: Reading, said: number, pronoun: number): boolean {
  const verb = phraseAt(phrases, pronoun + 1);
  if (tokens[phrases.list[pronoun]!.head]!.lower !== 'it' || verb?.kind !== 'verb') return false;
  return COSTS.has(tokens[verb.head]!.lower) && says.has(tokens[phrases.list[said]!.head]!.lower);
}
const COSTS: ReadonlySet<string> = new Set('cost costs take takes took taken'.split(' '));

const listJoint = (tokens: Reading['tokens'], at: number): string | undefined =>
  tokenAt(tokens, at)?.lower === 'but' ? undefined : tokenAt(tokens, at)?.tag;

/** `[Facebook and Twitter] have`: where a list that ends in a phrase begins. */
function listStart({ phrases, tokens }: Reading, np: number): number {
  let first = np;
  for (let step = 0; step < REACH; step++) {
    const { start } = phrases.list[first]!;
    const left = phraseAt(phrases, first - 1);
    const joint = listJoint(tokens, start - 1);
    if (!(joint === 'CC' || (joint === ',' && first < np)) || left?.kind !== 'noun' || left.end !== start - 1) break;
    // "curled in on the hour mark and Ada scored": what hangs on a preposition is in no list with a subject.
    if (first === np && TAIL.has(tokenAt(tokens, left.start - 1)?.lower ?? '')) break;
    first--;
  }
  const { start } = phrases.list[first]!;
  // "using a pen, a brush or a pencil draws": a list that is the object of a verb before is none of its own.
  const isObject = start > 0 && phraseAt(phrases, phrases.of[start - 1]!)?.kind === 'verb';
  return isObject ? phrases.list[np]!.start : start;
}
