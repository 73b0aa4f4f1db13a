import type { Reason } from '../schema/vocabulary.ts';
import { isDateline, isStamp } from '../text/dateline.ts';
import type { Passage } from './passage.ts';

export interface Removal {
  readonly reason: Reason;
  readonly rule: string;
}

/** Says what each removed block is. @param above whether the block stands above the body, @param below under it */
export function reasonFor(
  line: string,
  passage: Passage,
  where: 'above' | 'within' | 'below',
  before: Removal | null,
): Removal {
  const strong = passage.hits.find((hit) => hit.place === 'whole');
  if (strong) return { reason: strong.reason, rule: 'cleaning/phrase' };
  const weak = passage.hits.find((hit) => passage.words <= 60 || hit.length >= 3);
  if (weak && (weak.place !== 'anywhere' || weak.length > 1)) return { reason: weak.reason, rule: 'cleaning/phrase' };
  if (isStamp(line) || isDateline(line)) return { reason: 'article_metadata', rule: 'cleaning/stamp' };
  if (passage.earlier >= 0 && passage.words >= 4) return { reason: 'repeated_text', rule: 'cleaning/repeated' };
  if (weak) return { reason: weak.reason, rule: 'cleaning/phrase' };
  if (where !== 'below' && passage.times > 1 && passage.words >= 4)
    return { reason: 'media_caption', rule: 'cleaning/doubled_caption' };
  return byShape(passage, where, before);
}

function byShape(passage: Passage, where: 'above' | 'within' | 'below', before: Removal | null): Removal {
  const prose = passage.end === 'stop' || passage.end === 'question' || passage.end === 'ellipsis';
  if (passage.documentFrequency > 1)
    return passage.words <= 4
      ? { reason: 'navigation', rule: 'cleaning/recurring_label' }
      : { reason: 'recurring_block', rule: 'cleaning/recurring' };
  if (before?.reason === 'reader_comment' && prose) return { reason: 'reader_comment', rule: 'cleaning/under_heading' };
  if (passage.words >= 4 && passage.words <= 45)
    return { reason: 'related_link', rule: prose ? 'cleaning/teaser' : 'cleaning/headline' };
  if (passage.words > 45 && where !== 'within') return { reason: 'other_article', rule: 'cleaning/other_prose' };
  if (passage.words <= 3 && where === 'above') return { reason: 'article_metadata', rule: 'cleaning/label' };
  return { reason: passage.words <= 3 ? 'navigation' : 'outside_article', rule: 'cleaning/outside' };
}
