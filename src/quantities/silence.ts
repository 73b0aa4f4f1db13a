import type { With } from '../core/document.ts';
import type { Sentence } from '../core/layers.ts';
import { isLetter } from '../text/characters.ts';
import { isEnglish } from '../text/language.ts';
import { isLatin } from '../text/scripts.ts';
import { BEYOND_ASCII, HOLDS_LETTER } from '../text/token-shape.ts';
import type { Scene } from './scene.ts';

/** Roles of blocks that assert nothing. */
const UNASSERTED: ReadonlySet<string> = new Set(['title', 'subtitle', 'byline', 'dateline', 'heading']);

type Reads = 'blocks' | 'cleaning' | 'sentences';

/**
 * Says for a sentence why nothing is asserted there. Claims are read from English alone: a block or a document in another language,
 * or a sentence in another script, asserts nothing here; nor do figures without a word, as of a table. What is said of a block is asked once, as its sentences follow one another.
 */
export function silenceReader({ text, layers }: With<Reads>): (sentence: Sentence, shapes: number) => Scene['silence'] {
  const english = isEnglish(layers.language?.document);
  let last = -1;
  let silence: Scene['silence'] = null;
  return ({ block, start, end }, shapes) => {
    if (block !== last) silence = silenceOf(layers, block, english);
    last = block;
    if (silence === 'language') return silence;
    if ((shapes & BEYOND_ASCII) === 0) return silence ?? ((shapes & HOLDS_LETTER) !== 0 ? null : 'fragment');
    if (!isPlain(text, start, end) && !isLatin(text.slice(start, end))) return 'language';
    return silence ?? (hasLetters(text, start, end) ? null : 'fragment');
  };
}

function silenceOf(layers: With<Reads>['layers'], block: number, english: boolean): Scene['silence'] {
  const tag = layers.language?.blocks[block];
  if (!english || !(tag === 'en' || isEnglish(tag))) return 'language';
  const fate = layers.cleaning[block]!;
  return fate.kept && !UNASSERTED.has(fate.role) ? null : 'fragment';
}

/** Before U+0250 stand the Latin letters and the micro sign; general punctuation holds no letters. */
const LATIN = 0x250;
const MICRO = 0xb5;
const isPunctuation = (code: number) => code >= 0x2000 && code < 0x2070;

/** In Latin letters alone, for all that a quick look can tell. */
function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if ((code >= LATIN && !isPunctuation(code)) || code === MICRO) return false;
  }
  return true;
}

function hasLetters(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isLetter(text.charCodeAt(at))) return true;
  return false;
}
