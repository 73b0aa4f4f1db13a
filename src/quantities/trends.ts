import type { Kind, Trend } from '../schema/vocabulary.ts';
import { isDigitsAt, isTagged, lowerAt, tagAt, wordSet } from './line.ts';
import { isOpen, type Mention } from './mention.ts';
import type { Scene } from './scene.ts';

/** Rose, fell, up, down …, by the amount or to the level. */
export function findTrends(scene: Scene): void {
  let before: Mention | undefined;
  for (const mention of scene.mentions) {
    if (isOpen(mention))
      mention.trend = trendBefore(scene, mention) ?? trendAfter(scene, mention) ?? carried(scene, mention, before);
    before = mention;
  }
}

const LINKS = new Set(['by', 'to', 'at']);
const FILLERS = wordSet('a an another the further some only just even as nearly minus');

/** Pieces that may stand between the word of a trend and its amount. */
const REACH = 5;
/** Pieces back from `by` in which the verb of a clause is looked for: `cut the budget of the ministry by`. */
const BY_REACH = 9;

function trendBefore(scene: Scene, { from, kind }: Mention): Trend | null {
  let link = '';
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    const word = lowerAt(scene, at);
    const found = wordOfChange(scene, at, kind, link);
    if (found !== undefined) return found;
    if (LINKS.has(word)) link = word;
    else if (!FILLERS.has(word) && !isTagged(scene, at, 'RB')) break;
  }
  return link === 'by' ? verbBefore(scene, from) : nounBefore(scene, from);
}

/** The trend of the word at `at`; null for a word of change that moves nothing here; undefined for any other word. */
function wordOfChange(scene: Scene, at: number, kind: Kind, link: string): Trend | null | undefined {
  const { trends, trendAdverbs, trendVerbs, transitiveTrends } = scene.lexicon;
  if (!trends.mayHold(scene.pieces[at]!)) return undefined;
  const word = lowerAt(scene, at);
  const adverb = trendAdverbs.get(word);
  if (adverb) return isPhrasal(scene, at) || isAttribute(scene, at) ? null : adverb;
  const verb = trendVerbs.get(word);
  if (verb) return link !== '' || MOVED.has(kind) ? verb : null;
  const transitive = transitiveTrends.get(word);
  return transitive && (link !== '' || kind === 'percentage' ? transitive : null);
}

/** `gave up 517 yards`, `set up 40 stalls`; but `was up 4 percent`, `closed down 3 points`. */
const isPhrasal = (scene: Scene, at: number): boolean => {
  const verb = lowerAt(scene, at - 1);
  return tagAt(scene, at - 1).startsWith('VB') && !LEVELLED.has(verb) && !scene.lexicon.trendVerbs.has(verb);
};
/** `the lower 95 percent`, `a higher 40 dollars`: which part or which amount, and no move. */
const isAttribute = (scene: Scene, at: number): boolean =>
  tagAt(scene, at).startsWith('JJ') && /^(?:DT|PRP\$|POS)$/.test(tagAt(scene, at - 1));
const LEVELLED = wordSet(
  "is are was were be been being ended ends end closed closes close finished finishes finish traded trading trades opened opens stayed settled remained went go goes going moved came edged 's 're",
);
const MOVED = new Set(['percentage', 'money', 'measurement', 'ratio']);

function verbBefore(scene: Scene, from: number): Trend | null {
  for (let at = from - 1; at >= Math.max(0, from - BY_REACH); at--) {
    const word = lowerAt(scene, at);
    if (/^[;:.]$/.test(word) || isDigitsAt(scene, at)) return null;
    const found = scene.lexicon.trendVerbs.get(word) ?? scene.lexicon.transitiveTrends.get(word);
    if (found) return found;
  }
  return null;
}

/** `a drop of 4 percent` */
function nounBefore(scene: Scene, from: number): Trend | null {
  return lowerAt(scene, from - 1) === 'of' ? (scene.lexicon.trendNouns.get(lowerAt(scene, from - 2)) ?? null) : null;
}

/** `a 4 percent drop`, `4 percent higher` */
function trendAfter(scene: Scene, { to, kind }: Mention): Trend | null {
  if (!MOVED.has(kind)) return null;
  const next = lowerAt(scene, to);
  const noun =
    scene.lexicon.trendNouns.get(next) ??
    (isTagged(scene, to, 'JJ') ? scene.lexicon.trendNouns.get(lowerAt(scene, to + 1)) : undefined);
  const higher = next === 'higher' || next === 'lower' ? scene.lexicon.trendAdverbs.get(next) : undefined;
  return noun ?? higher ?? null;
}

/** `lost 190 points, or 0.6 percent`, `rose 3 points to 40`, `gained 1 percent to close at 40`: the move before goes on. */
function carried(scene: Scene, { from }: Mention, before: Mention | undefined): Trend | null {
  if (!before?.trend || from - before.to > 4) return null;
  const goesOn = standBetween(scene, before.to, from, ALTERNATIVES) || standBetween(scene, before.to, from, ARRIVALS);
  return goesOn ? before.trend : null;
}

/** Whether [from, to) holds a piece and such words alone. */
function standBetween(scene: Scene, from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) if (!words.has(lowerAt(scene, at))) return false;
  return from < to;
}
const ALTERNATIVES = new Set([',', 'or', '(']);
const ARRIVALS = new Set(['to', 'at', 'end', 'close', 'finish', 'settle', 'trade']);

/** Whether a word of change stands right before `at`: then `5 to 8` or `from 5 to 8` is a move. */
export function hasTrendBefore(scene: Scene, at: number): boolean {
  for (let n = at - 1; n >= Math.max(0, at - 3); n--) {
    const word = lowerAt(scene, n);
    if (
      scene.lexicon.trendVerbs.has(word) ||
      scene.lexicon.transitiveTrends.has(word) ||
      scene.lexicon.trendAdverbs.has(word) ||
      scene.lexicon.trendNouns.has(word)
    )
      return true;
    if (!/^(?:RB|NN|CD|DT|PRP\$|VBZ)/.test(tagAt(scene, n))) return false;
  }
  return false;
}
