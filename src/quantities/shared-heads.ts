import { isCollective } from './head-noun.ts';
import { lowerAt, tagAt } from './line.ts';
import { isOpen, type Mention } from './mention.ts';
import { isHyphen } from './pieces.ts';
import type { Scene } from './scene.ts';

/** What the rule of a mention says whose noun stands behind another number. */
export const SHARED = 'shared';

/** `12 gold, 10 silver and 8 bronze medals`, `20 full-time and 30 part-time jobs`: numbers whose modifiers share the noun of the last. */
export function shareHeads(scene: Scene): void {
  const { mentions } = scene;
  for (let n = mentions.length - 2; n >= 0; n--) {
    const [mention, next] = [mentions[n]!, mentions[n + 1]!];
    if (!lendsHead(next) || !lacksHead(scene, mention) || !areParallel(scene, mention, next)) continue;
    mention.unit = next.unit;
    mention.head = next.head;
    mention.rule = SHARED;
  }
}

/** A count of a noun that a word stands before. */
const lendsHead = (next: Mention): boolean =>
  isOpen(next) && next.kind === 'count' && next.unitAt === null && next.head !== null && next.head > next.to;

/** Nothing that a number above one could count in the singular. */
function lacksHead(scene: Scene, mention: Mention): boolean {
  const { head, numeral, kind, unit, unitAt } = mention;
  if (!isOpen(mention) || kind !== 'count' || unitAt !== null || !/^(?:digits|words|one)$/.test(numeral.form))
    return false;
  // "a 5 star hotel and 3 big halls": behind an article the number is part of one thing.
  if (/^an?$/.test(lowerAt(scene, mention.from - 1))) return false;
  if (head === null) return unit === null;
  return (
    numeral.form !== 'one' &&
    /^NNP?$/.test(tagAt(scene, head)) &&
    !isCollective(scene, head) &&
    !isPluralName(scene, head)
  );
}

/** `14 Catholics`, whatever its tag. */
const isPluralName = (scene: Scene, at: number): boolean =>
  tagAt(scene, at) === 'NNP' && /^\p{Lu}.*[^s]s$/u.test(scene.pieces[at]!.text);

/** How many pieces the modifiers of one number may be, hyphens too. */
const LONGEST = 5;

/** Only modifiers, then a comma or a joint, between two numbers. */
function areParallel(scene: Scene, { to }: Mention, { from }: Mention): boolean {
  let at = to;
  while (at < to + LONGEST && isModifier(scene, at)) at++;
  if (at === to) return false;
  if (lowerAt(scene, at) === ',') at++;
  if (/^(?:and|or|&)$/.test(lowerAt(scene, at))) at++;
  return at === from && !isModifier(scene, at - 1);
}

const isModifier = (scene: Scene, at: number): boolean =>
  /^(?:JJ|VB[GN]|NN$|NNP$)/.test(tagAt(scene, at)) || (isHyphen(scene.pieces[at]) && tagAt(scene, at + 1) !== 'CD');
