import { tagAt } from './line.ts';
import { type Mention, setUnit } from './mention.ts';
import { pieceAt, touches } from './pieces.ts';
import type { Scene } from './scene.ts';

const INCH = { unit: 'inch', code: '[in_i]', kind: 'measurement' } as const;

/** `the 16" laptop`: a straight quotation mark that touches digits and closes nothing. */
export function takeInchMark(scene: Scene, mention: Mention): void {
  const { to } = mention;
  if (scene.pieces[to]?.text !== '"' || !isMarked(scene, mention)) return;
  setUnit(mention, INCH, [to, to + 1]);
  mention.to = to + 1;
}

function isMarked(scene: Scene, { numeral: { from, to, form } }: Mention): boolean {
  const { pieces } = scene;
  if (form !== 'digits' || !touches(pieces[to - 1], pieces[to])) return false;
  const isNoun = /^(?:DT|JJ|POS|NNP|PRP\$)$/.test(tagAt(scene, from - 1)) || tagAt(scene, to + 1).startsWith('NN');
  return isNoun && !touches(pieces[to], pieceAt(pieces, to + 1)) && !isQuoted(scene, to);
}

/** How far back a quotation may have begun. */
const REACH = 80;

/** Whether an odd number of marks stands before. */
function isQuoted({ pieces }: Scene, to: number): boolean {
  let marks = 0;
  for (let at = to - 1; at >= Math.max(0, to - REACH); at--) if (pieces[at]!.text === '"') marks++;
  return marks % 2 === 1;
}
