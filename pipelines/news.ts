import { recipe, step } from '../src/core/recipe.ts';

/** How a dataset is made of news texts and web pages. */
export const news = recipe('news', []);
void step;
