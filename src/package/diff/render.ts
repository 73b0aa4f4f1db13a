import type { Cell } from '../../schema/table.ts';
import { jsonText } from '../json.ts';
import { code, markdownTable, plain, shorten, visible } from '../markdown.ts';
import { counted, withCommas } from '../numbers.ts';
import { type Change, type Difference, isSame, type TableChanges } from './index.ts';

/** Changes listed of each table in a text for people. */
const MOST_LISTED = 200;
const LONGEST = 160;
/** Characters shown before a change. */
const LEAD = 40;

export type Form = 'text' | 'json' | 'markdown';

export function render(difference: Difference, form: Form): string {
  if (form === 'json') return jsonText({ same: isSame(difference), ...difference });
  return form === 'markdown' ? asMarkdown(difference) : asText(difference);
}

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

const cellOf = (cell: Cell): string => (cell === null ? 'nothing' : shorten(visible(String(cell)), LONGEST));

/** Two long texts from a little before the first place where they differ, so that what is shown of them is the change. */
function aroundChange(before: Cell, now: Cell): readonly [Cell, Cell] {
  if (typeof before !== 'string' || typeof now !== 'string') return [before, now];
  let same = 0;
  while (same < before.length && before[same] === now[same]) same++;
  const from = before.lastIndexOf(' ', same - LEAD) + 1;
  return from > LEAD ? [`…${before.slice(from)}`, `…${now.slice(from)}`] : [before, now];
}

function listed({ changes, omitted }: TableChanges): { listed: readonly Change[]; more: number } {
  const listed = changes.slice(0, MOST_LISTED);
  return { listed, more: changes.length - listed.length + omitted };
}

/** For a terminal: a line a row, controls shown by name and not sent. */
function asText(difference: Difference): string {
  if (isSame(difference)) return 'The datasets hold the same.\n';
  const lines = difference.tables.flatMap((table) => {
    const { listed: shown, more } = listed(table);
    return [
      `${table.table}: ${counts(table)}`,
      ...columnNotes(table).map((note) => `  ${note}`),
      ...shown.flatMap((change) => [
        `  ${SIGNS[change.kind]} ${visible(change.id)}${change.text === null ? '' : `  ${cellOf(change.text)}`}`,
        ...(change.kind === 'changed'
          ? Object.entries(change.cells).map(
              ([name, [before, now]]) => `      ${name}: ${aroundChange(before, now).map(cellOf).join(' → ')}`,
            )
          : []),
      ]),
      ...(more > 0 ? [`  … and ${withCommas(more)} more`] : []),
    ];
  });
  return `${[...lines, othersNote(difference)].filter(Boolean).join('\n')}\n`;
}

const counts = ({ before, now, added, removed, changed }: TableChanges) =>
  `${withCommas(before)} → ${withCommas(now)}: ${withCommas(added)} added, ${withCommas(removed)} removed, ${withCommas(changed)} changed`;

const columnNotes = ({ newColumns, goneColumns }: TableChanges): string[] => [
  ...(newColumns.length > 0 ? [`new columns: ${newColumns.map(visible).join(', ')}`] : []),
  ...(goneColumns.length > 0 ? [`columns no longer there: ${goneColumns.map(visible).join(', ')}`] : []),
];

function othersNote({ tables, differing }: Difference): string {
  const others = differing.filter((name) => !tables.some(({ table }) => table === name));
  return others.length > 0 ? `Other tables that hold something else: ${others.join(', ')}.` : '';
}

/** For a summary page or a file: what comes from texts stands in code, where nothing is markup. */
function asMarkdown(difference: Difference): string {
  if (isSame(difference)) return '# Changes\n\nThe datasets hold the same.\n';
  const overview = difference.tables.map(({ table, before, now, added, removed, changed }) => [
    table,
    ...[before, now, added, removed, changed].map(withCommas),
  ]);
  return `${[
    '# Changes',
    markdownTable(['Table', 'Before', 'Now', 'Added', 'Removed', 'Changed'], overview),
    othersNote(difference),
    ...difference.tables.flatMap(markdownChapter),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function markdownChapter(table: TableChanges): string[] {
  const { listed: shown, more } = listed(table);
  const notes = columnNotes(table).map(plain);
  if (shown.length === 0 && notes.length === 0) return [];
  const rows = shown.map((change) => [
    change.kind,
    code(change.id),
    change.text === null ? '' : code(shorten(change.text, LONGEST)),
    change.kind === 'changed'
      ? Object.entries(change.cells)
          .map(([name, [before, now]]) => `${plain(name)}: ${aroundChange(before, now).map(markdownCell).join(' → ')}`)
          .join('<br>')
      : '',
  ]);
  return [
    `## ${table.table}`,
    ...notes,
    ...(rows.length > 0 ? [markdownTable(['What', 'Id', 'Text', 'Cells'], rows)] : []),
    ...(more > 0 ? [`… and ${counted(more, 'more change')}.`] : []),
  ];
}

const markdownCell = (cell: Cell) => (cell === null ? '*nothing*' : code(shorten(String(cell), LONGEST)));
