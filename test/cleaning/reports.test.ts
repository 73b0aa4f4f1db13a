import { describe, expect, it } from 'vitest';
import { fatesOf, said } from './fates.ts';
import { FOOTER, MENU, PARAGRAPHS, page, TITLE } from './page-text.ts';

const NEWS = [
  'The first tug has left the quay and is on its way to the gates, with two divers on board and a crane behind it.',
  'The crane has lifted the northern gate out of the mud, and the men on the wall are waving to those in the boats.',
  'It rains again. The harbour master has told the crews to wait below deck until the wind has gone down a little.',
  'The divers are back and they say that the hinges of the second gate can be mended without a dock or new steel.',
  'A fishing boat has come in with its nets still out, and nobody on the pier can say why it was let through today.',
  'That is all for tonight, the lamps on the wall are out and the work on the gates goes on in the early morning.',
];
const HEADS = ['Tug leaves', 'Crane at work', 'Rain', 'Hinges hold', 'A boat comes in', 'Good night'];
const reportOf = (entry: (n: number) => string[]): string =>
  page([...MENU, TITLE], [...PARAGRAPHS.slice(0, 3), ...NEWS.flatMap((_, n) => entry(n))], FOOTER);

describe('a report that runs for hours', () => {
  it('goes on under clock times alone, without the times', () => {
    const fates = fatesOf(reportOf((n) => [`${9 - n}:3${n}PM`, HEADS[n]!, NEWS[n]!]));
    for (const text of NEWS) expect(said(fates, text)).toEqual(['paragraph']);
    expect(said(fates, '9:30PM')).toEqual(['article_metadata']);
    expect(said(fates, 'Crane at work')).toEqual(['heading']);
  });

  it('ends above entries that are signed one by one', () => {
    const fates = fatesOf(
      reportOf((n) => [`170941${n}828`, HEADS[n]!, NEWS[n]!, `Jane Moran2 March 2019 2${n % 4}:17`]),
    );
    for (const text of PARAGRAPHS.slice(0, 3)) expect(said(fates, text)).toEqual(['paragraph']);
    for (const text of NEWS) expect(said(fates, text)).not.toEqual(['paragraph']);
  });

  it('is no chronicle: dates without a clock time head its parts', () => {
    const fates = fatesOf(reportOf((n) => [`${n + 2} March 2019`, NEWS[n]!]));
    for (const text of NEWS) expect(said(fates, text)).toEqual(['paragraph']);
  });
});
