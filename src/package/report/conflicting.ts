import type { Row } from '../../schema/table.ts';
import type { Choice } from '../rows.ts';

/** Claims that contradict one another, by value. */
export interface Conflict {
  readonly group: string;
  readonly claims: readonly Row[];
  /** The largest ratio of nearer ends; null when none can be formed. */
  readonly ratio: number | null;
  readonly pairs: number;
}

/** Ids of claims that are tied by conflicting pairs. */
export interface ConflictingGroup {
  readonly group: string;
  readonly claims: readonly string[];
  readonly ratio: number | null;
  readonly pairs: number;
}

const MOST_GROUPS = 60;
const MOST_CLAIMS = 12;
const MOST_PAIRS = 300;
const MOST_COUNTED = 200_000;

/** Reads of comparisons at least the columns named, of at least the rows of the choice. */
type Comparisons = (columns: readonly string[], choice?: Choice) => AsyncIterable<Row[]>;

/**
 * The groups with the most conflicting pairs, each split into claims that are tied to one another.
 * @param comparisons are read twice, the second time as far as pairs are wanted
 */
export async function conflictingGroups(comparisons: Comparisons): Promise<ConflictingGroup[]> {
  const frequent = await frequentGroups(comparisons(['relation', 'group']));
  const pairs = await pairsOf(frequent, comparisons);
  return [...pairs].flatMap(([group, rows]) => components(group, rows)).slice(0, MOST_GROUPS);
}

const COLUMNS = ['relation', 'group', 'claim_a', 'claim_b', 'ratio'];

type Frequent = readonly (readonly [group: string, pairs: number])[];

/** The first conflicting pairs of each group. */
async function pairsOf(groups: Frequent, comparisons: Comparisons): Promise<Map<string, Row[]>> {
  const pairs = new Map(groups.map(([group]): [string, Row[]] => [group, []]));
  let wanted = groups.reduce((sum, [, count]) => sum + Math.min(count, MOST_PAIRS), 0);
  if (wanted === 0) return pairs;
  const isWanted = ({ relation, group }: Row) =>
    relation === 'conflicts' && (pairs.get(String(group))?.length ?? MOST_PAIRS) < MOST_PAIRS;
  for await (const rows of comparisons(COLUMNS, { by: ['relation', 'group'], isWanted })) {
    for (const row of rows) {
      if (!isWanted(row)) continue;
      pairs.get(String(row.group))!.push(row);
      wanted--;
    }
    if (wanted <= 0) break;
  }
  return pairs;
}

async function frequentGroups(comparisons: AsyncIterable<Row[]>): Promise<Frequent> {
  let counts = new Map<string, number>();
  for await (const rows of comparisons)
    for (const { relation, group } of rows) {
      if (relation !== 'conflicts') continue;
      counts.set(String(group), (counts.get(String(group)) ?? 0) + 1);
      if (counts.size > MOST_COUNTED) counts = new Map(mostFrequent(counts, MOST_COUNTED / 2));
    }
  return mostFrequent(counts, MOST_GROUPS);
}

const mostFrequent = (counts: ReadonlyMap<string, number>, most: number) =>
  [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, most);

/** A group may hold what was never compared, say two places: claims that no chain of pairs ties stand apart. */
function components(group: string, pairs: readonly Row[]): ConflictingGroup[] {
  const leader = new Map<string, string>();
  const find = (id: string): string => {
    let at = id;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up;
    return at;
  };
  for (const { claim_a, claim_b } of pairs) {
    const [a, b] = [find(String(claim_a)), find(String(claim_b))].sort() as [string, string];
    leader.set(a, a);
    leader.set(b, a);
  }
  const tied = Map.groupBy(pairs, ({ claim_a }) => find(String(claim_a)));
  return [...tied.values()].map((rows) => {
    const ids = [...new Set(rows.flatMap(({ claim_a, claim_b }) => [String(claim_a), String(claim_b)]))].sort();
    const ratios = rows.flatMap(({ ratio }) => (typeof ratio === 'number' ? [ratio] : []));
    return {
      group,
      claims: ids.slice(0, MOST_CLAIMS),
      ratio: ratios.length > 0 ? Math.max(...ratios) : null,
      pairs: rows.length,
    };
  });
}

/** With the rows of their claims, the smaller value first. */
export const conflictsOf = (groups: readonly ConflictingGroup[], claims: ReadonlyMap<string, Row | null>): Conflict[] =>
  groups.map(({ group, claims: ids, ratio, pairs }) => ({
    group,
    ratio,
    pairs,
    claims: ids
      .map((id) => claims.get(id))
      .filter((row): row is Row => !!row)
      .toSorted((a, b) => lower(a) - lower(b)),
  }));

const lower = (claim: Row) => Number(claim.value_low ?? claim.value_high ?? 0);
