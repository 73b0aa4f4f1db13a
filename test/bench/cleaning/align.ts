/** What it costs to begin a run anew, in words: one or two words that stand in both by chance are no match. */
const BREAK = 2;
/** Letters of a word of weight 1; one of a script without blanks, a clause long, weighs more. */
const LETTERS = 6;

/** How a cell of the alignment was reached. */
const [ABOVE, LEFT, BEGUN, RUNS] = [0, 1, 2, 3];

/**
 * Aligns words of a page with those of its gold text, in order, in long runs: the common subsequence of most weight where each run
 * but those that go on without a gap in both costs `BREAK` (Gotoh 1982, for gaps of any length at one cost).
 * @returns for each word of the page its place in the gold, -1 for none
 */
export function align(page: readonly string[], gold: readonly string[]): Int32Array {
  const width = gold.length + 1;
  const from = new Uint8Array((page.length + 1) * width);
  const places = Map.groupBy(gold.keys(), (n) => gold[n]!);
  let best = new Float64Array(width);
  let runs = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  page.forEach((word, row) => {
    if (!places.has(word)) {
      runs.fill(Number.NEGATIVE_INFINITY);
      return;
    }
    const [nextBest, nextRuns] = [Float64Array.from(best), new Float64Array(width).fill(Number.NEGATIVE_INFINITY)];
    const base = (row + 1) * width;
    for (const n of places.get(word)!) {
      const [goesOn, begins] = [runs[n]!, best[n]! - BREAK];
      nextRuns[n + 1] = Math.max(goesOn, begins) + Math.max(1, word.length / LETTERS);
      from[base + n + 1] = goesOn > begins ? RUNS : BEGUN;
    }
    for (let n = 1; n < width; n++) {
      // The way into a match is kept even where the match is not the best here: a run may go through it.
      const way = from[base + n]! << 2;
      let reached = ABOVE;
      if (nextBest[n - 1]! > nextBest[n]!) [nextBest[n], reached] = [nextBest[n - 1]!, LEFT];
      if (nextRuns[n]! > nextBest[n]!) [nextBest[n], reached] = [nextRuns[n]!, BEGUN];
      from[base + n] = way | reached;
    }
    [best, runs] = [nextBest, nextRuns];
  });
  return trace(page.length, gold.length, from);
}

function trace(rows: number, columns: number, from: Uint8Array): Int32Array {
  const places = new Int32Array(rows).fill(-1);
  let [row, column, isRun] = [rows, columns, false];
  while (row > 0 && column > 0) {
    const cell = from[row * (columns + 1) + column]!;
    const reached = cell & 3;
    if (!isRun && reached === ABOVE) row--;
    else if (!isRun && reached === LEFT) column--;
    else {
      isRun = cell >> 2 === RUNS;
      places[--row] = --column;
    }
  }
  return places;
}
