import type { MetadataValue } from '../core/layers.ts';
import { type Described, found, removedAs } from './values.ts';

const SIGN = '(?:©|\\([cC]\\)|[cC]opyright|COPYRIGHT)';
const YEARS = '(?:19|20)\\d\\d(?: ?[-–] ?(?:19|20)?\\d\\d)?';
const RESERVED = 'All [Rr]ights [Rr]eserved';
const WORD = "[\\p{L}\\p{N}&'’.-]{0,30}";
/** `© 2019 Harbour Media Ltd. All rights reserved.`, `Copyright 2016-2019 The Harbour Times`, `© All Rights Reserved Harbour Institute 2019` */
const NOTICE = new RegExp(
  `${SIGN}(?: ?${SIGN})? ?(?:${YEARS},? )?(?:${RESERVED}[.,]? )?(?:by )?(?!${SIGN}|${RESERVED})(?<owner>\\p{Lu}${WORD}(?: (?:of |the |and |& )?[\\p{Lu}\\p{N}]${WORD}){0,6}(?:, (?:Inc|LLC|Ltd|L\\.?P)\\b\\.?)?)`,
  'u',
);
/** Where the owner ends: at its rights, at the end of a sentence, at a year. */
const AFTER_OWNER =
  / (?:All|Tous|Todos|Alle)(?: [Rr]ights?.*)?$| All Rights?.*$|(?<!\b(?:Inc|Ltd|Co|Corp|St|\p{Lu}))\. .*$|(?<=\p{Ll}{3})\.\p{Lu}\p{Ll}.*$| (?:19|20)\d\d(?:-\d{2,4})?[.,]?$/u;
const RIGHTS = /,$|(?<!\b(?:Inc|Ltd|Co|L\.P))\.$/u;
const NO_NAME = /^(?:All|The|Copyright|Rights?|Terms|Privacy|Policy)$/iu;
const LONGEST = 300;

/** Who published it, by the line of copyright. */
export function publisherValues(document: Described): MetadataValue[] {
  for (const block of removedAs(document, 'legal_notice')) {
    if (block.end - block.start > LONGEST) continue;
    const line = document.text.slice(block.start, block.end);
    const owner = NOTICE.exec(line)?.groups?.owner?.replace(AFTER_OWNER, '').replace(RIGHTS, '');
    if (!owner || !/^\p{Lu}/u.test(owner) || NO_NAME.test(owner)) continue;
    const start = block.start + line.indexOf(owner);
    return [found('publisher', owner, { start, end: start + owner.length }, 'copyright')];
  }
  return [];
}
