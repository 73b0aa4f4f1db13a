import { readReferences } from '../../src/io/reference.ts';
import { dates } from '../../src/stages/dates.ts';
import { publication } from '../../src/stages/publication.ts';
import { sentences } from '../../src/stages/sentences.ts';
import { tokens } from '../../src/stages/tokens.ts';
import { asDocument, withLayers } from '../bench/date-documents.ts';

const stages = [sentences, tokens, publication, dates];
const run = withLayers(stages, readReferences(stages.flatMap((stage) => stage.references)));

/** The expressions of a text whose lines are its paragraphs. */
export const read = (text: string, published?: string) =>
  (run(asDocument({ id: 'test', text, ...(published === undefined ? {} : { published }) })).layers.dates ?? []).map(
    (date) => ({ ...date, text: text.slice(date.start, date.end) }),
  );

/** `text = value` of each, in order. */
export const said = (text: string, published?: string): string[] =>
  read(text, published).map((date) => `${date.text} = ${date.value}`);
