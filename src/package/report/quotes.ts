import type { Row } from '../../schema/table.ts';
import { counted } from '../numbers.ts';
import { isHash } from '../withhold.ts';
import { linkTo, passageAnchor, rowAnchor } from './anchor.ts';
import { sampleNote } from './claims.ts';
import type { ShownDocument } from './gather.ts';
import { type Html, html } from './html.ts';

/** Speakers whose quotations lie open when the page is opened. */
const OPEN = 8;

/** The quotations of the shown documents by speaker, the most quoted first, those of nobody known last. */
export function quotesSection(documents: readonly ShownDocument[], total: number): Html {
  const quotes = documents.flatMap((document) => document.quotes);
  const speakers = [...Map.groupBy(quotes, ({ speaker }) => (speaker === null ? null : String(speaker)))].sort(
    ([a, first], [b, second]) =>
      Number(a === null) - Number(b === null) || second.length - first.length || (a! < b! ? -1 : 1),
  );
  return html`<section id="quotes" aria-labelledby="quotes-title"><h2 id="quotes-title">Quotations</h2>
<p class="lead">${sampleNote(quotes.length, total, 'quotation')}</p>
${speakers.map(([speaker, rows], n) => speakerGroup(speaker, rows, n < OPEN))}</section>
`;
}

function speakerGroup(speaker: string | null, rows: readonly Row[], isOpen: boolean): Html {
  return html`<details class="speaker"${isOpen && html` open`}><summary><h3><bdi>${speaker ?? 'Speaker not named'}</bdi></h3> <small>${counted(rows.length, 'quotation')}</small></summary>
<ul>${rows.map(quoteItem)}</ul></details>
`;
}

function quoteItem(quote: Row): Html {
  const id = String(quote.quote_id);
  const said = [quote.speaker_text, quote.cue].filter((part) => part !== null).map(String);
  const document = html`<bdi>${String(quote.doc_id)}</bdi>`;
  return html`<li id="${rowAnchor(id)}">${isHash(quote.text) ? html`<i>withheld</i>` : html`<bdi class="${String(quote.type)}">${String(quote.text)}</bdi>`}
<small>${String(quote.type)}${said.length > 0 && html` · <bdi>${said.join(' … ')}</bdi>`} · ${
    isHash(quote.text)
      ? html`${document}, characters ${String(quote.start)} to ${String(quote.end)}`
      : html`<a href="${linkTo(passageAnchor(id))}">${document}<span class="unseen">: the passage</span></a>`
  }</small></li>
`;
}
