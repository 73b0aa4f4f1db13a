import { lowerAt, tagAt, wordSet } from './line.ts';
import { exclude, isOpen, type Mention } from './mention.ts';
import type { Scene } from './scene.ts';

/** Durations that only date something: `over the past 39 years`, `two years later`, `within six weeks`. `Ruled for 39 years` is asserted. */
export function findTimeFrames(scene: Scene): void {
  for (const mention of scene.mentions) {
    if (!isOpen(mention) || mention.kind !== 'duration' || mention.unit?.includes(' per ')) continue;
    if (spreads(scene, mention)) Object.assign(mention, { comparator: '=', from: mention.from + 1 });
    else if (!datesAfter(scene, mention) && !datesBefore(scene, mention)) continue;
    exclude(mention, 'time_frame', 'time-frame');
  }
}

const AFTER = wordSet('ago later earlier hence afterwards beforehand prior after before from');
const RELATIVE = wordSet('past last next coming previous preceding following recent first final these those another');
const PREPOSITIONS = new Set(['within', 'after', 'during', 'since', 'throughout']);
/** `in 15 years` dates; `0 to 60 in 8 seconds` is a performance. */
const LONG = wordSet('day week month year decade century quarter hour');

const datesAfter = (scene: Scene, { to }: Mention): boolean =>
  AFTER.at(scene, to) && (lowerAt(scene, to) !== 'from' || lowerAt(scene, to + 1) === 'now');

/** `cost 374 billion over 10 years` spreads; `waited for over 10 years`, `took over 3 days` compare. */
const spreads = (scene: Scene, { from, unit }: Mention): boolean =>
  lowerAt(scene, from) === 'over' &&
  LONG.has(unit ?? '') &&
  unit !== 'hour' &&
  !/^(?:IN|TO|VB|RB|MD)/.test(tagAt(scene, from - 1));

function datesBefore(scene: Scene, { from, unit }: Mention): boolean {
  const word = lowerAt(scene, from - 1);
  if (RELATIVE.has(word)) return true;
  if (PREPOSITIONS.has(word)) return true;
  return word === 'in' && LONG.has(unit ?? '') && !tagAt(scene, from - 2).startsWith('NN');
}
