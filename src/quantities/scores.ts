import { lowerAt, tagAt } from './line.ts';
import { exclude, hasUnit, isOpen, type Mention } from './mention.ts';
import { isHyphen, touches } from './pieces.ts';
import type { Scene } from './scene.ts';

/** `won 3-1`, `a 9-2 lead`, `ended 2-2`, `6-4, 7-5`: two whole numbers joined by a hyphen, no unit after them. */
export function findScores(scene: Scene): void {
  const { mentions } = scene;
  for (let n = 0; n + 1 < mentions.length; n++) {
    const mention = mentions[n]!;
    const next = mentions[n + 1]!;
    if (!isPair(scene, mention, next)) continue;
    const after = n + 2 < mentions.length ? mentions[n + 2] : undefined;
    if (after && isPair(scene, next, after)) for (const part of [mention, next, after]) exclude(part, 'label', 'key');
    else if (isScore(scene, mention, next)) {
      for (const part of [mention, next]) exclude(part, 'score', 'score');
      if (after && isTieBreak(scene, next, after)) exclude(after, 'score', 'score');
    }
  }
}

/** `7-6 (5)`: the points of the last game stand alone in brackets. */
const isTieBreak = (scene: Scene, { to }: Mention, after: Mention): boolean =>
  after.from === to + 1 &&
  lowerAt(scene, to) === '(' &&
  lowerAt(scene, after.to) === ')' &&
  isOpen(after) &&
  !hasUnit(after) &&
  isPoints(after);

/** What a team scores; votes are more. */
const MAX_SCORE = 250n;
const MAX_VOTES = 999n;
const isPoints = ({ numeral }: Mention) =>
  numeral.form === 'digits' &&
  numeral.value!.d === 1n &&
  numeral.value!.n >= 0n &&
  numeral.value!.n <= MAX_VOTES &&
  numeral.scale.n === 1n;

function isPair(scene: Scene, a: Mention, b: Mention): boolean {
  const { pieces } = scene;
  const joined =
    b.from === a.to + 1 &&
    isHyphen(pieces[a.to]) &&
    touches(pieces[a.to - 1], pieces[a.to]) &&
    touches(pieces[a.to], pieces[b.from]);
  return joined && isOpen(a) && isOpen(b) && !hasUnit(a) && !hasUnit(b) && isPoints(a) && isPoints(b);
}

const CUE =
  /^(?:won|win|wins|winning|beat|beats|beating|lost|lose|loses|losing|drew|draw|drawn|tied|tie|led|lead|leads|leading|trailed|trailing|defeated|defeat|defeats|defeating|victory|score|scored|scoreline|aggregate|edged|thrashed|record|vote|voted|ruling|decision|ahead|behind|down|up|loss|finished|ended|final|set|sets|series|downed|routed|shutout|rout|thrashing|went|advantage|games?|match|verdict|split|majority|opinion)$/;
const SCORE_REACH = 6;

/** `Titusville (0-1)`, `the Eagles (4-7, 3-4)`: a pair alone in brackets behind a name. */
const isRecord = (scene: Scene, a: Mention, b: Mention): boolean =>
  lowerAt(scene, a.from - 1) === '(' &&
  tagAt(scene, a.from - 2).startsWith('NNP') &&
  /^(?:\)|,)$/.test(lowerAt(scene, b.to));

/** A falling or level pair is a score; a rising one only as a record or beside a word of sport or voting. */
function isScore(scene: Scene, a: Mention, b: Mention): boolean {
  if (b.numeral.value!.n <= a.numeral.value!.n && a.numeral.value!.n <= MAX_SCORE) return true;
  if (isRecord(scene, a, b)) return true;
  for (let at = Math.max(0, a.from - SCORE_REACH); at < b.to + 3; at++) if (CUE.test(lowerAt(scene, at))) return true;
  return false;
}
