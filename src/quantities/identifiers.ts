import type { LabelRule } from './label-rule.ts';
import { isDigitsAt, lowerAt, tagAt } from './line.ts';
import { isHyphen, type Piece, pieceAt, touches } from './pieces.ts';
import type { Scene } from './scene.ts';

/** Pieces of one identifier before a number of it. */
const REACH = 40;

/** Each number of `ISBN 978-3-16-148410-0` and `doi:10.1007/978-3-319-09575-2_1`: a run without a blank behind its cue, or one that opens as a DOI does. */
export const isIdentifier: LabelRule = (scene, { numeral: { from, to, form } }) => {
  const { pieces } = scene;
  if (form === 'words' || form === 'one' || !(joins(pieces, from - 1, from) || joins(pieces, to, to - 1))) return false;
  let start = from;
  while (start > 0 && from - start < REACH && touches(pieces[start - 1], pieces[start])) {
    start--;
    if (isCue(scene, start)) return true;
  }
  return (
    followsCue(scene, start) || DOI.test(scene.text.slice(pieces[start]!.start, pieces[start]!.start + LONGEST_OPENING))
  );
};

/** https://www.doi.org/the-identifier/resources/handbook, 2.2: the directory 10 and the number of who registered it. */
const DOI = /^10\.\d{4,9}\//;
const LONGEST_OPENING = 14;
const JOINTS = new Set(['-', '‐', '‑', '–', '/', '_', ':', '.']);

/** Whether a mark that joins the parts of an identifier stands at `mark` and touches the number at `number`. */
function joins(pieces: readonly Piece[], mark: number, number: number): boolean {
  if (mark < 0 || mark >= pieces.length) return false;
  const joint = pieces[mark]!;
  return (joint.end === pieces[number]!.start || joint.start === pieces[number]!.end) && JOINTS.has(joint.text);
}

const isCue = (scene: Scene, at: number): boolean => scene.lexicon.counting.identifier.at(scene, at);

/** `ISBN 978-…`, `ISBN: 978-…`, `ISBN-13: 978-…` */
function followsCue(scene: Scene, start: number): boolean {
  let at = start - 1;
  if (lowerAt(scene, at) === ':') at--;
  if (isDigitsAt(scene, at) && isHyphen(pieceAt(scene.pieces, at - 1))) at -= 2;
  return isCue(scene, at);
}

/** `NY 10001`, `IL 62704-1234`: a code for letters in the United States behind a state; `in CA 40000 people` counts. */
export const isPostal: LabelRule = (scene, { numeral: { from, to } }, before) => {
  const { pieces, lexicon } = scene;
  if (to !== from + 1) return false;
  if (before?.rule === 'postal' && before.numeral.to === from - 1) return isHyphen(pieces[from - 1]);
  if (
    pieces[from]!.text.length !== 5 ||
    !/^\d{5}$/.test(pieces[from]!.text) ||
    !lexicon.counting.state.at(scene, from - 1)
  )
    return false;
  return /^[A-Z]{2}$/.test(pieces[from - 1]!.text) && !/^NNP?S$/.test(tagAt(scene, to));
};

/** `a four-way race`, `a two way street`: a kind of thing; in `two ways out` the ways count. */
export const isWay: LabelRule = (scene, { numeral: { to, form } }) => {
  if (form !== 'words' && form !== 'digits') return false;
  return lowerAt(scene, isHyphen(scene.pieces[to]) ? to + 1 : to) === 'way';
};
