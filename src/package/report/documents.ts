import type { Row } from '../../schema/table.ts';
import { counted, percent, withCommas } from '../numbers.ts';
import { isHash } from '../withhold.ts';
import { documentAnchor, linkTo, passageAnchor, rowAnchor } from './anchor.ts';
import type { ShownDocument } from './gather.ts';
import { type Content, type Html, html, webAddress } from './html.ts';
import { type Annotation, annotations, markedPassage } from './passages.ts';
import { LONGEST_DOCUMENT, MOST_BLOCKS } from './sample.ts';
import { TERMS } from './terms.ts';

/** Documents that lie open when the page is opened. */
const OPEN = 1;

/** The documents of the sample, block by block: removed ones greyed out with their reason, the rest with its highlights. */
export function documentsSection(documents: readonly ShownDocument[], total: number, withheld: boolean): Html {
  return html`<section id="documents" aria-labelledby="documents-title"><h2 id="documents-title">Documents</h2>
<p class="lead">${
    documents.length >= total
      ? `All ${counted(total, 'document')}.`
      : `A fixed sample of ${counted(documents.length, 'document')} of ${counted(total, 'document')}: those whose ids have the smallest SHA-256, as many as keep this page small.`
  } ${withheld && 'The texts are withheld: only short quotations, claims and dates are shown.'}</p>
<p class="legend">In the text: <span class="claim">a claim</span>, <span class="quote">a quotation</span>, <span class="date">a date</span>, <span class="removed-sample">a removed block</span>.</p>
<form class="filters" data-filters="document-list" role="search" aria-label="Filter the documents"><label>Search <input type="search" name="words" placeholder="title or id" autocomplete="off"></label>
<label class="check"><input type="checkbox" name="removed" checked> removed blocks</label><output aria-live="polite">${counted(documents.length, 'document')}</output></form>
<div id="document-list">${documents.map((document, n) => documentArticle(document, n < OPEN, withheld))}</div></section>
`;
}

function documentArticle(document: ShownDocument, isOpen: boolean, withheld: boolean): Html {
  const { row, claims, quotes } = document;
  const id = String(row.doc_id);
  const counts = [
    counted(Number(row.claim_count), 'claim'),
    counted(Number(row.quote_count), 'quotation'),
    `${percent(Number(row.kept_share), 1)} kept`,
  ];
  return html`<details class="document" id="${documentAnchor(id)}"${isOpen && html` open`}><summary><h3><bdi>${String(row.title ?? id)}</bdi></h3>
<small><bdi>${[row.published, row.publisher ?? row.collection, ...counts].filter((part) => part !== null).join(' · ')}</bdi></small></summary>
${about(row)}<div class="text"${language(row.language ?? null)}>${withheld ? excerpts(document) : blocks(document)}</div>${leftOut(claims.length, Number(row.claim_count), 'claim')}${leftOut(quotes.length, Number(row.quote_count), 'quotation')}${datesTable(document.dates)}</details>
`;
}

const leftOut = (shown: number, all: number, one: string): Content =>
  shown < all &&
  html`<p class="cut">Only the first ${counted(shown, one)} of ${withCommas(all)} in this document are marked and listed on this page.</p>`;

const language = (tag: Row[string]): Content =>
  typeof tag === 'string' && /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8}){0,3}$/.test(tag) && html` lang="${tag}"`;

const ABOUT = [
  'doc_id',
  'subtitle',
  'author',
  'author_role',
  'author_organisation',
  'section',
  'language',
  'duplicate_of',
  'notes',
] as const;

function about(row: Row): Html {
  const url = row.url === null || row.url === undefined ? null : String(row.url);
  const address = webAddress(url);
  return html`<dl class="about">${ABOUT.map((name) => row[name] !== null && row[name] !== undefined && html`<div><dt>${name.replaceAll('_', ' ')}</dt><dd><bdi>${String(row[name])}</bdi></dd></div>`)}${
    url &&
    html`<div><dt>url</dt><dd>${address ? html`<a href="${address}" rel="noopener noreferrer nofollow"><bdi>${url}</bdi></a>` : html`<bdi>${url}</bdi>`}</dd></div>`
  }</dl>`;
}

/** All blocks; neighbours that were removed for one reason share its label. */
function blocks({ blocks, claims, quotes, dates }: ShownDocument): Content[] {
  const made: Content[] = [];
  const waiting = annotations(claims, quotes, dates);
  let [reason, characters, next] = ['', 0, 0];
  for (const [n, block] of blocks.entries()) {
    const text = String(block.text);
    characters += text.length;
    if (characters > LONGEST_DOCUMENT || n === MOST_BLOCKS) {
      made.push(
        html`<p class="cut">${counted(blocks.length - n, 'more block')} of this long document ${blocks.length - n === 1 ? 'is' : 'are'} not shown here; see blocks.csv.</p>`,
      );
      break;
    }
    if (block.kept === true) {
      const here: Annotation[] = [];
      while (next < waiting.length && Number(waiting[next]!.row.start) < Number(block.end)) here.push(waiting[next++]!);
      made.push(keptBlock(block, text, here));
      reason = '';
    } else {
      const label = String(block.reason);
      made.push(removedBlock(text, label, label !== reason));
      reason = label;
    }
  }
  return made;
}

const ELEMENTS: Readonly<Record<string, readonly [Html, Html]>> = {
  title: [html`<h4 class="title" dir="auto">`, html`</h4>`],
  subtitle: [html`<p class="subtitle" dir="auto">`, html`</p>`],
  heading: [html`<h5 dir="auto">`, html`</h5>`],
  list_item: [html`<p class="list-item" dir="auto">`, html`</p>`],
  block_quote: [html`<blockquote dir="auto">`, html`</blockquote>`],
  byline: [html`<p class="byline" dir="auto">`, html`</p>`],
  dateline: [html`<p class="byline" dir="auto">`, html`</p>`],
};
const PARAGRAPH = [html`<p dir="auto">`, html`</p>`] as const;

function keptBlock(block: Row, text: string, here: readonly Annotation[]): Html {
  const [open, close] = ELEMENTS[String(block.role)] ?? PARAGRAPH;
  return html`${open}${markedPassage({ text, start: Number(block.start) }, here)}${close}
`;
}

const removedBlock = (text: string, reason: string, isFirst: boolean): Html => html`<p class="removed" dir="auto">${
  isFirst
    ? html`<span class="reason" title="${TERMS['blocks.reason']?.[reason] ?? reason}">${reason.replaceAll('_', ' ')}<span class="unseen">, removed: </span></span>`
    : html`<span class="unseen">removed: </span>`
}${text}</p>
`;

/** In a dataset without texts: what is quoted, claimed or dated, each with what stands in it. */
function excerpts({ claims, quotes, dates }: ShownDocument): Content[] {
  const all = annotations(claims, quotes, dates).filter(({ row }) => !isHash(row.text));
  const made: Content[] = [];
  for (let n = 0, end = 0; n < all.length; n = end) {
    const { row } = all[n]!;
    for (end = n + 1; end < all.length && Number(all[end]!.row.start) < Number(row.end); end++);
    made.push(
      html`<p dir="auto">${markedPassage({ text: String(row.text), start: Number(row.start) }, all.slice(n, end))}</p>
`,
    );
  }
  return made;
}

/** The rows behind the highlighted dates: dates have no table of their own on the page. */
function datesTable(dates: readonly Row[]): Content {
  if (dates.length === 0) return null;
  return html`<details class="dates"><summary>${counted(dates.length, 'date')} of this document</summary><ul>${dates.map(
    (date) =>
      html`<li id="${rowAnchor(String(date.date_id))}"><a href="${linkTo(passageAnchor(String(date.date_id)))}"><bdi>${String(date.text)}</bdi></a> → ${String(date.value ?? 'not resolved')}${
        date.precision !== null && html` <small>${String(date.precision)}</small>`
      }</li>`,
  )}</ul></details>`;
}
