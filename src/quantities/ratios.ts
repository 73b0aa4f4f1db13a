import { joinNeighbours } from './join.ts';
import { lowerAt, tagAt } from './line.ts';
import { hasUnit, isOpen, type Mention } from './mention.ts';
import { isHyphen } from './pieces.ts';
import { isLess, rational } from './rational.ts';
import type { Scene } from './scene.ts';

/** `one in four`, `two out of three`, `9 of every 10`, `3-to-1`: two numbers that make one proportion. */
export function joinRatios(scene: Scene): void {
  joinNeighbours(scene, joined);
}

const joined = (scene: Scene, before: Mention, mention: Mention): Mention | null =>
  isProportion(scene, before, mention) ? join(before, mention) : null;

const WHOLE = new Set(['digits', 'words', 'one']);
const ROUND = new Set([
  2n,
  3n,
  4n,
  5n,
  6n,
  7n,
  8n,
  9n,
  10n,
  12n,
  20n,
  25n,
  50n,
  100n,
  1000n,
  10000n,
  100000n,
  1000000n,
]);

function isProportion(scene: Scene, part: Mention, whole: Mention): boolean {
  const link = linkOf(scene, part, whole);
  if (link === '' || hasUnit(part) || !isWholeNumber(part) || !isWholeNumber(whole)) return false;
  if (link === '- to -') return true;
  if (link === 'to') return whole.numeral.value!.n === 1n && part.numeral.value!.n > 1n && !hasUnit(whole);
  if (!isLess(part.numeral.value!, whole.numeral.value!)) return false;
  if (ONE_OF.has(link)) return part.numeral.form === 'one' && isFew(scene, whole);
  if (link === 'in') return whole.kind !== 'duration' && isShare(part, whole);
  if (link === 'of') return whole.numeral.value!.n <= 1000n && whole.kind === 'count';
  return LINKS.has(link);
}
const isWholeNumber = (mention: Mention): boolean =>
  isOpen(mention) && WHOLE.has(mention.numeral.form) && mention.numeral.value?.d === 1n && mention.numeral.value.n > 0n;

/** `one in four`, `three in ten`, `3 in 10`; but `two in 2015` and `5 in 7 games` say something else. */
function isShare({ numeral: part }: Mention, { numeral: whole }: Mention): boolean {
  if (part.value!.n === 1n) return ROUND.has(whole.value!.n);
  return part.form === 'words' ? ROUND.has(whole.value!.n) : TENS.has(whole.value!.n);
}
const TENS = new Set([10n, 100n, 1000n, 10_000n, 100_000n, 1_000_000n]);
const LINKS = new Set(['out of', 'in every', 'of every', 'out of every']);

/** `one of the two bridges`, `one of its four ships` */
const ONE_OF = new Set('the these those its their his her our'.split(' ').map((word) => `of ${word}`));
const FEW = 12n;
/** A few, with their noun. */
const isFew = (scene: Scene, { kind, numeral, to }: Mention): boolean =>
  kind === 'count' && numeral.value!.n <= FEW && /^(?:NN|JJ|VB[GN])/.test(tagAt(scene, to));

function linkOf(scene: Scene, part: Mention, whole: Mention): string {
  const gap = whole.from - part.to;
  if (gap < 1 || gap > 3) return '';
  if (gap === 1) return lowerAt(scene, part.to);
  if (
    gap === 3 &&
    isHyphen(scene.pieces[part.to]) &&
    isHyphen(scene.pieces[part.to + 2]) &&
    lowerAt(scene, part.to + 1) === 'to'
  )
    return '- to -';
  if (!OPENS_LINK.has(lowerAt(scene, part.to))) return '';
  const link = `${lowerAt(scene, part.to)} ${lowerAt(scene, part.to + 1)}`;
  return gap === 2 ? link : `${link} ${lowerAt(scene, part.to + 2)}`;
}
const OPENS_LINK = new Set(['in', 'of', 'out']);

function join(part: Mention, whole: Mention): Mention {
  const value = rational(part.numeral.value!.n, whole.numeral.value!.n);
  const numeral = { ...part.numeral, to: whole.numeral.to, value, form: 'fraction' as const };
  return {
    ...part,
    numeral,
    to: whole.numeral.to,
    kind: 'ratio',
    unit: null,
    code: null,
    unitAt: null,
    comparator: '=',
    rule: 'proportion',
  };
}
