/**
 * Text from the web as a terminal may safely show it: control characters would move the cursor, change colours or, in
 * some terminals, run commands; marks of direction would swap what is read. Each is shown as a sign instead.
 * The control pictures of Unicode (U+2400 …) stand for the first 32 and DEL, `<U+202E>` for others.
 */
export function shown(text: string, keep: ReadonlySet<string> = NOTHING): string {
  return text.replace(UNSAFE, (character) => (keep.has(character) ? character : picture(character.codePointAt(0)!)));
}

const NOTHING: ReadonlySet<string> = new Set();

/** Controls, marks of direction and format, separators of lines, lone surrogates; not the joiners that scripts and emoji need. */
const UNSAFE =
  /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}\u{e0000}-\u{e007f}]/gu;

function picture(code: number): string {
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** How the span is marked: with brackets, and on a terminal in reverse video too. */
export interface Marks {
  readonly open: string;
  readonly close: string;
}
export const PLAIN: Marks = { open: '[[', close: ']]' };
export const TERMINAL: Marks = { open: '\u001b[7m[[', close: ']]\u001b[27m' };

const LINE_END: ReadonlySet<string> = new Set(['\n']);

/** A passage with its span marked, its lines indented; offsets in UTF-16. */
export function passage(text: string, start: number, end: number, marks: Marks): string {
  const [before, span, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)].map((piece) =>
    shown(piece.replace(/\r\n/g, '\n'), LINE_END),
  ) as [string, string, string];
  return `${before}${marks.open}${span}${marks.close}${after}`
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
