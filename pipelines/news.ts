import { recipe, step } from '../src/core/recipe.ts';
import { blocks } from '../src/stages/blocks.ts';
import { claims } from '../src/stages/claims.ts';
import { cleaning } from '../src/stages/cleaning.ts';
import { comparisons } from '../src/stages/comparisons.ts';
import { copies } from '../src/stages/copies.ts';
import { dates } from '../src/stages/dates.ts';
import { duplicates } from '../src/stages/duplicates.ts';
import { language } from '../src/stages/language.ts';
import { lookalikes } from '../src/stages/lookalikes.ts';
import { metadata } from '../src/stages/metadata.ts';
import { names } from '../src/stages/names.ts';
import { publication } from '../src/stages/publication.ts';
import { quantities } from '../src/stages/quantities.ts';
import { quotes } from '../src/stages/quotes.ts';
import { repetition } from '../src/stages/repetition.ts';
import { sentences } from '../src/stages/sentences.ts';
import { tables } from '../src/stages/tables.ts';
import { tokens } from '../src/stages/tokens.ts';

/** How a dataset is made of news texts and web pages. */
export const news = recipe('news', [
  step(blocks),
  step(copies),
  step(repetition),
  step(cleaning),
  step(language),
  step(sentences),
  step(tokens),
  step(names),
  step(publication),
  step(dates),
  step(metadata),
  step(quotes),
  step(quantities),
  step(claims),
  step(lookalikes),
  step(duplicates),
  step(tables),
  step(comparisons),
]);
