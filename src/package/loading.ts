/** How to read the CSV exactly in each language: shown in the README, run by the interoperability tests. */
export interface Loading {
  readonly tool: string;
  readonly language: 'python' | 'r' | 'sql';
  readonly code: string;
}

/** Lines that load the claims; the options keep texts like `NA`, `007` and `-5` as they stand. */
export const LOADING: readonly Loading[] = [
  {
    tool: 'pandas',
    language: 'python',
    code: `import pandas as pd
claims = pd.read_csv("claims.csv", keep_default_na=False, na_values=[""], dtype_backend="numpy_nullable",
                     dtype={"value": "Float64", "value_low": "Float64", "value_high": "Float64", "confidence": "Float64",
                            "start": "Int32", "end": "Int32", "negated": "boolean", "hedged": "boolean", "is_duplicate": "boolean",
                            **{c: "string" for c in pd.read_csv("claims.csv", nrows=0).columns
                               if c not in ("value", "value_low", "value_high", "confidence", "start", "end", "negated", "hedged", "is_duplicate")}})
# the same, typed already:
claims = pd.read_parquet("claims.parquet")`,
  },
  {
    tool: 'polars',
    language: 'python',
    code: `import polars as pl
claims = pl.read_parquet("claims.parquet")
claims = pl.read_ipc("claims.arrow")
claims = pl.read_csv("claims.csv", schema=pl.read_parquet_schema("claims.parquet"))`,
  },
  {
    tool: 'pyarrow',
    language: 'python',
    code: `import pyarrow.ipc
claims = pyarrow.ipc.open_file("claims.arrow").read_all()`,
  },
  {
    tool: 'R',
    language: 'r',
    code: `claims <- readr::read_csv("claims.csv", na = "", trim_ws = FALSE, guess_max = Inf)
claims <- arrow::read_feather("claims.arrow")`,
  },
  {
    tool: 'DuckDB',
    language: 'sql',
    code: `SELECT source, count(*) FROM 'claims.parquet' GROUP BY source ORDER BY ALL;`,
  },
];
