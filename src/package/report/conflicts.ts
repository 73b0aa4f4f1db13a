import type { Row } from '../../schema/table.ts';
import { counted, withCommas } from '../numbers.ts';
import { isHash } from '../withhold.ts';
import { linkTo, passageAnchor } from './anchor.ts';
import { sentence } from './claims.ts';
import type { Conflict } from './conflicting.ts';
import { type Html, html } from './html.ts';
import { circumstances, sourceOf, valueInFigures } from './wording.ts';

/** Claims that contradict one another, side by side. */
export function conflictsSection(
  conflicts: readonly Conflict[],
  total: number,
  shownClaims: ReadonlySet<string>,
): Html {
  const pairs = conflicts.reduce((sum, conflict) => sum + conflict.pairs, 0);
  return html`<section id="conflicts" aria-labelledby="conflicts-title"><h2 id="conflicts-title">Conflicting claims</h2>
<p class="lead">${
    total === 0
      ? 'No two claims about the same thing contradict each other.'
      : `${pairs >= total ? (total === 1 ? 'The one conflicting pair' : `All ${counted(total, 'conflicting pair')}`) : `${withCommas(pairs)} of ${counted(total, 'conflicting pair')}: the groups with the most`}. Claims with the same measure, unit and kind whose values do not meet; whether they speak of the same thing is for the reader to judge.`
  }</p>
${conflicts.map((conflict) => conflictGroup(conflict, shownClaims))}</section>
`;
}

function conflictGroup({ group, claims, ratio, pairs }: Conflict, shown: ReadonlySet<string>): Html {
  const [head, unit, kind] = group.split('|');
  const what = [head, unit && unit !== head ? `in ${unit}` : '', kind && kind !== 'count' ? `(${kind})` : '']
    .filter(Boolean)
    .join(' ');
  const far =
    ratio === null
      ? ''
      : `, up to ${ratio >= 100 ? withCommas(Math.round(ratio)) : Number(ratio.toPrecision(3))} times apart`;
  return html`<article class="conflict"><h3><bdi>${what}</bdi> <small>${counted(pairs, 'pair')}${far}</small></h3>
<div class="side-by-side">${claims.map((claim) => card(claim, shown.has(String(claim.claim_id))))}</div></article>
`;
}

function card(claim: Row, isShown: boolean): Html {
  const id = String(claim.claim_id);
  return html`<blockquote><p class="value">${valueInFigures(claim)}</p><p><bdi>${isHash(claim.sentence) ? String(claim.text) : sentence(claim)}</bdi></p>
<footer><bdi>${[sourceOf(claim), ...circumstances(claim)].join(' · ')}</bdi><br>${
    isShown
      ? html`<a href="${linkTo(passageAnchor(id))}"><bdi>${String(claim.doc_id)}</bdi></a>`
      : html`<bdi>${String(claim.doc_id)}</bdi>`
  }</footer></blockquote>`;
}
