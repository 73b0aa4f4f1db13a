import type { DatasetFile, PackageContext } from './context.ts';

export type { DatasetFile, PackageContext } from './context.ts';
export { collect, emptySummary, merge, summarise, type TableCollector, type TableSummary } from './summary.ts';

/**
 * Writes the papers of the dataset into `folder`, which holds its table files already.
 * @returns the files it wrote, sorted by path, for `build.json`; `CHANGES.md` is not among them, for it tells of the build before.
 */
export async function writePackage(folder: string, context: PackageContext): Promise<DatasetFile[]> {
  void folder;
  void context;
  return [];
}
