import type { Row } from '../../schema/table.ts';
import { counted } from '../numbers.ts';
import { isHash } from '../withhold.ts';
import { documentAnchor, linkTo, passageAnchor, rowAnchor } from './anchor.ts';
import type { ShownDocument } from './gather.ts';
import { highlight } from './highlight.ts';
import { type Content, type Html, html } from './html.ts';
import { circumstances, sortValue, sourceOf, valueInFigures } from './wording.ts';

const COLUMNS = [
  ['Claim', 'text'],
  ['Value', 'number'],
  ['About', 'text'],
  ['Who says so', 'text'],
  ['Kind', 'text'],
  ['Document', 'text'],
] as const;

/** The claims of the shown documents as a table; sorting and filtering come with the page's script, reading works without. */
export function claimsSection(documents: readonly ShownDocument[], total: number): Html {
  const shown = documents.flatMap(({ claims, row }) => claims.map((claim) => claimRow(claim, row)));
  const kinds = [...new Set(documents.flatMap(({ claims }) => claims.map(({ kind }) => String(kind))))].sort();
  return html`<section id="claims" aria-labelledby="claims-title"><h2 id="claims-title">Claims</h2>
<p class="lead">${sampleNote(shown.length, total, 'claim')} What a source claims, not what is true. A claim's text leads to its passage.</p>
<form class="filters" data-filters="claims-table" role="search" aria-label="Filter the claims">
<label>Search <input type="search" name="words" placeholder="any words" autocomplete="off"></label>
<label>Kind <select name="kind"><option value="">all</option>${kinds.map((kind) => html`<option>${kind}</option>`)}</select></label>
<label>Voice <select name="voice"><option value="">all</option><option>author</option><option>attributed</option><option>quoted</option></select></label>
<label class="check"><input type="checkbox" name="unique"> without repeats</label>
<output aria-live="polite">${counted(shown.length, 'claim')}</output></form>
<div class="scroll" role="region" aria-labelledby="claims-title" tabindex="0"><table id="claims-table" class="rows" role="table"><thead role="rowgroup"><tr role="row">${COLUMNS.map(
    ([name, type]) => html`<th scope="col" role="columnheader" data-type="${type}">${name}</th>`,
  )}</tr></thead><tbody role="rowgroup">${shown}</tbody></table></div></section>
`;
}

/** How much of the dataset is on the page. */
export function sampleNote(shown: number, total: number, one: string): string {
  return shown >= total
    ? `${total === 1 ? `The one ${one}` : `All ${counted(total, one)}`} of the dataset.`
    : `${counted(shown, one)} of ${counted(total, one)}: those of the documents in the sample below. The files beside this page hold all.`;
}

function claimRow(claim: Row, document: Row): Html {
  const id = String(claim.claim_id);
  const about = [claim.measure ?? claim.unit, ...circumstances(claim)].filter((part) => typeof part === 'string');
  return html`<tr role="row" id="${rowAnchor(id)}" data-kind="${String(claim.kind)}" data-voice="${String(claim.voice)}"${claim.is_duplicate === true && html` data-repeat`}>
<td role="cell" data-label="Claim"><a href="${linkTo(passageAnchor(id))}"><bdi>${String(claim.text)}</bdi></a> <bdi class="sentence">${sentence(claim)}</bdi></td>
<td role="cell" data-label="Value" class="number" data-sort="${sortValue(claim)}">${valueInFigures(claim)}</td>
<td role="cell" data-label="About">${joined(about)}</td>
<td role="cell" data-label="Who says so"><bdi>${sourceOf(claim)}</bdi>${flags(claim)}</td>
<td role="cell" data-label="Kind">${String(claim.kind)}</td>
<td role="cell" data-label="Document"><a href="${linkTo(documentAnchor(String(claim.doc_id)))}"><bdi>${String(document.title ?? claim.doc_id)}</bdi></a></td></tr>
`;
}

const joined = (parts: readonly string[]): Content => parts.map((part, n) => html`${n > 0 && ' · '}<bdi>${part}</bdi>`);

const flags = ({ negated, hedged, is_duplicate }: Row): Content =>
  [negated && 'denied', hedged && 'hedged', is_duplicate && 'repeat'].map(
    (flag) => flag && html` <span class="flag">${flag}</span>`,
  );

/** Of a long sentence so much before and after the claim is shown, in UTF-16 units; all of it stands in the passage. */
const [BEFORE, AFTER] = [180, 240];

/** The sentence with the first place in it where the claim's text stands in bold: rows of claims carry no offset of their sentence. Nothing where it is withheld. */
export function sentence(claim: Row): Html {
  if (isHash(claim.sentence)) return html``;
  const [whole, own] = [String(claim.sentence), String(claim.text)];
  const at = Math.max(0, whole.indexOf(own));
  const from = at > BEFORE + 20 ? wellFormed(whole, at - BEFORE) : 0;
  const to = whole.length > at + own.length + AFTER + 20 ? wellFormed(whole, at + own.length + AFTER) : whole.length;
  const text = `${from > 0 ? '…' : ''}${whole.slice(from, to)}${to < whole.length ? '…' : ''}`;
  const start = text.indexOf(own);
  const marks = start < 0 ? [] : [{ start, end: start + own.length, kind: null }];
  return highlight(text, marks, { open: () => html`<b>`, close: () => html`</b>` });
}

/** The offset, or the next when it would part a surrogate pair. */
const wellFormed = (text: string, offset: number) =>
  (text.charCodeAt(offset) & 0xfc00) === 0xdc00 ? offset + 1 : offset;
