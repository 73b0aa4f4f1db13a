import type { TagRule } from './tag-rule.ts';
import { FORM_RULES } from './tags-rules-forms.ts';
import { WORD_RULES } from './tags-rules-words.ts';

/** All rules; those for one tag are tried in this order. */
export const TAG_RULES: readonly TagRule[] = [...WORD_RULES, ...FORM_RULES];
