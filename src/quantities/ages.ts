import { WordFilter } from '../text/token-shape.ts';
import { isDecadeOfLife } from './calendar.ts';
import { beforeComparator } from './counted.ts';
import { GAPPED } from './gapping.ts';
import { lowerAt, tagAt, wordSet } from './line.ts';
import { hasUnit, isOpen, type Mention } from './mention.ts';
import { isApposition, isRelative } from './named-ages.ts';
import { touches } from './pieces.ts';
import { plus, rational } from './rational.ts';
import type { Scene } from './scene.ts';

const MAX_AGE = 125n;

/** `Nick Hague, 44,`, `aged 44`, `at the age of 5`, `under-21s`: ages whose unit nobody writes. */
export function findAges(scene: Scene): void {
  let last: Mention | null = null;
  for (const mention of scene.mentions) {
    const before: Mention | null = last;
    last = mention;
    if (!isOpen(mention) || !couldBeAge(mention) || mention.rule === GAPPED) continue;
    if (!hasUnit(mention) && (isAged(scene, mention) || isApposition(scene, mention) || isRelative(scene, mention)))
      setAge(mention);
    else if (before !== null && continuesAges(scene, before, mention)) continue;
    else if (mention.unit === 'year' && mention.kind === 'duration' && isAged(scene, mention)) mention.kind = 'age';
  }
}

/** `in her early 20s`, `a man in his 60s`: ten years of life. */
export function findDecadesOfLife(scene: Scene): void {
  const { pieces } = scene;
  for (const mention of scene.mentions) {
    const { numeral } = mention;
    const next = pieces[numeral.to];
    if (next?.lower !== 's' || !isOpen(mention) || !touches(pieces[numeral.to - 1], next)) continue;
    if (!/^[1-9]0$/.test(pieces[numeral.from]!.text) || !isDecadeOfLife(scene, numeral.from)) continue;
    setAge(mention);
    mention.range = { low: numeral.value!, high: plus(numeral.value!, NINE), last: numeral };
    mention.to = numeral.to + 1;
  }
}
const NINE = rational(9);

const couldBeAge = ({ numeral: { value } }: Mention) => value !== null && value.n > 0n && value.n <= MAX_AGE * value.d;

function setAge(mention: Mention, rule = 'age'): void {
  mention.kind = 'age';
  mention.unit = 'year';
  mention.code = 'a';
  mention.rule = rule;
  mention.head = null;
}

/** `aged 44`, `ages 5 to 7`, `under the age of 5`, `turned 44`, `a mean age of about 44`, `at 35 or older`. */
function isAged(scene: Scene, mention: Mention): boolean {
  const bound = mention.range !== null && BETWEEN.at(scene, mention.from - 1) ? mention.from - 1 : mention.from;
  const from = beforeComparator(scene, bound);
  const mayBe = mayLead(scene, from) || mayLead(scene, mention.from) || mayFollow(scene, mention.to);
  return mayBe && isLedIn(scene, mention, from);
}

const BETWEEN = wordSet('between from');

/** @param from where the number and the words of comparison before it start. */
function isLedIn(scene: Scene, mention: Mention, from: number): boolean {
  const last = lowerAt(scene, from - 1);
  const second = lowerAt(scene, from - 2);
  if (isAsOldAs(scene, mention.from)) return true;
  if (last === 'of' && scene.lexicon.agedPersons.has(second)) return endsThere(scene, mention.to);
  if (AGE.has(last) || (last === 'of' && second !== 'aged' && AGE.has(second))) return true;
  if (TURNED.has(last)) return !/^(?:NN|JJ)/.test(tagAt(scene, mention.to)) && lowerAt(scene, mention.to) !== 'of';
  if (last === 'at' && isBeforePronoun(scene, mention.to)) return mention.numeral.value!.n > 9n;
  if (scene.lexicon.agedPeople.has(last) && BOUND.at(scene, from)) return true;
  if (IS.has(last) && WHO.has(second))
    return mention.numeral.value!.n > 9n && /^(?:[.,;)]|''|CC|$)/.test(tagAt(scene, mention.to));
  const next = lowerAt(scene, mention.to);
  if ((next === 'or' || next === 'and') && isOlder(scene, mention, last)) return true;
  return LIFE_JOINTS.has(last) && isLifeSpan(scene, from - 2);
}

/** A quick no for most numbers: no word before or behind them speaks of an age. */
const mayLead = (scene: Scene, at: number): boolean =>
  at > 0 && (LEADS.mayHold(scene.pieces[at - 1]!) || scene.lexicon.agedPeople.at(scene, at - 1));
const mayFollow = (scene: Scene, to: number): boolean => {
  const next = lowerAt(scene, to);
  return next === 'or' || next === 'and';
};

/** `at 82 he left`, `At 82, he` */
const isBeforePronoun = (scene: Scene, to: number): boolean =>
  tagAt(scene, lowerAt(scene, to) === ',' ? to + 1 : to) === 'PRP';

/** `as old as 44` */
const isAsOldAs = (scene: Scene, from: number): boolean =>
  lowerAt(scene, from - 1) === 'as' &&
  lowerAt(scene, from - 3) === 'as' &&
  /^(?:young|old)$/.test(lowerAt(scene, from - 2));

/** `aged 5, 7 and 9`: after a number that `aged` or `ages` leads in, bare numbers go on. */
function continuesAges(scene: Scene, before: Mention, mention: Mention): boolean {
  if (before.kind !== 'age' || hasUnit(mention) || mention.range !== null || !endsThere(scene, mention.to))
    return false;
  const leads = AGE.at(scene, before.from - 1) || before.rule === LISTED;
  for (let at = before.to; at < mention.from; at++) if (!LISTING.at(scene, at)) return false;
  const follows = leads && mention.from > before.to && mention.from - before.to <= 2;
  if (follows) setAge(mention, LISTED);
  return follows;
}
const LISTING = wordSet(', and or &');
const LISTED = 'ages';

/** Nothing that could be counted follows. */
const endsThere = (scene: Scene, at: number): boolean => /^(?:[.,;:)]|''|CC|VB[DPZ]|MD|IN|WP|)$/.test(tagAt(scene, at));

const AGE = wordSet('aged age ages');
const TURNED = wordSet('turned turns turning');
const BOUND = wordSet('under over above below');
const IS = wordSet("is was am 'm ’m are 're ’re");
const WHO = wordSet('who he she i you');
const LIFE_JOINTS = wordSet('is was be of at');

/** The words that `isLedIn` looks for right before a number, people apart. */
const LEADS = new WordFilter(['as', 'of', 'at', ...IS, ...AGE, ...TURNED, ...LIFE_JOINTS]);

/** `people 40 or older`; `at 40 or above` where nothing else is measured. */
const isOlder = (scene: Scene, { to }: Mention, before: string): boolean =>
  /^(?:older|younger)$/.test(lowerAt(scene, to + 1)) ||
  (/^(?:at|people|those|anyone|adults|women|men|patients)$/.test(before) &&
    /^(?:above|over|under|below|up)$/.test(lowerAt(scene, to + 1)));

/** `the average life expectancy for men is 73`, `their mean age was about 40` */
function isLifeSpan(scene: Scene, before: number): boolean {
  for (let at = before; at >= Math.max(0, before - 8); at--) {
    const word = lowerAt(scene, at);
    if (word === 'age' || (word === 'expectancy' && lowerAt(scene, at - 1) === 'life')) return true;
    if (word === ',' || word === ';') return false;
  }
  return false;
}
