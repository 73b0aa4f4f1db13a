import { type Point, parsePoint } from './edtf.ts';

/** `/2018/05/07/` or `/2018-05-07-` in an address. */
export function fromAddress(url: string | undefined): Point | null {
  const match =
    url === undefined
      ? null
      : /[/_-](20\d\d|19[89]\d)[/_-](0?[1-9]|1[0-2])(?:[/_-](0?[1-9]|[12]\d|3[01])(?!\d))?/.exec(url);
  if (!match) return null;
  const [year, month, day] = [
    Number(match[1]),
    Number(match[2]),
    match[3] === undefined ? undefined : Number(match[3]),
  ];
  return parsePoint([match[1], pad(month), ...(day === undefined ? [] : [pad(day)])].join('-')) ?? { year, month };
}
const pad = (n: number) => String(n).padStart(2, '0');
