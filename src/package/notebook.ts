import { createHash } from 'node:crypto';
import type { PackageContext } from './context.ts';
import { datasetTitle } from './dataset.ts';

type Cell = readonly ['markdown' | 'code', string];

/** `notebook.ipynb` (nbformat 4.5): a first look with pandas; it runs as it lies, in the folder of the dataset. */
export function notebook(context: PackageContext) {
  return {
    cells: cells(context).map(notebookCell),
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

function notebookCell([type, source]: Cell, number: number) {
  // Identifiers are needed by the format and must not change from build to build.
  const id = createHash('sha256').update(`${number}`).digest('hex').slice(0, 8);
  const lines = source.split(/(?<=\n)/);
  return type === 'code'
    ? { cell_type: type, execution_count: null, id, metadata: {}, outputs: [], source: lines }
    : { cell_type: type, id, metadata: {}, source: lines };
}

const cells = (context: PackageContext): Cell[] => [
  [
    'markdown',
    `# A first look\n\n${datasetTitle(context)}. Run it in the folder of the dataset; it needs pandas and pyarrow.\nWhat each column means stands in CODEBOOK.md.`,
  ],
  ['code', LOAD],
  ['markdown', '## Who claims how much'],
  ['code', PER_SOURCE],
  ['markdown', '## What is claimed: the most frequent measures'],
  ['code', MEASURES],
  ['markdown', '## Where sources contradict each other'],
  ['code', context.withheld ? CONFLICTS.replace(', "sentence"', '') : CONFLICTS],
  ['markdown', '## Who is quoted'],
  ['code', QUOTES],
  [
    'markdown',
    context.withheld
      ? '## Where claims stand\n\nThe texts are withheld in this dataset; the offsets point into the raw texts.'
      : '## A claim back to its passage',
  ],
  ['code', context.withheld ? PLACES : PASSAGE],
];

const LOAD = `from pathlib import Path

import pandas as pd

folder = Path(".")
tables = {path.stem: pd.read_parquet(path) for path in sorted(folder.glob("*.parquet"))}
documents, claims, quotes = tables["documents"], tables["claims"], tables["quotes"]
pd.Series({name: len(table) for name, table in tables.items()}, name="rows")`;

const PER_SOURCE = `named = claims[~claims["is_duplicate"]]
(
    named.assign(source=named["source"].fillna("(" + named["source_kind"] + ")"))
    .groupby("source")
    .agg(claims=("claim_id", "size"), documents=("doc_id", "nunique"))
    .sort_values(["claims", "documents"], ascending=False, kind="stable")
    .head(15)
)`;

const MEASURES = `named.groupby(["measure_head", "unit", "kind"], dropna=False).size().sort_values(ascending=False, kind="stable").head(15)`;

const CONFLICTS = `conflicts = tables["comparisons"].query("relation == 'conflicts'")
side = claims.set_index("claim_id")[["text", "measure", "subject", "place", "time", "source", "sentence"]]
conflicts[["group", "ratio", "claim_a", "claim_b"]].join(side.add_suffix("_a"), on="claim_a").join(
    side.add_suffix("_b"), on="claim_b"
).head(20)`;

const QUOTES = `quotes.groupby(["speaker", "type"]).size().unstack(fill_value=0).head(15)`;

const PLACES = `claims[["doc_id", "start", "end", "text", "measure", "subject", "source"]].head(15)`;

const PASSAGE = `def passage(claim_id, around=1):
    """The sentence of a claim with its neighbours, the claim between ▶ and ◀."""
    claim = claims.set_index("claim_id").loc[claim_id]
    sentences = tables["sentences"].query("doc_id == @claim.doc_id").reset_index(drop=True)
    at = sentences.index[sentences["sentence_id"] == claim["sentence_id"]][0]
    start = claim["start"] - sentences.loc[at, "start"]
    end = claim["end"] - sentences.loc[at, "start"]
    own = claim["sentence"]
    marked = own[:start] + "▶" + own[start:end] + "◀" + own[end:]
    before = sentences.loc[max(0, at - around) : at - 1, "text"]
    after = sentences.loc[at + 1 : at + around, "text"]
    return "\\n".join([*before, marked, *after])


print(passage(claims["claim_id"].iloc[0]) if len(claims) else "no claims")`;
