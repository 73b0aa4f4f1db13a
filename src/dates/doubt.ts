import type { Token } from '../core/layers.ts';
import type { Items } from './items.ts';
import { codeOf, type Needs } from './lexicon.ts';
import type { Class } from './words.ts';

const codes = (...names: Class[]): ReadonlySet<string> => new Set(names.map(codeOf));

const NUMBERS = codes('day', 'year', 'ordinal', 'dayYear', 'shortYear');
const DATES = codes('day', 'year', 'ordinal', 'month', 'comma', 'dayYear');
/** What stands before a month: `in May`, `last May`, `May and June`, `early May`. */
const LEADS = codes(
  'of',
  'in',
  'last',
  'past',
  'next',
  'this',
  'prior',
  'subsequent',
  'coming',
  'part',
  'to',
  'between',
  'before',
  'after',
  'month',
  'portion',
);
const LEADING_WORDS = new Set([
  'since',
  'by',
  'during',
  'from',
  'until',
  'till',
  'through',
  'for',
  'until',
  'around',
  'each',
  'every',
]);
const TAILS = codes('year', 'shortYear', 'of', 'last', 'next', 'this');
const SEASON_LEADS = codes(
  'the',
  'in',
  'of',
  'last',
  'past',
  'next',
  'this',
  'that',
  'prior',
  'subsequent',
  'coming',
  'part',
);
const OTHER = codeOf('other');
const [AND, OR, DASH, COMMA, SLASH, THE, OF] = (['and', 'or', 'dash', 'comma', 'slash', 'the', 'of'] as const).map(
  codeOf,
);
const MONTH = codeOf('month');

/** Strikes out the words that look like a date and are none here: `may` the verb, the `March` on a city, Theresa `May`, `sat`. */
export function settleDoubts(items: Items, tokens: readonly Token[]): void {
  for (const { item, needs } of items.doubtful) {
    if (isDate(items, tokens, item, needs)) continue;
    items.codes = items.codes.slice(0, item) + OTHER + items.codes.slice(item + 1);
  }
}

function isDate(items: Items, tokens: readonly Token[], item: number, needs: Needs): boolean {
  const { codes } = items;
  const token = tokens[items.tokens[item]!]!;
  const [before, after] = [codes[item - 1], codes[item + 1]];
  const isCapital = token.text[0] !== token.lower[0];
  const nearNumber =
    (after !== undefined && NUMBERS.has(after)) ||
    (before !== undefined && NUMBERS.has(before) && besideNumber(items, item)) ||
    besideNumber(items, item);
  if (needs === 'number') return nearNumber || (isCapital && token.text.length > 3 && leads(items, tokens, item));
  if (needs === 'date') {
    return (
      isCapital &&
      ((after !== undefined && DATES.has(after) && hasDateSoon(codes, item)) ||
        (after === undefined && before === undefined))
    );
  }
  if (needs === 'season') return isSeason(items, tokens, item);
  if (nearNumber) return isCapital || token.lower.length > 3 || before !== OTHER;
  if (!isCapital) return false;
  return needs === 'no_name' ? !isName(items, tokens, item) : isContext(items, tokens, item);
}

const besideNumber = ({ codes }: Items, item: number): boolean => {
  const [before, after] = [codes[item - 1], codes[item + 1]];
  if (after !== undefined && NUMBERS.has(after)) return true;
  if (before !== undefined && NUMBERS.has(before)) return true;
  return (
    (before === OF && NUMBERS.has(codes[item - 2] ?? '')) || (after === COMMA && codes[item + 2] === codeOf('year'))
  );
};

const hasDateSoon = (codes: string, item: number) =>
  codes[item + 1] !== COMMA || NUMBERS.has(codes[item + 2] ?? '') || codes[item + 2] === MONTH;

const leads = (items: Items, tokens: readonly Token[], item: number): boolean => {
  const before = items.codes[item - 1];
  if (before === undefined) return false;
  if (LEADS.has(before)) return true;
  if ([AND, OR, DASH, SLASH, COMMA].includes(before) && items.codes[item - 2] === MONTH) return true;
  return LEADING_WORDS.has(tokens[items.tokens[item]! - 1]!.lower);
};

/** `in March`, `March and April`, `May of that year`; not `in March on Washington`. */
function isContext(items: Items, tokens: readonly Token[], item: number): boolean {
  const { codes } = items;
  const after = codes[item + 1];
  const next = tokens[items.tokens[item + 1] ?? tokens.length];
  if (after !== undefined && [AND, OR, DASH, SLASH].includes(after) && codes[item + 2] === MONTH) return true;
  if (after !== undefined && TAILS.has(after) && after !== OF) return true;
  if (after === OF && /^(?:that|this|the|last|next)$/.test(tokens[items.tokens[item + 1]! + 1]?.lower ?? ''))
    return leads(items, tokens, item);
  if (!leads(items, tokens, item)) return false;
  // "by May, who resigned", "of March on Rome"
  return !(
    next !== undefined &&
    /^(?:on|for|who|said|says|told|has|had|was|is|will|against|\p{Lu}\p{Ll}+)$/u.test(next.text) &&
    !isMonthPreposition(items, tokens, item)
  );
}

/** After `in` or `since` a name can hardly stand. */
const isMonthPreposition = (items: Items, tokens: readonly Token[], item: number) =>
  /^(?:in|since|until|till|during|last|early|late|mid|through)$/.test(tokens[items.tokens[item]! - 1]?.lower ?? '');

/** `June Miller`, `Mrs. April`, `August Wilson`: a capital word beside it that opens no sentence. */
function isName(items: Items, tokens: readonly Token[], item: number): boolean {
  const at = items.tokens[item]!;
  if (leads(items, tokens, item)) return false;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const nextIsName =
    next !== undefined &&
    items.codes[item + 1] === OTHER &&
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    next.start <= tokens[at]!.end + 1;
  const beforeIsName =
    before !== undefined &&
    at > 1 &&
    items.codes[item - 1] === OTHER &&
    /^\p{Lu}\p{Ll}/u.test(before.text) &&
    before.end + 1 >= tokens[at]!.start;
  return nextIsName || beforeIsName;
}

/** `the fall of 1991` and `last fall`, not `the fall of the wall`, `prices fall`, `a spring`. */
function isSeason(items: Items, tokens: readonly Token[], item: number): boolean {
  const { codes } = items;
  const [before, after] = [codes[item - 1], codes[item + 1]];
  const token = tokens[items.tokens[item]!]!;
  if (after !== undefined && codeOf('year') === after) return true;
  if (before === codeOf('year') && token.lower !== 'fall') return true;
  if (after === OF) {
    const third = codes[item + 2];
    if (third === codeOf('year') || third === codeOf('number')) return true;
    const said = third === THE ? codes[item + 3] : third;
    return said !== undefined && codes_said.has(said);
  }
  if (token.lower === 'fall' || token.lower === 'spring') {
    if (before === THE)
      return (
        /^(?:in|during|by|until|since|of|through|early|late|for|over)$/.test(
          tokens[items.tokens[item]! - 2]?.lower ?? '',
        ) && !/^(?:in|on|from|to)$/.test(tokens[items.tokens[item]! + 1]?.lower ?? '')
      );
    return before !== undefined && SEASON_LEADS.has(before) && before !== OF;
  }
  return before !== undefined && SEASON_LEADS.has(before);
}
const codes_said = codes('that', 'same', 'last', 'this', 'next', 'subsequent', 'prior');
