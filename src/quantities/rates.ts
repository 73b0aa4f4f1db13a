import { nounLemma } from '../text/lemma.ts';
import { countedHead } from './head-noun.ts';
import type { Unit } from './lexicon.ts';
import { lowerAt, tagAt, wordSet } from './line.ts';
import { hasUnit, isOpen, type Mention } from './mention.ts';
import { isHyphen } from './pieces.ts';
import { byAdverb, type Per } from './rate-adverbs.ts';
import type { Scene } from './scene.ts';

/** `$4 a share`, `40 barrels per day`, `$21 per square foot`, `$40/hour`, `barrel-a-day`: what follows a unit makes it a rate. */
export function findRates(scene: Scene): void {
  for (const mention of scene.mentions) {
    if (!isOpen(mention) || !hasUnit(mention) || mention.kind === 'age') continue;
    const per = perOf(scene, mention.to);
    if (per) apply(mention, per, true);
    else applyBehind(scene, mention);
    if (!per && !isRate(mention)) applyOfMatter(scene, mention);
  }
}

/** `400 visitors a day`, `2.1 children per woman`: of counted nouns, whose noun and rate stand outside of the row's text. */
export function findCountedRates(scene: Scene): void {
  for (const mention of scene.mentions) {
    if (!isOpen(mention) || mention.head === null || mention.kind !== 'count' || !hasUnit(mention)) continue;
    const per = isRate(mention) ? null : perOf(scene, mention.head + 1);
    if (per) apply(mention, per, false);
  }
  shareRates(scene);
}

const PER = ' per ';
const isRate = ({ unit }: Mention): boolean => unit?.includes(PER) ?? false;

/** `21 points, 8 rebounds and 4 assists per game`: in a list of counts the rate at its end is that of each. */
function shareRates(scene: Scene): void {
  const { mentions } = scene;
  for (let n = mentions.length - 2; n >= 0; n--) {
    const [mention, next] = [mentions[n]!, mentions[n + 1]!];
    if (!isOpen(mention) || !isOpen(next) || !isCount(mention) || !isCount(next) || isRate(mention) || !isRate(next))
      continue;
    if (!hasUnit(mention) || !isListed(scene, Math.max(mention.to, (mention.head ?? 0) + 1), next.from)) continue;
    mention.unit += next.unit!.slice(next.unit!.indexOf(PER));
    mention.code = null;
  }
}

const isCount = ({ kind, code }: Mention): boolean => (kind === 'count' || kind === 'measurement') && code === null;

/** Between two numbers with their nouns only a comma or `and`, and what may stand before a number: `and a league-leading 2.3`. */
function isListed(scene: Scene, from: number, to: number): boolean {
  if (to <= from || to - from > LONGEST_JOINT || !LISTING.at(scene, from)) return false;
  for (let at = from + 1; at < to; at++) if (!BEFORE_NUMBER.test(tagAt(scene, at))) return false;
  return true;
}
const LISTING = wordSet(', and &');
const LONGEST_JOINT = 7;
const BEFORE_NUMBER = /^(?:CC|DT|PRP\$|JJ[RS]?|RB[RS]?|NN|VB[GN]|:)$/;

/** `9 billion shekels ($2 billion) a year`: the rate stands behind the conversion, and outside of the row's text. */
function applyBehind(scene: Scene, mention: Mention): void {
  if (lowerAt(scene, mention.to) !== '(') return;
  for (let at = mention.to + 1; at < mention.to + LONGEST_BRACKET; at++) {
    if (lowerAt(scene, at) !== ')') continue;
    const per = perOf(scene, at + 1);
    if (per) apply(mention, per, false);
    return;
  }
}
const LONGEST_BRACKET = 9;

/** `150,000 tonnes of steel a year`, `5 litres of clean water per person`, `$5m in fees a year`: behind what is measured. */
function applyOfMatter(scene: Scene, mention: Mention): void {
  const joint = lowerAt(scene, mention.to);
  if (mention.unitAt === null || (joint !== 'of' && !(joint === 'in' && mention.kind === 'money'))) return;
  const head = countedHead(scene, mention.to + 1);
  const per = head === null ? null : perOf(scene, head + 1);
  if (per) apply(mention, per, false);
}

/** @param within whether the words of the rate follow the unit, and belong to the row's text. */
function apply(mention: Mention, per: Per, within: boolean): void {
  // An amount of money keeps its currency's code; a measure has a code only when both parts have one.
  if (mention.kind !== 'money') mention.code = mention.code && per.code ? `${mention.code}/${per.code}` : null;
  mention.unit = `${mention.unit} per ${per.name}`;
  if (!within) return;
  mention.unitAt = [mention.unitAt?.[0] ?? mention.to, per.to];
  mention.to = per.to;
}

const LINKS = wordSet('per a an each every /');
/** `$8 million a year ago` dates the amount. */
const DATED = wordSet('ago earlier later before after');

function perOf(scene: Scene, end: number): Per | null {
  return byAdverb(scene, end) ?? byJoint(scene, end);
}

function byJoint(scene: Scene, end: number): Per | null {
  const { pieces } = scene;
  const start = isHyphen(pieces[end]) ? end + 1 : end;
  const link = lowerAt(scene, start);
  const at = start > end && isHyphen(pieces[start + 1]) ? start + 2 : start + 1;
  if (!LINKS.has(link) || pieces[at] === undefined) return null;
  const per = measured(scene, at, link) ?? counted(scene, at, link);
  return per && !DATED.at(scene, per.to) ? per : null;
}

/** After `per` and `/` any unit; after an article only the usual ones: `$4 a barrel`, but no `$4 a metre of cloth`. */
function measured({ pieces, lexicon }: Scene, at: number, link: string): Per | null {
  const found = lexicon.unitsAfter.after(pieces, at);
  if (!found || !isMeasure(found.entry)) return null;
  if (link !== 'per' && link !== '/' && !lexicon.rateUnits.has(pieces[at]!.lower)) return null;
  return { to: found.to, name: found.entry.unit, code: found.entry.code };
}
const isMeasure = ({ kind }: Unit) => kind === 'measurement' || kind === 'duration';

function counted(scene: Scene, at: number, link: string): Per | null {
  const usual = scene.lexicon.rateUnits.has(lowerAt(scene, at));
  if (!usual && (link !== 'per' || !tagAt(scene, at).startsWith('NN'))) return null;
  return { to: at + 1, name: nounLemma(lowerAt(scene, at), scene.lexicon.singulars), code: null };
}
