import type { Random } from './collection/random.ts';

/** Damages the bytes of a text. */
export type Mutation = (bytes: Buffer, dice: Random) => Buffer;

/** By name; each in so many ways as its dice have. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'bits flipped': (bytes, dice) => {
    const damaged = Buffer.from(bytes);
    for (let n = dice.below(20); n >= 0; n--) damaged[dice.below(damaged.length)]! ^= 1 << dice.below(8);
    return damaged;
  },
  'cut short': (bytes, dice) => bytes.subarray(0, dice.below(bytes.length)),
  'a stretch repeated': (bytes, dice) => {
    const start = dice.below(bytes.length);
    const stretch = bytes.subarray(start, start + 1 + dice.below(40));
    return inserted(bytes, Buffer.concat(Array.from({ length: dice.below(500) }, () => stretch)), dice);
  },
  'random Unicode': (bytes, dice) => {
    const points = Array.from({ length: 1 + dice.below(300) }, () => anyCodePoint(dice));
    return inserted(bytes, Buffer.from(String.fromCodePoint(...points)), dice);
  },
  'random bytes': (bytes, dice) =>
    inserted(bytes, Buffer.from(Array.from({ length: dice.below(200) }, () => dice.below(256))), dice),
  'marks and digits': (bytes, dice) => {
    const text = Array.from({ length: dice.below(400) }, () =>
      dice.pick([...'"“”‘’\'()[]{}.,;:-–—/%$€0123456789 ½²\n']),
    ).join('');
    return inserted(bytes, Buffer.from(text), dice);
  },
  'lines shuffled': (bytes, dice) => {
    const lines = bytes.toString().split('\n');
    for (let n = lines.length - 1; n > 0; n--) {
      const other = dice.below(n + 1);
      [lines[n], lines[other]] = [lines[other]!, lines[n]!];
    }
    return Buffer.from(lines.join(dice.pick(['\n', '\r\n', '\r', '\u2028', ' '])));
  },
};

const inserted = (bytes: Buffer, piece: Buffer, dice: Random): Buffer => {
  const at = dice.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
};

/** Any but surrogates, the rare planes as often as the first. */
function anyCodePoint(dice: Random): number {
  const point = dice.below(dice.pick([0x80, 0x800, 0xd800, 0x110000]));
  return point >= 0xd800 && point < 0xe000 ? 0xfffd : point;
}

/** A line of JSON whose text, or whose own bytes, are damaged; or with unpaired surrogates in its escapes. Always one line. */
export function asJsonLine(mutation: Mutation, id: string, text: string, dice: Random): Buffer {
  const lot = dice.below(3);
  if (lot === 0) return oneLine(mutation(Buffer.from(JSON.stringify({ id, text })), dice));
  const damaged = mutation(Buffer.from(text), dice).toString();
  if (lot === 1) return oneLine(Buffer.from(JSON.stringify({ id, text: damaged })));
  const at = dice.below(damaged.length + 1);
  return oneLine(
    Buffer.from(
      JSON.stringify({
        id,
        text: `${damaged.slice(0, at)}${dice.pick(['\ud800', '\udc00', '\udfff\ud83d'])}${damaged.slice(at)}`,
      }),
    ),
  );
}

/** A blank line is none: it would be no input. */
function oneLine(bytes: Buffer): Buffer {
  const line = Buffer.from(bytes.map((byte) => (byte === 0x0a || byte === 0x0d ? 0x20 : byte)));
  return Buffer.concat([line.some((byte) => byte > 0x20) ? line : Buffer.from('?'), Buffer.from('\n')]);
}

const SENTENCE = 'The council said that 40 ferries of the northern line had stopped, and “nobody” was hurt. ';

/** Texts of many megabytes. */
export const LARGE: Readonly<Record<string, () => Buffer>> = {
  '10-MB-without-a-line-end': () => Buffer.from(SENTENCE.repeat(Math.ceil(1e7 / Buffer.byteLength(SENTENCE)))),
  'a-million-blank-lines': () => Buffer.from(`A line.\n${'\n'.repeat(1_000_000)}The 2nd line.\n`),
  'a-million-blank-lines-of-blanks': () => Buffer.from(`A line.\n${' \t\n'.repeat(1_000_000)}The 2nd line.\n`),
};
