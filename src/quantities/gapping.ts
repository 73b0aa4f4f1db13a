import { lowerAt, tagAt } from './line.ts';
import { hasUnit, isOpen, type Mention } from './mention.ts';
import type { Scene } from './scene.ts';

/** How far before a number its verb may stand: `won at least 202 seats`. */
const VERB_REACH = 4;
/** The longest name with its marks between two numbers of a tally. */
const REACH = 8;

/** What the rule of a mention says until a neighbour lends it a unit. */
export const GAPPED = 'gapped';

/**
 * `Ada scored 20 points, Bo Lind 15 and Kai 12`, `and Kai added 12`: numbers behind names that leave out the noun of the first, and
 * mostly its verb (gapping). They are neither ages nor parts of the names.
 */
export function findGapped(scene: Scene): void {
  let last: Mention | null = null;
  for (const mention of scene.mentions) {
    if (last !== null && isGapped(scene, mention, last)) mention.rule = GAPPED;
    last = mention;
  }
}

function isGapped(scene: Scene, mention: Mention, before: Mention): boolean {
  const { numeral, from, to } = mention;
  if (!isOpen(mention) || !isOpen(before) || from !== numeral.from || hasUnit(mention)) return false;
  if (!/^(?:[,;.]|CC|)$/.test(tagAt(scene, to)) || !namesAlone(scene, before, from)) return false;
  return before.rule === GAPPED || opensTally(scene, before);
}

/** Behind a verb that gives several their numbers in turn. */
function opensTally(scene: Scene, { from, to, unit }: Mention): boolean {
  if (unit === null && tagAt(scene, to) !== 'NNS') return false;
  for (let at = from - 1; at >= Math.max(0, from - VERB_REACH); at--)
    if (scene.lexicon.counting.tally.at(scene, at)) return true;
  return false;
}

/** Between two numbers the noun of the first, a mark or joint, and a name, perhaps with a verb of its own. */
function namesAlone(scene: Scene, { to }: Mention, number: number): boolean {
  const verb = lowerAt(scene, number - 1);
  const from = scene.lexicon.counting.tally.at(scene, number - 1) || verb === 'had' ? number - 1 : number;
  const start = tagAt(scene, to) === 'NNS' ? to + 1 : to;
  if (from - start < 2 || from - start > REACH || !/^(?:[,;:]|CC)$/.test(tagAt(scene, start))) return false;
  for (let at = start; at < from; at++)
    if (!/^(?:NNPS?|[,;:]|CC)$/.test(tagAt(scene, at)) && lowerAt(scene, at) !== 'the') return false;
  return tagAt(scene, from - 1).startsWith('NNP');
}
