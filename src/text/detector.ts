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

/** The package has no entry for `require`, which is the one way to load at a moment's notice: so its file by the address an import would have. */
const load = (): Eld => createRequire(import.meta.url)(fileURLToPath(import.meta.resolve('eld/medium')));
