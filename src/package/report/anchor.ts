/**
 * Names of places in the page. A row's id `iran/001#c671` is the passage `c:iran/001:671` and the row `row:c:iran/001:671`:
 * a second `#` can't stand in an address, and `#c…` is what people send to each other.
 */
export function passageAnchor(id: string): string {
  const hash = id.lastIndexOf('#');
  return `${id[hash + 1]}:${id.slice(0, hash)}:${id.slice(hash + 2)}`;
}

export const rowAnchor = (id: string): string => `row:${passageAnchor(id)}`;
export const documentAnchor = (docId: string): string => `document:${docId}`;

/** As the target of a link: what an address can't hold is percent-encoded. */
export const linkTo = (anchor: string): string => `#${encodeURI(anchor).replaceAll('#', '%23')}`;
