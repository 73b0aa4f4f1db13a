/** Text as Markdown, within a line, that shows just that text: nothing in it is markup, HTML, a link or a new line. */
export const plain = (text: string): string =>
  visible(text)
    .replace(/[\\`*_{}[\]|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

/** What reads the same between backticks, in a table too. */
const SIMPLE = /^[^`|\\<>&[\]\s](?:[^`|\\<>&[\]]*[^`|\\<>&[\]\s])?$/;

/**
 * Text as code, also in a cell of a table. HTML where there is no other way: a code span in a table can hold no pipe beside a
 * backslash, and none may begin or end with a backtick.
 */
export function code(text: string): string {
  const shown = visible(text);
  if (SIMPLE.test(shown)) return `\`${shown}\``;
  return `<code>${shown.replace(/[&<>"'`|*_~[\]\\:@$]/g, (mark) => `&#${mark.charCodeAt(0)};`)}</code>`;
}

/** Line ends, other controls and marks that turn the direction of writing, by their names. */
export const visible = (text: string): string =>
  text.replace(
    /[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (mark) => ({ '\n': '⏎', '\r': '␍', '\t': '⇥' })[mark] ?? `⟨U+${mark.charCodeAt(0).toString(16).padStart(4, '0')}⟩`,
  );

/** A table; cells are Markdown already. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), `|${header.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** Cut to at most so many code points, with a mark that says so. */
export function shorten(text: string, most: number): string {
  const points = Array.from(text);
  return points.length <= most ? text : `${points.slice(0, most - 1).join('')}…`;
}
