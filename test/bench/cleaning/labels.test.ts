import { describe, expect, it } from 'vitest';
import { align } from './align.ts';
import { labelBlocks } from './labels.ts';

const words = (text: string) => text.split(' ');

it('words are aligned in order, in long runs', () => {
  const page = words('the menu of the day the ship left the quay at noon share the ship');
  expect([...align(page, words('the ship left the quay at noon'))]).toEqual([
    -1, -1, -1, -1, -1, 0, 1, 2, 3, 4, 5, 6, -1, -1, -1,
  ]);
});

describe('labels', () => {
  const labels = (lines: readonly string[], gold: string) => {
    let start = 0;
    const blocks = lines.map((line) => {
      const block = { start, end: start + line.length, fingerprint: '' };
      start = block.end + 1;
      return block;
    });
    return labelBlocks(lines.join('\n'), blocks, gold);
  };

  it('know a list by the order of its short lines', () => {
    const lines = [
      'Winners',
      'Song of the Year',
      'Ada Brink',
      'Moran',
      'Picture of the night',
      'Ada of Vik',
      'Winners',
    ];
    const gold = 'Song of the Year\n\nAda Brink\n\nMoran\n\nAda of Vik';
    expect(labels(lines, gold)).toEqual([false, true, true, true, false, true, false]);
  });

  it('know a long block that the gold has at another place', () => {
    const box = 'Three ships with grain for the islands are at anchor off the coast tonight';
    const lead = 'The harbour stayed closed on Monday after a storm had torn two gates from their hinges there';
    const end = 'Nobody was hurt and that is what counts she told those who had come to the quay';
    expect(labels([box, lead, end, 'Share'], `${lead}\n\n${end}\n\n${box}`)).toEqual([true, true, true, false]);
  });
});
