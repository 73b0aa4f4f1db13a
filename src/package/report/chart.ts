import { counted, percent, withCommas } from '../numbers.ts';
import { type Html, html } from './html.ts';

export interface Bar {
  readonly label: string;
  readonly count: number;
  /** What the label means, for those who hover or listen. */
  readonly note?: string;
  /** The sum of what has no bar of its own. */
  readonly isRest?: true;
}

/**
 * A bar chart that is a table: who can't see the bars reads the numbers. Shares are of `whole`.
 * Lengths are attributes, for a style attribute would need a looser security policy.
 */
export function barChart(title: string, bars: readonly Bar[], whole: number, note?: string): Html {
  const longest = Math.max(1, ...bars.map(({ count, isRest }) => (isRest ? 0 : count)));
  return html`<figure class="chart"><figcaption>${title}${note && html` <small>${note}</small>`}</figcaption>
<table><thead class="unseen"><tr><th scope="col">value</th><th scope="col">share, drawn</th><th scope="col">rows</th><th scope="col">share</th></tr></thead><tbody>${bars.map(
    ({ label, count, note, isRest }) =>
      html`<tr${isRest && html` class="rest"`}><th scope="row"${note && html` title="${note}"`}><bdi>${label}</bdi></th><td class="bar"><svg aria-hidden="true" height="10" width="100%"><rect height="10" rx="2" width="${Math.min(100, (100 * count) / longest).toFixed(1)}%"/></svg></td><td class="number">${withCommas(count)}</td><td class="number share">${percent(count, whole)}</td></tr>`,
  )}</tbody></table></figure>
`;
}

/** The most frequent values of a column as bars; the rest is summed in a last one. */
export function topBars(
  values: readonly (readonly [string, number])[],
  most: number,
  notes: Readonly<Record<string, string>> = {},
): Bar[] {
  const top = values
    .slice(0, most)
    .map(([label, count]): Bar => ({ label, count, ...(notes[label] && { note: notes[label] }) }));
  const rest = values.slice(most).reduce((sum, [, count]) => sum + count, 0);
  return rest > 0 ? [...top, { label: counted(values.length - most, 'other'), count: rest, isRest: true }] : top;
}
