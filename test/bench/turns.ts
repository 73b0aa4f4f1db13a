/** What is measured beside others, by name. */
export type Contenders = Readonly<Record<string, () => unknown>>;

/**
 * Runs contenders by turns, so that whatever else the machine does slows all of them alike; the first rounds only warm up.
 * @returns milliseconds of processor time of the best round of each, over all threads: collecting garbage and compiling count too
 */
export function takeTurns(contenders: Contenders, { warmUp, rounds }: { warmUp: number; rounds: number }) {
  const best = new Map<string, number>();
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [name, work] of Object.entries(contenders)) {
      const time = spent(work);
      if (round >= warmUp) best.set(name, Math.min(time, best.get(name) ?? Number.POSITIVE_INFINITY));
    }
  }
  return best;
}

function spent(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
