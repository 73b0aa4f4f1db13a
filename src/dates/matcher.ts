/** One step of a pattern: an item of one of these classes, or, where `codes` is empty, the start of an optional sequence. */
export interface Instruction {
  readonly codes: string;
  readonly optional: boolean;
  /** Index of the instruction that follows when an optional item or sequence is left out. */
  skip: number;
  /** Number of its part among the parts of the pattern; of a sequence that of its first. */
  readonly slot: number;
}

/** For each part of a pattern the index of its item, -1 where it is absent. */
export type Slots = number[];

/**
 * Matches one pattern against a string of codes, as a regular expression of the same items and greedy `?` would; it makes no
 * result but the indexes, which is what an expression that is tried at every word can afford.
 */
export interface Matcher {
  /** Whether a match may start with an item of this code (of its first character code). */
  starts(code: number): boolean;
  /** @returns index of the item after the match that starts at `at`; -1 when there is none. */
  end(codes: string, at: number): number;
  /** The parts of the match that starts at `at`. */
  slots(codes: string, at: number): Slots;
}

/** No expression is longer than this many items: what keeps matching linear. */
const LONGEST = 20;

const SIZE = 256;

export function matcher(program: readonly Instruction[], parts: number): Matcher {
  const first = startsOf(program);
  const steps = program.map((instruction) => ({ ...instruction, table: tableOf(instruction.codes) }));
  const slotsOf = () => new Array<number>(parts).fill(-1);
  return {
    starts: (code) => first[code] === 1,
    end: (codes, at) => walk({ steps, codes, until: at + LONGEST, slots: null }, 0, at),
    slots(codes, at) {
      const slots = slotsOf();
      walk({ steps, codes, until: at + LONGEST, slots }, 0, at);
      return slots;
    },
  };
}

interface Walk {
  readonly steps: readonly (Instruction & { readonly table: Uint8Array })[];
  readonly codes: string;
  /** No item from here on is taken. */
  readonly until: number;
  readonly slots: Slots | null;
}

/** Takes what is optional first, and leaves it out where the rest then fails. @returns the end; -1 where there is none. */
function walk(on: Walk, from: number, start: number): number {
  let at = start;
  for (let step = from; step < on.steps.length; ) {
    const { optional, skip, slot } = on.steps[step]!;
    const fits = isFitting(on, step, at);
    if (optional) {
      const end = fits ? withOptional(on, step, at) : -1;
      if (end >= 0) return end;
      step = skip;
    } else {
      if (!fits) return -1;
      if (on.slots) on.slots[slot] = at;
      at++;
      step++;
    }
  }
  return at;
}

const isFitting = ({ steps, codes, until }: Walk, step: number, at: number): boolean =>
  steps[step]!.codes === '' || (at < until && steps[step]!.table[codes.charCodeAt(at)] === 1);

function withOptional(on: Walk, step: number, at: number): number {
  const { codes, slot } = on.steps[step]!;
  const isItem = codes !== '';
  const end = walk(on, step + 1, isItem ? at + 1 : at);
  if (end < 0) on.slots?.fill(-1, slot);
  else if (isItem && on.slots) on.slots[slot] = at;
  return end;
}

/** One for the character codes that are of a class, of one byte each. */
function tableOf(codes: string): Uint8Array {
  const table = new Uint8Array(SIZE);
  for (const code of codes) table[code.charCodeAt(0)] = 1;
  return table;
}

/** The codes of the items up to the first that no match can lack. */
function startsOf(program: readonly Instruction[]): Uint8Array {
  let codes = '';
  for (let step = 0; step < program.length; step++) {
    codes += program[step]!.codes;
    if (!program[step]!.optional && !isWithin(program, step)) break;
  }
  return tableOf(codes);
}

const isWithin = (program: readonly Instruction[], at: number): boolean =>
  program.some(({ codes, skip }, step) => codes === '' && step < at && at < skip);
