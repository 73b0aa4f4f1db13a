import type { Passage } from './passage.ts';

/** A link to another story is of so many words; its address ends within so many UTF-16 units. */
const MOST_WORDS = 30;
const REACH = 80;

const SITE = '(?:[\\p{L}\\d-]{1,40}\\.){1,3}\\p{L}{2,12}';
const SITE_LINK = new RegExp(`^(?:on ${SITE}:|(?:also|more|read more|first) (?:on|at) ${SITE}:?) `, 'iu');

/** The capitals they start with. */
const OPENERS: ReadonlySet<number> = new Set(Array.from('OAMRF', (letter) => letter.charCodeAt(0)));

/** `On harbourtimes.com: Ferry line gets two boats`, `Also on harbourtimes.com Mayor opens the lighthouse`: the site, then a headline of it. A heading names a site without a colon, a sentence ends in a stop. */
export function isSiteLink(text: string, { words, end, start, block }: Passage): boolean {
  if (end !== 'none' || start !== 'capital' || words > MOST_WORDS) return false;
  if (!OPENERS.has(text.charCodeAt(block.start))) return false;
  return SITE_LINK.test(text.slice(block.start, Math.min(block.end, block.start + REACH)));
}
