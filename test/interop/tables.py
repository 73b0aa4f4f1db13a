"""What the tables of a dataset hold, read with nothing but the csv module: what every library's cells are compared with."""

import csv
import json
from pathlib import Path

csv.field_size_limit(1 << 30)


def schemas(folder: Path) -> dict[str, list[dict]]:
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return {table["name"]: table["schema"]["fields"] for table in package["resources"]}


READ = {
    "integer": int,
    "number": float,
    "boolean": {"true": True, "false": False}.__getitem__,
    "string": str,
}


def expected(folder: Path, name: str) -> list[list]:
    """Rows of a table as Python values; an empty field is None."""
    fields = schemas(folder)[name]
    with open(folder / f"{name}.csv", encoding="utf-8", newline="") as file:
        rows = csv.reader(file, strict=True)
        header = next(rows)
        assert header == [field["name"] for field in fields], header
        readers = [READ[field["type"]] for field in fields]
        return [[None if cell == "" else read(cell) for cell, read in zip(row, readers, strict=True)] for row in rows]
