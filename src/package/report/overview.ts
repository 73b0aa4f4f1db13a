import type { PackageContext } from '../context.ts';
import { rowCount } from '../dataset.ts';
import { counted, percent, withCommas } from '../numbers.ts';
import type { TableSummary } from '../summary.ts';
import { barChart, topBars } from './chart.ts';
import { type Html, html } from './html.ts';
import { TERMS } from './terms.ts';

/** Numbers of the whole dataset: tiles, then charts. None of them is of the sample. */
export function overview(context: PackageContext): Html {
  return html`<section id="overview" aria-labelledby="overview-title"><h2 id="overview-title">Overview</h2>
<dl class="tiles">${tiles(context).map(([name, number, note]) => html`<div><dt>${name}</dt><dd>${number}<small>${note}</small></dd></div>`)}</dl>
<div class="charts">${charts(context)}</div></section>
`;
}

const valueCount = (summary: TableSummary | undefined, column: string, value: string): number =>
  summary?.columns[column]?.values.find(([term]) => term === value)?.[1] ?? 0;

function tiles({ summaries }: PackageContext): [string, string, string][] {
  const rows = (table: string) => summaries.get(table)?.rows ?? 0;
  const kept = valueCount(summaries.get('blocks'), 'kept', 'true');
  const copies = rows('documents') - (summaries.get('documents')?.columns.duplicate_of?.missing ?? rows('documents'));
  const named = rows('claims') - (summaries.get('claims')?.columns.source?.missing ?? 0);
  const spoken = rows('quotes') - (summaries.get('quotes')?.columns.speaker?.missing ?? 0);
  const conflicts = valueCount(summaries.get('comparisons'), 'relation', 'conflicts');
  return [
    ['Documents', withCommas(rows('documents')), `${counted(copies, 'copy', 'copies')} of another`],
    ['Blocks kept', percent(kept, rows('blocks')), `${withCommas(kept)} of ${withCommas(rows('blocks'))}`],
    ['Claims', withCommas(rows('claims')), `${withCommas(named)} with a named source`],
    ['Quotations', withCommas(rows('quotes')), `${withCommas(spoken)} with a named speaker`],
    ['Dates', withCommas(rows('dates')), 'calendar expressions'],
    ['Conflicts', withCommas(conflicts), `of ${counted(rows('comparisons'), 'compared pair')}`],
    ['Rejected', withCommas(rows('rejects')), 'inputs that could not be used'],
  ];
}

function charts(context: PackageContext): Html[] {
  const chart = (title: string, table: string, column: string, note?: string) => {
    const summary = context.summaries.get(table);
    const { values = [], uncounted = 0 } = summary?.columns[column] ?? {};
    if (values.length === 0) return [];
    const whole = values.reduce((sum, [, count]) => sum + count, 0);
    const hint = uncounted > 0 ? `${note ?? ''} the rarest values are not counted` : note;
    const terms = TERMS[`${table}.${column}`];
    const bars = topBars(values, 10, terms).map((bar) =>
      terms ? { ...bar, label: bar.label.replaceAll('_', ' ') } : bar,
    );
    return [barChart(title, bars, whole, hint)];
  };
  return [
    ...chart('What was removed, and why', 'blocks', 'reason', 'blocks'),
    ...chart('Kinds of claim', 'claims', 'kind'),
    ...chart('What is counted or measured', 'claims', 'measure_head'),
    ...chart('Units', 'claims', 'unit'),
    ...chart('Who claims it', 'claims', 'source', 'named sources'),
    ...chart('Voice', 'claims', 'voice'),
    ...chart('Places', 'claims', 'place'),
    ...chart('Who is quoted', 'quotes', 'speaker', 'named speakers'),
    ...(rowCount(context, 'comparisons') > 0 ? chart('Compared claims', 'comparisons', 'relation', 'pairs') : []),
    ...chart('Languages', 'documents', 'language', 'documents'),
    ...chart('Collections', 'documents', 'collection', 'documents'),
    ...chart('Inputs that could not be used', 'rejects', 'code'),
  ];
}
