import type { Quantity } from '../core/layers.ts';
import { findAges, findDecadesOfLife } from './ages.ts';
import { findDates } from './calendar.ts';
import { findCitations } from './citations.ts';
import { findTimes } from './clock.ts';
import { findComparators } from './comparators.ts';
import { findCounted } from './counted.ts';
import { CUES } from './cues.ts';
import { joinDenominators } from './denominators.ts';
import { findDeterminers } from './determiners.ts';
import { findGapped } from './gapping.ts';
import { joinHalves } from './halves.ts';
import { joinFeetAndInches } from './heights.ts';
import { joinNeighbours } from './join.ts';
import { findJoinedLabels } from './joined-labels.ts';
import { findLabels } from './labels.ts';
import { lowerAt, tagAt } from './line.ts';
import { exclude, isOpen, type Mention, mentionOf } from './mention.ts';
import type { Numeral } from './numeral.ts';
import { findOrTwo } from './or-two.ts';
import { findPronouns } from './pronouns.ts';
import { findNames } from './proper-names.ts';
import { joinRanges } from './ranges.ts';
import { findCountedRates, findRates } from './rates.ts';
import { joinRatios } from './ratios.ts';
import { readNumerals } from './read-numerals.ts';
import { rowOf } from './rows.ts';
import type { Pass, Scene } from './scene.ts';
import { findScores } from './scores.ts';
import { shareHeads } from './shared-heads.ts';
import { shareUnits } from './sharing.ts';
import { findTimeFrames } from './time-frames.ts';
import { findTrends } from './trends.ts';
import { findUnits } from './units.ts';

/** A pass, and the cues of which the sentence must hold one for the pass to find anything. */
interface Step {
  readonly pass: Pass;
  readonly cues: number;
}

const step = (pass: Pass, cues: number = CUES.always): Step => ({ pass, cues });

/** What a number is not comes before what it measures. */
const EXCLUDING: readonly Step[] = [step(findTimes, CUES.clock), step(findDates), step(findLabels), step(findOrdinals)];

/** The order matters: each pass sees what those before it found. They look at what is not excluded alone. */
const MEASURING: readonly Step[] = [
  step(findDecadesOfLife, CUES.decade),
  step(findUnits),
  step(joinHalves, CUES.fraction),
  step(findRates, CUES.rate),
  step(absorb),
  step(joinFeetAndInches, CUES.foot),
  step(findOrTwo, CUES.or),
  step(findJoinedLabels, CUES.joined),
  step(findCitations, CUES.bracket),
  step(findScores, CUES.hyphen),
  step(joinRatios),
  step(joinRanges),
  step(findGapped, CUES.tally),
  step(findAges),
  step(findNames),
  step(findPronouns, CUES.one | CUES.words | CUES.rank),
  step(findCounted),
  step(shareHeads),
  step(joinDenominators, CUES.share),
  step(findCountedRates, CUES.rate),
  step(shareUnits),
  step(findComparators),
  step(findDeterminers, CUES.one),
  step(findTrends, CUES.trend),
  step(findTimeFrames),
  step(findSilence),
];

/** Those that look at two numbers or more. */
const OF_MANY: ReadonlySet<Pass> = new Set([
  absorb,
  joinFeetAndInches,
  findCitations,
  findScores,
  joinRatios,
  joinRanges,
  findGapped,
  shareHeads,
  joinDenominators,
  shareUnits,
]);
const OF_ONE: readonly Step[] = MEASURING.filter(({ pass }) => !OF_MANY.has(pass));

/** What may hold of figures alone, as of a row of a table: all other passes ask for a word or a mark. */
const OF_FIGURES: readonly Step[] = [step(findDates), step(findLabels), step(findSilence)];

/**
 * Every number of a sentence, each in exactly one row.
 * @param scene without mentions. @param first the first token that may hold a number. @param sentence index into the layer `sentences`.
 * @param found takes the rows.
 */
export function readQuantities(scene: Scene, first: number, sentence: number, found: Quantity[]): void {
  const { mentions } = scene;
  for (const numeral of readNumerals(scene, first)) {
    mentions.push(mentionOf(numeral));
    scene.cues |= FORM_CUES[numeral.form] ?? 0;
  }
  if (mentions.length === 0) return;
  if (scene.figures) run(OF_FIGURES, scene);
  else {
    run(EXCLUDING, scene);
    if (mentions.some(isOpen)) run(mentions.length > 1 ? MEASURING : OF_ONE, scene);
  }
  partRows(scene);
  for (const mention of scene.mentions) found.push(rowOf(scene, mention, sentence));
}

const FORM_CUES: Partial<Record<Numeral['form'], number>> = {
  one: CUES.one,
  words: CUES.words,
  fraction: CUES.fraction,
};

function run(steps: readonly Step[], scene: Scene): void {
  for (let n = 0; n < steps.length; n++) {
    const { pass, cues } = steps[n]!;
    if ((scene.cues & cues) !== 0) pass(scene);
  }
}

function findOrdinals(scene: Scene): void {
  let last: Mention | undefined;
  for (const mention of scene.mentions) {
    if (isOpen(mention)) {
      if (countsOff(scene, mention, last)) exclude(mention, 'enumeration', 'counting-off');
      else if (mention.numeral.form === 'ordinal') exclude(mention, 'ordinal', 'ordinal');
    }
    last = mention;
  }
}

/** `First, … Second, …`; `is, one, his temper and, two, his pride`; but `Kai, eight, and Noa, six` are ages. */
function countsOff(scene: Scene, { numeral: { form, from, to } }: Mention, last: Mention | undefined): boolean {
  if ((form !== 'ordinal' && form !== 'one' && form !== 'words') || lowerAt(scene, to) !== ',') return false;
  const before = lowerAt(scene, from - 1);
  if (before === 'and' && form === 'words') return last?.excluded === 'enumeration';
  if (form === 'ordinal') return /^(?:|["“‘'—:;]|and|but)$/.test(before);
  return before === ',' && from > 1 && tagAt(scene, from - 2) !== 'NNP';
}

/** A digit inside a unit (m2) or a name of a unit is no number of its own; digits that run on from it stay with it. */
function absorb(scene: Scene): void {
  joinNeighbours(scene, absorbed);
}

function absorbed(_: Scene, before: Mention, { numeral }: Mention): Mention | null {
  if (numeral.from >= before.to) return null;
  before.to = Math.max(before.to, numeral.to);
  return before;
}

/** `0$0`: what two rows claim goes to the first, but a number stays in its own. */
function partRows({ mentions }: Scene): void {
  for (let n = 1; n < mentions.length; n++) {
    const before = mentions[n - 1]!;
    const mention = mentions[n]!;
    before.to = Math.min(before.to, mention.numeral.from);
    mention.from = Math.max(mention.from, before.to);
  }
}

/** Titles and headings assert nothing, and what an English tagger takes for nouns of another language is no unit. */
function findSilence({ silence, mentions }: Scene): void {
  if (silence === null) return;
  for (const mention of mentions) {
    if (!isOpen(mention)) continue;
    if (silence === 'language' && mention.head !== null) Object.assign(mention, { unit: null, head: null });
    exclude(mention, silence, mention.rule);
  }
}
