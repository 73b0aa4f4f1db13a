import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Of this program: `package.json` of the project or of the installed package, whichever this file lies in. */
export const VERSION: string = JSON.parse(readFileSync(packageFile(import.meta.dirname), 'utf8')).version;

function packageFile(folder: string): string {
  const path = join(folder, 'package.json');
  return existsSync(path) || dirname(folder) === folder ? path : packageFile(dirname(folder));
}
