import { lowerAt, tagAt } from './line.ts';
import { exclude, hasUnit, isOpen, type Mention } from './mention.ts';
import type { Scene } from './scene.ts';

/** `… of stress (32, 33).`, `(27, 28, 29)`: small bare numbers alone in brackets behind a word point to notes. */
export function findCitations(scene: Scene): void {
  const { mentions } = scene;
  for (let n = 0; n + 1 < mentions.length; n++) {
    const last = lastOfGroup(scene, n);
    if (last > n) for (; n <= last; n++) exclude(mentions[n]!, 'label', 'citation');
  }
}

/** The index of the last number of a group that opens with the number `first`; `first` where none does. */
function lastOfGroup(scene: Scene, first: number): number {
  const { mentions } = scene;
  const { from } = mentions[first]!;
  // "Ada Park (44, 12)": behind a name numbers are of its own.
  if (lowerAt(scene, from - 1) !== '(' || !/^(?:NNS?|VB[A-Z]?|RB|JJ)$/.test(tagAt(scene, from - 2))) return first;
  for (let n = first; n < mentions.length && isNote(scene, mentions[n]!); n++) {
    const mark = lowerAt(scene, mentions[n]!.to);
    if (mark === ')') return n;
    if (mark !== ',' || mentions[n + 1]?.from !== mentions[n]!.to + 1) break;
  }
  return first;
}

const isNote = ({ pieces }: Scene, mention: Mention): boolean =>
  isOpen(mention) &&
  !hasUnit(mention) &&
  mention.range === null &&
  mention.to === mention.from + 1 &&
  /^[1-9]\d{0,2}$/.test(pieces[mention.from]!.text);
