/** The tags of the Penn Treebank (Marcus, Santorini and Marcinkiewicz 1993), brackets as themselves. */
export const TAGS = [
  ...['CC', 'CD', 'DT', 'EX', 'FW', 'IN', 'JJ', 'JJR', 'JJS', 'LS', 'MD', 'NN', 'NNS', 'NNP', 'NNPS', 'PDT', 'POS'],
  ...['PRP', 'PRP$', 'RB', 'RBR', 'RBS', 'RP', 'SYM', 'TO', 'UH', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'WDT'],
  ...['WP', 'WP$', 'WRB', '.', ',', ':', '(', ')', '``', "''", '$', '#'],
] as const;

/** `^` and `$$` stand for the edges of a sentence in the conditions of a rule. */
export const START = TAGS.length;
export const END = TAGS.length + 1;

const NUMBER_OF = new Map<string, number>([...TAGS.map((tag, n) => [tag, n] as const), ['^', START], ['$$', END]]);

/** @throws for a tag that is none: a typing error in a table. */
export function tagNumber(tag: string): number {
  const number = NUMBER_OF.get(tag);
  if (number === undefined) throw new Error(`${tag} is no tag of the Penn Treebank`);
  return number;
}

/** A set of tags as a table of 0 and 1 by tag number, from their names with blanks between. */
export function tagSet(names: string): Uint8Array {
  const set = new Uint8Array(TAGS.length + 2);
  for (const name of names.split(' ')) set[tagNumber(name)] = 1;
  return set;
}

/** In a table of a sentence's tags the first stands so far behind the start, so that a look past either end finds its edge. */
export const EDGE = 2;
