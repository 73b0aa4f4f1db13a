import { CASED } from '../text/token-shape.ts';
import { lowerAt, wordSet } from './line.ts';
import type { Piece } from './pieces.ts';
import type { Scene } from './scene.ts';

const MONTH = wordSet(
  'jan feb mar apr may jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. january february march april june july august september october november december',
);

/** May the verb stands in small letters. */
export const isMonth = (piece: Piece | undefined) =>
  piece !== undefined && (piece.shape & CASED) !== 0 && MONTH.has(piece.lower);

/** From a day or a year back over the stop of `Sept.` and the article of `May the 4th`. */
export const skipStop = (scene: Scene, at: number) =>
  lowerAt(scene, at) === '.' || lowerAt(scene, at) === 'the' ? at - 1 : at;
