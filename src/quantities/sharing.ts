import { GAPPED } from './gapping.ts';
import { lowerAt, tagAt, wordSet } from './line.ts';
import { hasUnit, isOpen, type Mention } from './mention.ts';
import { isLess, rational } from './rational.ts';
import type { Scene } from './scene.ts';
import { hasTrendBefore } from './trends.ts';

/** Units that a neighbour lends: `8, 12 and 20 percent`, `30 million of the 2 billion rupees`, `60 boats … and 25 by lot`. */
export function shareUnits(scene: Scene): void {
  const { mentions } = scene;
  for (let n = mentions.length - 2; n >= 0; n--)
    if (borrowsFromRight(scene, mentions[n]!, mentions[n + 1]!, mentions[n + 2]))
      lend(mentions[n + 1]!, mentions[n]!, 'list');
  for (let n = 1; n < mentions.length; n++) borrowFromLeft(scene, n);
}

const canBorrow = (mention: Mention) =>
  isOpen(mention) && !hasUnit(mention) && mention.kind === 'count' && COUNTS.has(mention.numeral.form);
const COUNTS = wordSet('digits words one');

function lend(from: Mention, to: Mention, rule: string): void {
  to.unit = from.unit;
  to.code = from.code;
  to.kind = from.kind;
  to.head ??= from.head;
  to.unitAt = null;
  to.rule = rule;
}

const LIST_LINKS = new Set([',', 'and', 'or', '&', ', and', ', or', '-,', '- and', '- or', '- ,']);
/** `11 by 14 inches` */
const BY = new Set(['by', 'x', '×']);
/** `12 of her 20 points`, `nine of its last 10 games` */
const PART_OF =
  /^of (?:the|its|their|his|her|our|my|your|these|those)(?: (?:last|first|next|past|top|final|more than|about|roughly|nearly|some|[a-z]+-(?:high|low|best|leading)))?$/;
const LONGEST_LINK = 4;
const OPENS_LINK = wordSet(', and or & -, - of by x × to');

function borrowsFromRight(scene: Scene, mention: Mention, next: Mention, third: Mention | undefined): boolean {
  if (!canBorrow(mention) || !isOpen(next) || !hasUnit(next)) return false;
  const link = linkBetween(scene, mention, next);
  // "ended at 16,644, 16 percent above": two numbers with a comma alone are no list.
  if (
    link === ',' &&
    next.kind === 'percentage' &&
    next.range === null &&
    !(third && LIST_LINKS.has(linkBetween(scene, next, third)))
  )
    return false;
  if (link === 'to') return lowerAt(scene, mention.from - 1) === 'from';
  if (BY.has(link)) return next.kind === 'measurement' && next.range === null;
  return (
    (LIST_LINKS.has(link) || PART_OF.test(link)) && !(link === 'and' && next.kind === 'count' && next.head === null)
  );
}

/** The words between two numbers; '' where there are none or too many, or no link opens with the first. */
function linkBetween(scene: Scene, { to }: Mention, { from }: Mention): string {
  if (from - to < 1 || from - to > LONGEST_LINK) return '';
  let link = lowerAt(scene, to);
  if (!OPENS_LINK.has(link)) return '';
  for (let n = to + 1; n < from; n++) link += ` ${lowerAt(scene, n)}`;
  return link;
}

/** How far a number may stand from the one whose unit it takes, in pieces and in numbers. */
const SHARING_REACH = 20;
const LENDERS = 4;
const LINKS = wordSet(
  'and another from or than versus vs against is was but while to which whom at about plus with including only just then nor',
);

/** A number without a noun of its own, after `and`, `another`, `from`, `of which`: `8 people … and another 8 for`. */
function borrowFromLeft(scene: Scene, n: number): void {
  const mention = scene.mentions[n]!;
  if (!canBorrow(mention) || !isEllipsis(scene, mention)) return;
  const link = mention.rule === GAPPED ? 'and' : isOfWhich(scene, mention) ? 'which' : linkBefore(scene, mention);
  if (link === 'to' && isLevelOf(scene, mention, scene.mentions[n - 1])) return;
  if (link === null && !continuesCount(scene, mention)) return;
  const lender = scene.mentions
    .slice(Math.max(0, n - LENDERS), n)
    .findLast(
      (other) =>
        isOpen(other) &&
        hasUnit(other) &&
        !isConversion(scene, other) &&
        mention.from - other.to <= SHARING_REACH &&
        lends(scene, mention, other, link ?? ',') &&
        (link !== 'to' || other.unit === 'point' || other === scene.mentions[n - 1]),
    );
  if (!lender) return;
  lend(lender, mention, 'ellipsis');
}

/** `2 billion shekels ($590 million) and 71 million`: what stands in brackets lends nothing outside of them. */
const isConversion = (scene: Scene, { from, to }: Mention): boolean =>
  lowerAt(scene, from - 1) === '(' && lowerAt(scene, to) === ')';

/** Nothing that could be counted follows: the end, a mark, a preposition, a verb. */
const isEllipsis = (scene: Scene, { to }: Mention): boolean =>
  isDated(scene, to) ||
  /^(?:IN|TO|CC|VB|MD|RB|WP|[.,:;()]|''|``|$)/.test(tagAt(scene, to)) ||
  lowerAt(scene, to) === ')';

/** `up from 40,000 a year earlier` */
const isDated = (scene: Scene, at: number): boolean =>
  lowerAt(scene, at) === 'a' && /^(?:ago|earlier|before|later)$/.test(lowerAt(scene, at + 2));

/** `of the 10 judges, six were appointed by him` */
const continuesCount = (scene: Scene, { from, to, numeral }: Mention) =>
  lowerAt(scene, from - 1) === ',' && numeral.form === 'words' && /^VB[DPZ]/.test(tagAt(scene, to));

/** `16 offices, four of which are in Asia`, `225 seats, of which the party holds 139`. */
function isOfWhich(scene: Scene, { from, to }: Mention): boolean {
  if (lowerAt(scene, to) === 'of' && WHICH.at(scene, to + 1)) return true;
  for (let at = from - 1; at > Math.max(0, from - WHICH_REACH); at--) {
    if (/^[,;:(]$/.test(tagAt(scene, at)) || tagAt(scene, at) === 'CD') return false;
    if (WHICH.at(scene, at)) return lowerAt(scene, at - 1) === 'of';
  }
  return false;
}
const WHICH = wordSet('which whom');
const WHICH_REACH = 8;

/** `hired 60 engineers, bringing its workforce to 240`: the level of another noun than the one counted before. */
const isLevelOf = (scene: Scene, { from }: Mention, before: Mention | undefined): boolean => {
  const at = scene.pieces[from - 1]?.lower === 'to' ? from - 2 : from - 3;
  return (
    /^NNS?$/.test(tagAt(scene, at)) &&
    before !== undefined &&
    before.unit !== 'point' &&
    at > before.to &&
    at !== before.head
  );
};

function linkBefore(scene: Scene, { from }: Mention): string | null {
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    const word = lowerAt(scene, at);
    if (/^(?:to|with)$/.test(word) && /^compar(?:ed|ing)$/.test(lowerAt(scene, at - 1))) return 'than';
    if (LINKS.has(word)) return word;
    if (!/^(?:the|a|an|some|only|just|up|lowest|highest|low|high|of)$/.test(word)) return null;
  }
  return null;
}

/** What a level has, and hardly a share. */
const MOST_PERCENT = rational(1000);

/** `rose 8 percent from 40`, `an 8 percent rise from 40`: a move of levels that are no percentages; in `rose to 8 percent from 4` they are. */
const isMove = (scene: Scene, { from, to }: Mention): boolean =>
  lowerAt(scene, from - 1) === 'by' || hasTrendBefore(scene, from) || scene.lexicon.trendNouns.has(lowerAt(scene, to));

/** Levels after `to` and `at` are in points or money, never in the percent of the change before. */
function lends(scene: Scene, { numeral }: Mention, lender: Mention, link: string): boolean {
  if (lender.kind === 'duration' || lender.kind === 'age') return false;
  if (link === 'to' || link === 'at') return lender.unit === 'point' || (link === 'to' && lender.kind === 'count');
  if (lender.kind === 'percentage')
    return (
      isLess(numeral.value!, MOST_PERCENT) &&
      (link === 'and' || link === 'or' || (link === 'from' && !isMove(scene, lender)))
    );
  return link !== ',' || lender.kind === 'count';
}
