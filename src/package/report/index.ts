import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackageContext } from '../context.ts';
import { rowCount } from '../dataset.ts';
import { claimsSection } from './claims.ts';
import { conflictsSection } from './conflicts.ts';
import { documentsSection } from './documents.ts';
import { gather, type Shown } from './gather.ts';
import { overview } from './overview.ts';
import { page } from './page.ts';
import { quotesSection } from './quotes.ts';
import { BUDGET } from './sample.ts';

export const REPORT = 'report.html';
/** What the page may weigh, in bytes. */
export const LARGEST_PAGE = 5_000_000;

/** Writes `report.html` from the CSV tables in the folder: all counts, and all documents or, when they are too many, a fixed sample. */
export async function writeReport(folder: string, context: PackageContext): Promise<void> {
  let made = '';
  // An estimate decides what fits; texts that swell when escaped need a second, smaller choice. In the end no document is left.
  for (let budget = BUDGET; budget >= 1 && (made === '' || Buffer.byteLength(made) >= LARGEST_PAGE); budget /= 2)
    made = render(context, await gather(folder, context.stretches, budget));
  await writeFile(join(folder, REPORT), made, 'utf8');
}

function render(context: PackageContext, { documents, conflicts }: Shown): string {
  const shown = new Set(documents.flatMap(({ claims }) => claims.map(({ claim_id }) => String(claim_id))));
  const conflicting = context.summaries
    .get('comparisons')
    ?.columns.relation?.values.find(([term]) => term === 'conflicts');
  return page(context, [
    overview(context),
    claimsSection(documents, rowCount(context, 'claims')),
    conflictsSection(conflicts, conflicting?.[1] ?? 0, shown),
    quotesSection(documents, rowCount(context, 'quotes')),
    documentsSection(documents, rowCount(context, 'documents'), context.withheld),
  ]);
}
