import type { RepetitionFact } from '../core/layers.ts';
import type { Words } from './document-words.ts';
import type { Passage, Writable } from './passage.ts';
import type { Room } from './room.ts';
import { SequenceGroups } from './sequences.ts';
import { NUMBER } from './vocabulary.ts';

type Counted = Writable<Passage>;

/** Finds the blocks that say the same as another, of this document or of others. */
export function countEqual(passages: readonly Counted[], facts: readonly RepetitionFact[], room: Room): void {
  const firsts = new Firsts(passages, room);
  for (const passage of passages) {
    const first = firsts.add(passage);
    if (first === passage) continue;
    passage.earlier = first.index;
    first.times++;
  }
  for (const { fingerprint, documentFrequency } of facts) {
    const first = firsts.find(fingerprint);
    if (first !== undefined) first.documentFrequency = documentFrequency;
  }
  for (const passage of passages) {
    if (passage.earlier < 0) continue;
    const { times, documentFrequency } = passages[passage.earlier]!;
    passage.times = times;
    passage.documentFrequency = documentFrequency;
  }
}

/** So many slots are tried for a fingerprint, and so many of its digits are read. */
const [MOST_TRIES, DIGITS] = [64, 5];

/** The first block of each fingerprint: a hash table with open addressing over the first digits, which are random by themselves. Those made to fall together go to a map. */
class Firsts {
  readonly #passages: readonly Counted[];
  /** Index of a block + 1; 0 for an empty slot. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #crowded = new Map<string, Counted>();

  constructor(passages: readonly Counted[], room: Room) {
    this.#passages = passages;
    const slots = 2 ** Math.ceil(Math.log2(2 * passages.length + 2));
    this.#slots = room.ints(slots);
    this.#mask = slots - 1;
  }

  /** @returns the first block with the fingerprint of this one, this one itself where there is none before */
  add(passage: Counted): Counted {
    const { fingerprint } = passage.block;
    const slot = this.#slotOf(fingerprint);
    if (slot < 0) return this.#addCrowded(passage);
    const first = this.#slots[slot]! - 1;
    if (first >= 0) return this.#passages[first]!;
    this.#slots[slot] = passage.index + 1;
    return passage;
  }

  find(fingerprint: string): Counted | undefined {
    const slot = this.#slotOf(fingerprint);
    return slot < 0 ? this.#crowded.get(fingerprint) : this.#passages[this.#slots[slot]! - 1];
  }

  /** The slot of a fingerprint, or the empty one where it may stand; -1 for none. */
  #slotOf(fingerprint: string): number {
    const mask = this.#mask;
    let slot = headOf(fingerprint) & mask;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const first = this.#slots[slot]! - 1;
      if (first < 0 || this.#passages[first]!.block.fingerprint === fingerprint) return slot;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  #addCrowded(passage: Counted): Counted {
    const { fingerprint } = passage.block;
    const first = this.#crowded.get(fingerprint);
    if (first === undefined) this.#crowded.set(fingerprint, passage);
    return first ?? passage;
  }
}

/** The first hex digits as a number. */
function headOf(fingerprint: string): number {
  let head = 0;
  for (let n = 0; n < DIGITS; n++) {
    const code = fingerprint.charCodeAt(n);
    head = (head << 4) | ((code & 15) + 9 * (code >> 6));
  }
  return head;
}

/** Words of a block that may be a label or a stamp. */
export const SHORT = 14;

/** Counts, for short blocks that are no numbers alone, how many have the same words. */
export function countEchoes(passages: readonly Counted[], { sequence, room }: Words): void {
  const groups = new SequenceGroups(sequence, passages.length, room);
  const group = room.ints(passages.length);
  for (const { index, from, to } of passages) group[index] = isShape(sequence, from, to) ? groups.add(from, to) : -1;
  for (const passage of passages) {
    const own = group[passage.index]!;
    if (own >= 0) passage.echoes = groups.countOf(own);
  }
}

function isShape(sequence: Int32Array, from: number, to: number): boolean {
  if (to - from > SHORT) return false;
  for (let n = from; n < to; n++) if (sequence[n] !== NUMBER) return true;
  return false;
}
