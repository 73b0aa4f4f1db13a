/** 1234567 -> `1,234,567`: the same in every locale. */
export const withCommas = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** A share as people read it: `0 %`, `under 0.1 %`, `12.5 %`, `100 %`; never rounded to all or nothing. */
export function percent(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0 %';
  if (part === whole) return '100 %';
  const share = (100 * part) / whole;
  if (share < 0.1) return 'under 0.1 %';
  if (share > 99.9) return 'over 99.9 %';
  return `${share.toFixed(share < 10 || share > 90 ? 1 : 0)} %`;
}

/** `1 claim`, `2,000 claims`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${withCommas(count)} ${count === 1 ? one : many}`;

/** Size in the largest unit that leaves a number above one: `12.3 kB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length, Math.floor(Math.log10(bytes) / 3));
  return `${(bytes / 1000 ** power).toFixed(1)} ${units[power - 1]}`;
}
