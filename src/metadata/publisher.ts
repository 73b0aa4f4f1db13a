import type { MetadataValue } from '../core/layers.ts';
import { type Described, found, removedAs } from './values.ts';

/** `© 2019 Harbour Media Ltd. All rights reserved.`, `Copyright 2016-2019 The Harbour Times` */
const NOTICE =
  /(?:©|\([cC]\)|[cC]opyright|COPYRIGHT)(?: ?(?:©|\([cC]\)|[cC]opyright))? ?(?:(?:19|20)\d\d(?: ?[-–] ?(?:19|20)?\d\d)?,? )?(?:by )?(?<owner>\p{Lu}[\p{L}\p{N}&'’.-]{0,30}(?: (?:of |the |and |& )?[\p{Lu}\p{N}][\p{L}\p{N}&'’.-]{0,30}){0,6}(?:, (?:Inc|LLC|Ltd|L\.?P)\b\.?)?)/u;
const RIGHTS = /[.,]? (?:All|Tous|Todos|Alle)$|,$|(?<!\b(?:Inc|Ltd|Co|L\.P))\.$/u;
const NO_NAME = /^(?:All|The|Copyright|Rights?|Terms|Privacy|Policy)$/iu;
const LONGEST = 300;

/** Who published it, by the line of copyright. */
export function publisherValues(document: Described): MetadataValue[] {
  for (const block of removedAs(document, 'legal_notice')) {
    if (block.end - block.start > LONGEST) continue;
    const line = document.text.slice(block.start, block.end);
    const owner = NOTICE.exec(line)
      ?.groups?.owner?.split(/ All Rights?/iu)[0]
      ?.replace(RIGHTS, '');
    if (!owner || !/^\p{Lu}/u.test(owner) || NO_NAME.test(owner)) continue;
    const start = block.start + line.indexOf(owner);
    return [found('publisher', owner, { start, end: start + owner.length }, 'copyright')];
  }
  return [];
}
