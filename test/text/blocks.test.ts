import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBlocks } from '../../src/text/blocks.ts';

const lines = (text: string) => splitBlocks(text).map(({ start, end }) => text.slice(start, end));

describe('splitBlocks', () => {
  it('makes a block of each line, whatever ends it', () => {
    expect(lines('One\nTwo\r\nThree\rFour\u2028Five\u2029Six')).toEqual(['One', 'Two', 'Three', 'Four', 'Five', 'Six']);
  });

  it('leaves surrounding blanks out, those of Unicode too', () => {
    expect(lines('\u00a0 One \u2003\n\u0085\n\tTwo')).toEqual(['One', 'Two']);
    // A byte-order mark amid the text is no blank.
    expect(lines('One\n\ufeff')).toEqual(['One', '\ufeff']);
  });

  it('parts a byline from what it is glued to', () => {
    expect(lines('Harbour at nightBy: J. Moran, staff writer')).toEqual([
      'Harbour at night',
      'By: J. Moran, staff writer',
    ]);
    expect(lines('Photo of the quayBy Jane Moran')).toEqual(['Photo of the quay', 'By Jane Moran']);
    expect(lines('They came by Jane Moran’s house')).toHaveLength(1);
    expect(lines('The firm StandBy Media closed')).toHaveLength(1);
  });

  it('parts a dateline from the first sentence', () => {
    expect(lines('3 June 2019--“We will not wait,” the mayor said.')).toEqual([
      '3 June 2019--',
      '“We will not wait,” the mayor said.',
    ]);
    expect(lines('LISBON, June 3, 2019 (ANP) - Ships left the port.')[0]).toBe('LISBON, June 3, 2019 (ANP) -');
    expect(lines('3 June 2019 was a warm day.')).toHaveLength(1);
    expect(lines('LISBON (ANP) - Ships left the port.')).toHaveLength(1);
  });

  it('joins the lines of a short text whose lines are all full, and leaves lines that are not', () => {
    const full = [
      'On Monday the port said that 8 boats had been stopped in the strait',
      'after a storm that drew 3,000 people to the quays of the old harbour.',
      'The captain said that the pilots had acted within the law, and that',
      '20 percent of the boats that were stopped had been let go at night.',
    ];
    expect(lines(full.join('\n'))).toHaveLength(1);
    expect(lines(full.map((line, n) => line.slice(0, 42 + 8 * n)).join('\n'))).toHaveLength(4);
  });

  it('joins the lines of hard-wrapped paragraphs', () => {
    const wrapped = [
      'The harbour of the old town was closed on Monday after a',
      'storm had torn the gates from their hinges. Nobody was hurt,',
      'said the harbour master, but ships will have to wait until',
      'the end of the week.',
      '',
      'Two of them carry grain; a third is bound for the islands',
      'with medicine that the hospital there has been waiting for',
      'since the last days of March.',
    ].join('\n');
    expect(lines(wrapped)).toHaveLength(2);
    expect(lines(wrapped)[0]).toMatch(/^The harbour[\s\S]*week\.$/);
  });

  it('does not join a list of links or paragraphs of one line', () => {
    const menu = ['News', 'Sport', 'Weather in your area', 'The best of our opinion pages today', 'Jobs', 'Help'].join(
      '\n',
    );
    expect(lines(menu)).toHaveLength(6);
    const paragraphs = Array.from({ length: 6 }, (_, n) =>
      `${'A sentence of some words stands here. '.repeat(n + 2)}`.trim(),
    );
    expect(lines(paragraphs.join('\n'))).toHaveLength(6);
  });

  it('holds each non-blank character in exactly one block', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('\n', '\r\n', '\u2028', '\u0085', ' ', 'By: J. Moran', '3 June 2019--“No', 'word '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const held = new Uint8Array(text.length);
        for (const { start, end } of splitBlocks(text)) for (let n = start; n < end; n++) held[n]!++;
        for (let n = 0; n < text.length; n++) {
          const blank = /^\p{White_Space}$/u.test(text[n]!);
          expect(held[n]! <= 1 && (blank || held[n] === 1)).toBe(true);
        }
      }),
    );
  });
});
