/** The index of the first item, of a list in order, whose position is at least `from`; the list's length without one. Binary search. */
export function firstFrom<T>(items: readonly T[], from: number, position: (item: T) => number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (position(items[middle]!) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
