import { describe, expect, it } from 'vitest';
import { readStamp } from '../../src/text/stamp.ts';

/** Dates as `year-month-day kind`, then what it names. */
function read(line: string): string[] | null {
  const stamp = readStamp(line, 0, line.length);
  if (!stamp) return null;
  const slice = ({ start, end }: { start: number; end: number }) => line.slice(start, end);
  const dates = stamp.dates.map(({ year, month, day, numeric, kind }) =>
    [numeric ? `${year} ${numeric.first} ${numeric.second}` : `${year}-${month}-${day}`, kind]
      .filter(Boolean)
      .join(' '),
  );
  return [...dates, ...stamp.by.map((span) => `by ${slice(span)}`), ...stamp.names.map(slice)];
}

describe('readStamp', () => {
  it.each<[string, string[]]>([
    ['7 June 2018--', ['2018-6-7']],
    ['2019-06-03', ['2019-6-3']],
    ['Monday, 3 June 2019 10:15 am', ['2019-6-3']],
    ['LISBON, June 3, 2019', ['2019-6-3', 'LISBON']],
    ['- Jun. 3rd 2019 10:15 am PT', ['2019-6-3']],
    ['Jun.June 3, 2019 10:15 AM', ['2019-6-3']],
    ['10:15 GMT (1215 CEST) June 3, 2019', ['2019-6-3']],
    ['Monday, June 3, 2019, 04:15 pm PT (07:15 pm ET)', ['2019-6-3']],
    ['2019-06-03T10:15:36+01:00', ['2019-6-3']],
    ['06/03/2019 by Jane Moran', ['2019 6 3', 'by Jane Moran']],
    ['10:15 03.06.2019 Get short link', ['2019 3 6', 'Get']],
    ['June 3, 2019 Jane Moran', ['2019-6-3', 'Jane Moran']],
    [
      'Jane Moran, Chief Port Correspondent 3 June 2019 • 9:15pm',
      ['2019-6-3', 'Jane Moran', 'Chief Port Correspondent'],
    ],
    ['June 3, 2019 / 1:07 AM / Harbour News', ['2019-6-3', 'Harbour News']],
    ['Politics / June 3, 2019', ['2019-6-3', 'Politics']],
    ['Jun 3, 2019 @10:15 AM · Updated: Jun 4, 2019 @11:15 AM', ['2019-6-3', '2019-6-4 updated']],
    [
      'PUBLISHED: 10:15, Mon, Jun 3, 2019 | UPDATED: 11:05, Tue, Jun 4, 2019',
      ['2019-6-3 published', '2019-6-4 updated'],
    ],
    ['Alder, Harbour Bureau | Updated : 3 June 2019, 09:01 AM', ['2019-6-3 updated', 'Alder', 'Harbour Bureau']],
    ['Jun 3, 2019 at 9:15 pm ET • 2 min read', ['2019-6-3']],
    ['By admin - 2019-06-03', ['2019-6-3', 'by admin']],
    ['April Moran May 3, 2019', ['2019-5-3', 'April Moran']],
  ])('reads %s', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['Published Mon, Jun 3 20199:15 AM EDT', ['2019-6-3 published']],
    ['Published Mon, Jun 3 20199:15 AM EDTUpdated 1 Min Ago', ['2019-6-3 published']],
    ['Jun. 3, 2019 6:56 amJun. 2, 2019 9:00 pm', ['2019-6-3', '2019-6-2']],
  ])('parts what is printed together: %s', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it.each(['Updated: 10:15 am', 'Published 22 hours ago', 'Published 4h at 9:15 PM', 'Updated Jun 3, 10:15 AM'])(
    'takes for a stamp without a year: %s',
    (line) => {
      expect(read(line)).not.toBeNull();
    },
  );

  it.each([
    'June was warm',
    'May 2019 be better',
    'On June 3, 2019 the port was closed',
    'On June 3, 2019 Parliament Dissolved',
    'By June 3, 2019 Congress Had Acted',
    'Flood Of June 3, 2019 Remembered In Alder',
    "Monday June 3, 2019 Monday's Daily Headlines",
    'Morning Briefing: June 3, 2019',
    'Morning Bell 6.3.19',
    'Source: Ministry Of Ports, June 3, 2019',
    'Updated rules for ferries',
    'Updated 12 ships at 10:15',
    'Gulls (19-8, 11-3) at Terns (19-8, 6-8)',
    'June 3',
    '— Jane Moran (@janemoran) June 3, 2019',
    '1 / 9',
    '99/99/2019',
    '1.2.3.4',
    '',
  ])('does not take for one: %s', (line) => {
    expect(read(line)).toBeNull();
  });

  it('gives up on a line of digits, marks or months', () => {
    for (const piece of ['1', '1/', 'Jun ', '., ', 'by '])
      for (const times of [40, 79]) expect(read(piece.repeat(times))).toBeNull();
  });
});
