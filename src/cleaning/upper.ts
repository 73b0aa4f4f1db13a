import { areEqual, type Passage } from './passage.ts';
import { isSigned } from './signs.ts';
import { type Above, canHead, endsIn, PLACED_FEWEST, shared } from './title.ts';

/** Words of a line under the headline that is not taken for one itself. */
const STANDFIRST = 9;

/** Of two lines in a row that could be the headline the upper one is it and the lower the line under it, unless there is another. Of three none is: they are a list. */
export function upperOf(above: Above, lower: number): number {
  const { text, passages, first } = above;
  const below = passages[lower + 1];
  if (below === undefined || lower + 1 >= first) return lower;
  if (below.words >= STANDFIRST && !below.dated && !isSigned(text, below)) return lower;
  const upper = upward(passages, lower);
  const isLine = (n: number) => n >= 0 && passages[n]!.words >= PLACED_FEWEST && canHead(above, n);
  const isPair = isLine(upper) && !isLine(upward(passages, upper));
  return isPair && isOver(above, upper, lower) ? upper : lower;
}

/** Words of the upper line that the text must say too: some, and most where other pages link to it. */
const KNOWN_LEAST = 0.6;

function isOver({ text, passages, words }: Above, upper: number, lower: number): boolean {
  const [passage, under] = [passages[upper]!, passages[lower]!];
  const isKnown = passage.documentFrequency > 1 && under.documentFrequency === 1;
  const telling = shared(passage, words);
  return telling > 0 && (!isKnown || telling >= KNOWN_LEAST) && !endsIn(text, passage, under);
}

/** The block above, the first of its copies; `Editorial` between a headline and the line under it is passed over. */
function upward(passages: readonly Passage[], from: number): number {
  let n = from - 1;
  if (n > 0 && isEditorial(passages[n]!)) n--;
  while (n > 0 && areEqual(passages[n]!, passages[n - 1]!)) n--;
  return n;
}
const isEditorial = ({ hits, words }: Passage): boolean =>
  words <= 2 && hits.length > 0 && hits[0]!.reason === 'article_metadata';
