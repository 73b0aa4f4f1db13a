import { visible } from '../markdown.ts';

/** Markup that may stand in the page as it is. Made by `html` alone, which escapes everything else. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

export type Content = Html | string | number | null | undefined | false | readonly Content[];

/** A template whose values are escaped unless they are markup themselves; null, undefined and false are nothing. */
export function html(literals: TemplateStringsArray, ...values: readonly Content[]): Html {
  let markup = literals[0]!;
  values.forEach((value, n) => {
    markup += markupOf(value) + literals[n + 1]!;
  });
  return new Html(markup);
}

function markupOf(value: Content): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (Array.isArray(value)) return value.map(markupOf).join('');
  return escapeText(String(value));
}

/** Text for an element or a quoted attribute: no markup, no controls, no marks that turn the direction of what stands around. */
export const escapeText = (text: string): string =>
  controlsShown(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

/** Line ends and tabs are blanks in HTML and stay; other controls are shown by name. */
const controlsShown = (text: string) =>
  text
    .split(/([\n\t\r])/)
    .map((part, n) => (n % 2 ? part : visible(part)))
    .join('');

/** An address that a click may follow; null for any scheme but http and https. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.href : null;
}
