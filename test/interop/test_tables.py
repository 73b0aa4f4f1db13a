"""The same rows, cells and types in CSV, Arrow, Parquet and the workbook, by every library that people load them with."""

import math
import re
import sys
import unittest
from pathlib import Path

import duckdb
import openpyxl
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from tables import expected, schemas

FOLDER = Path(sys.argv.pop())
TABLES = list(schemas(FOLDER))
ARROW = {"integer": pa.int32(), "number": pa.float64(), "boolean": pa.bool_(), "string": pa.string()}
POLARS = {"integer": pl.Int32, "number": pl.Float64, "boolean": pl.Boolean, "string": pl.String}
PANDAS = {"integer": "Int32", "number": "Float64", "boolean": "boolean", "string": "string"}
DUCKDB = {"integer": "INTEGER", "number": "DOUBLE", "boolean": "BOOLEAN", "string": "VARCHAR"}


class Cells(unittest.TestCase):
    maxDiff = 2000

    def same(self, name: str, rows: list[list]):
        """Cell by cell; also that an integer did not come back as a float or a flag as a number."""
        wanted = expected(FOLDER, name)
        self.assertEqual(len(rows), len(wanted))
        for n, (row, want) in enumerate(zip(rows, wanted)):
            for field, cell, value in zip(schemas(FOLDER)[name], row, want, strict=True):
                self.assertEqual((type(cell), cell), (type(value), value), f"{name} row {n} {field['name']}")

    def types(self, name: str, found: list, kinds: dict):
        self.assertEqual([kinds[field["type"]] for field in schemas(FOLDER)[name]], found)


def of_pandas(frame: pd.DataFrame) -> list[list]:
    plain = {"Int32": int, "Float64": float, "boolean": bool, "string": str}
    columns = [[None if pd.isna(cell) else plain[str(frame[c].dtype)](cell) for cell in frame[c]] for c in frame.columns]
    return [list(row) for row in zip(*columns)]


class Pandas(Cells):
    def test_csv(self):
        for name in TABLES:
            types = {field["name"]: PANDAS[field["type"]] for field in schemas(FOLDER)[name]}
            path = FOLDER / f"{name}.csv"
            frame = pd.read_csv(path, keep_default_na=False, na_values=[""], dtype=types)
            self.same(name, of_pandas(frame))

    def test_parquet(self):
        for name in TABLES:
            frame = pd.read_parquet(FOLDER / f"{name}.parquet", dtype_backend="numpy_nullable")
            self.types(name, [str(dtype) for dtype in frame.dtypes], PANDAS)
            self.same(name, of_pandas(frame))


class Polars(Cells):
    def test_all(self):
        for name in TABLES:
            schema = {field["name"]: POLARS[field["type"]] for field in schemas(FOLDER)[name]}
            for frame in (
                pl.read_csv(FOLDER / f"{name}.csv", schema=schema),
                pl.read_ipc(FOLDER / f"{name}.arrow"),
                pl.read_parquet(FOLDER / f"{name}.parquet"),
            ):
                self.types(name, frame.dtypes, POLARS)
                self.same(name, [list(row) for row in frame.rows()])


class PyArrow(Cells):
    def test_all(self):
        for name in TABLES:
            with pa.ipc.open_file(FOLDER / f"{name}.arrow") as file:
                arrow = file.read_all()
            for table in (arrow, pq.read_table(FOLDER / f"{name}.parquet")):
                self.types(name, table.schema.types, ARROW)
                columns = [column.to_pylist() for column in table.columns]
                self.same(name, [list(row) for row in zip(*columns)])

    def test_as_a_stream(self):
        for name in TABLES:
            data = (FOLDER / f"{name}.arrow").read_bytes()
            with pa.ipc.open_stream(data[8:]) as stream:
                self.assertEqual(stream.read_all().num_rows, len(expected(FOLDER, name)))

    def test_descriptions_of_columns(self):
        with pa.ipc.open_file(FOLDER / "claims.arrow") as file:
            self.assertTrue(all(field.metadata for field in file.schema))


class DuckDB(Cells):
    def test_all(self):
        for name in TABLES:
            parquet, csv = FOLDER / f"{name}.parquet", FOLDER / f"{name}.csv"
            base = duckdb.connect()
            base.execute(f"CREATE TABLE parquet AS FROM '{parquet}'; CREATE TABLE csv AS FROM parquet LIMIT 0")
            base.execute(
                f"COPY csv FROM '{csv}' (HEADER, DELIMITER ',', QUOTE '\"', ESCAPE '\"', NULLSTR '', MAX_LINE_SIZE 100000000)"
            )
            for table in ("parquet", "csv"):
                self.types(name, [row[1] for row in base.execute(f"DESCRIBE {table}").fetchall()], DUCKDB)
                self.same(name, [list(row) for row in base.execute(f"FROM {table}").fetchall()])


class Workbook(Cells):
    def test_all(self):
        book = openpyxl.load_workbook(FOLDER / "dataset.xlsx", read_only=True)
        self.assertEqual(book.sheetnames, ["about", *TABLES])
        for name in TABLES:
            header, *rows = [list(row) for row in book[name].iter_rows(values_only=True)]
            fields = schemas(FOLDER)[name]
            self.assertEqual(header, [field["name"] for field in fields])
            for row, want in zip(rows, expected(FOLDER, name), strict=True):
                cells = row + [None] * (len(fields) - len(row))
                for field, cell, value in zip(fields, cells, want, strict=True):
                    self.assertEqual(of_workbook(cell, field["type"]), value, f"{name} {field['name']}")


def of_workbook(cell, kind: str):
    """openpyxl leaves `_xHHHH_` as it stands, gives whole numbers as int and a float that is whole too."""
    if kind == "number" and cell is not None:
        return float(cell)
    if kind != "string" or cell is None:
        return cell
    assert isinstance(cell, str), cell
    return re.sub("_x([0-9A-F]{4})_", lambda found: chr(int(found[1], 16)), cell)


class Special(unittest.TestCase):
    """The special cells are there at all: a comparison of nothing with nothing would be green, too."""

    def test_titles_survive(self):
        names = [field["name"] for field in schemas(FOLDER)["documents"]]
        titles = {row[names.index("doc_id")]: row[names.index("title")] for row in expected(FOLDER, "documents")}
        self.assertEqual(titles["special/formula"], "=1+1")
        self.assertEqual(titles["special/missing"], "NA")
        self.assertEqual(titles["special/numbers"], "007")
        publishers = {row[names.index("publisher")] for row in expected(FOLDER, "documents")}
        self.assertLessEqual({"nan", "1e5", "新闻", "a,b;c|d"}, publishers)
        self.assertEqual(titles["special/quotes"], "He said \"no\", then 'yes'")

    def test_texts_survive(self):
        texts = {row[5] for row in expected(FOLDER, "blocks")}
        self.assertIn("null", texts)
        self.assertTrue(any(text.startswith("@Gonahkar") for text in texts))
        self.assertTrue(any("تلگرام" in text for text in texts))
        self.assertTrue(any("\n" in text for text in texts))
        self.assertTrue(any("\t" in text for text in texts))

    def test_a_number_beyond_a_double_is_kept_as_written(self):
        names = [field["name"] for field in schemas(FOLDER)["quantities"]]
        found = [row for row in expected(FOLDER, "quantities") if row[names.index("value_text")] == "9007199254740993"]
        self.assertEqual(len(found), 1)
        self.assertEqual(found[0][names.index("value")], 9007199254740992.0)
        self.assertTrue(math.isfinite(found[0][names.index("value")]))


if __name__ == "__main__":
    unittest.main(verbosity=1)
