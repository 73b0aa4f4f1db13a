/** How to read the tables exactly in a tool: shown in the README of a dataset, run by the interoperability tests. */
export interface Loading {
  readonly tool: string;
  readonly language: 'python' | 'r' | 'sql';
  readonly code: string;
}

/** Each leaves a table of claims; the options keep texts like `NA`, `007` and `-5` as they stand, and numbers exact. */
export const LOADING: readonly Loading[] = [
  {
    tool: 'pandas',
    language: 'python',
    code: `import json
from pathlib import Path
import pandas as pd

claims = pd.read_parquet("claims.parquet", dtype_backend="numpy_nullable")

# The same from CSV, with the types that the Data Package gives:
TYPES = {"integer": "Int32", "number": "Float64", "boolean": "boolean", "string": "string"}
package = json.loads(Path("datapackage.json").read_text(encoding="utf-8"))
schemas = {table["name"]: table["schema"]["fields"] for table in package["resources"]}

def read(name):
    types = {field["name"]: TYPES[field["type"]] for field in schemas[name]}
    return pd.read_csv(f"{name}.csv", keep_default_na=False, na_values=[""], dtype=types)

claims = read("claims")`,
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
    code: `import pyarrow as pa

claims = pa.ipc.open_file("claims.arrow").read_all()`,
  },
  {
    tool: 'R',
    language: 'r',
    code: `# With the types that the Data Package gives:
types <- c(integer = "i", number = "d", boolean = "l", string = "c")
tables <- jsonlite::read_json("datapackage.json")$resources
fields <- Filter(\\(table) table$name == "claims", tables)[[1]]$schema$fields
columns <- paste(types[sapply(fields, \\(field) field$type)], collapse = "")
claims <- readr::read_csv("claims.csv", na = "", trim_ws = FALSE, col_types = columns)`,
  },
  {
    tool: 'R with arrow',
    language: 'r',
    code: 'claims <- arrow::read_parquet("claims.parquet")',
  },
  {
    tool: 'DuckDB',
    language: 'sql',
    code: `CREATE TABLE claims AS FROM 'claims.parquet';

-- The same from CSV:
CREATE OR REPLACE TABLE claims AS FROM 'claims.parquet' LIMIT 0;
COPY claims FROM 'claims.csv' (HEADER, DELIMITER ',', QUOTE '"', ESCAPE '"', NULLSTR '', MAX_LINE_SIZE 100000000);`,
  },
];
