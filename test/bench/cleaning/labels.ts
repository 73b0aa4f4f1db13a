import type { Block } from '../../../src/core/layers.ts';
import { align } from './align.ts';

const WORD = /[\p{L}\p{N}_]+/gu;
const words = (text: string): string[] => text.match(WORD) ?? [];

/** Share of a block's words that must stand in the gold body. */
const LEAST = 0.6;
/** A block that stands elsewhere in the gold than on the page is known by so many words. */
const MOVED = 9;

/**
 * Which blocks of a page make its gold body: those whose words an alignment of the page with the gold, in order, finds there;
 * then long ones that the gold has at another place.
 */
export function labelBlocks(text: string, blocks: readonly Block[], gold: string): boolean[] {
  const truth = words(gold);
  const blockWords = blocks.map((block) => words(text.slice(block.start, block.end)));
  const page = blockWords.flat();
  const places = align(page, truth);
  const taken = new Uint8Array(truth.length);
  let end = 0;
  const labels = blockWords.map((own) => {
    const start = end;
    end += own.length;
    const found = places.slice(start, end).filter((place) => place >= 0);
    const isOf = own.length > 0 && found.length >= LEAST * own.length;
    if (isOf) for (const place of found) taken[place] = 1;
    return isOf;
  });
  const left = new Map<string, number>();
  for (let n = 0; n + 4 <= truth.length; n++)
    if (!taken[n] && !taken[n + 3]) count(left, truth.slice(n, n + 4).join(' '), 1);
  blockWords.forEach((own, n) => {
    if (!labels[n] && own.length >= MOVED) labels[n] = takeMoved(own, left);
  });
  return labels;
}

const count = (counts: Map<string, number>, key: string, by: number) => counts.set(key, (counts.get(key) ?? 0) + by);

/** Whether most of a block's shingles are left in the gold; if so they are taken from it. */
function takeMoved(own: readonly string[], left: Map<string, number>): boolean {
  const shingles = own.slice(3).map((_, n) => own.slice(n, n + 4).join(' '));
  const found = shingles.filter((shingle) => (left.get(shingle) ?? 0) > 0);
  if (found.length < LEAST * shingles.length) return false;
  for (const shingle of found) count(left, shingle, -1);
  return true;
}
