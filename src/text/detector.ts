import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

type Eld = typeof import('eld/medium');

/**
 * A detector of sixty languages by n-grams of bytes, the library `eld`.
 * Its tables take as long to load as a hundred pages to read, and English texts seldom need them: they are loaded when first asked.
 * @returns a function text -> BCP 47 tag, null when it is not sure
 */
export function detector(): (text: string) => string | null {
  let loaded: Eld | null = null;
  return (text) => {
    loaded ??= load();
    const found = loaded.eld.detect(text);
    return found.isReliable() ? found.language : null;
  };
}

/** The package has no entry for `require`, which is the one way to load at a moment's notice: so its files by the address an import would have. */
function load(): Eld {
  const require = createRequire(import.meta.url);
  const entry = import.meta.resolve('eld/medium');
  const scores = fileURLToPath(new URL('../ngrams/medium.js', entry));
  if (existsSync(scores)) shareEqual(require(scores).ngramsData?.ngrams ?? {});
  return require(fileURLToPath(entry));
}

/** Languages, by number, and how much an n-gram speaks for each. */
type Scores = Readonly<Record<number, number>>;

/**
 * Lets n-grams that say the same share one object, a fifth of a hundred thousand: half of the memory, which each worker has and
 * which the collector of garbage walks through again and again.
 */
export function shareEqual(ngrams: Record<string, Scores>): void {
  const known = new Map<string, Scores>();
  for (const ngram in ngrams) {
    const scores = ngrams[ngram]!;
    const said = JSON.stringify(scores);
    const same = known.get(said);
    if (same) ngrams[ngram] = same;
    else known.set(said, scores);
  }
}
