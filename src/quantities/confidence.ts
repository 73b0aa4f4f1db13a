/** What a row says of the rule that read it. */
interface Told {
  /** With the name of the stage before it. */
  readonly name: string;
  /** How likely value and unit of the row are right. */
  readonly confidence: number;
}

const CONFIDENCES: ReadonlyMap<string, number> = new Map([
  ['percentage', 0.97],
  ['age', 0.95],
  ['ages', 0.95],
  ['measurement', 0.95],
  ['money', 0.94],
  ['duration', 0.9],
  ['time-frame', 0.9],
  ['list', 0.85],
  ['range', 0.85],
  ['people', 0.8],
  ['ellipsis', 0.75],
  ['counted', 0.7],
  ['vague', 0.6],
  ['proportion', 0.6],
  ['digits', 0.55],
  ['words', 0.5],
  ['one', 0.4],
  ['one-of', 0.3],
]);

const OTHER = 0.6;
const told = (rule: string): Told => ({ name: `quantities/${rule}`, confidence: CONFIDENCES.get(rule) ?? OTHER });

/** The usual rules, made once. */
const BY_RULE: ReadonlyMap<string, Told> = new Map(
  [...CONFIDENCES.keys(), 'date', 'clock', 'ordinal', 'pronoun', 'name', 'cue', 'glued'].map((rule) => [
    rule,
    told(rule),
  ]),
);

/** A share of something, whatever its rule. */
export const RATIO_CONFIDENCE = 0.4;

/** Measured on annotated news sentences, see `test/bench/newsquant/reliability.ts`; what is excluded is as sure as its pattern, which nothing measures. */
export const toldBy = (rule: string): Told => BY_RULE.get(rule) ?? told(rule);
