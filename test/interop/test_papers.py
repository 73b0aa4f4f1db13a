"""The papers of a dataset, by the tools that read them."""

import json
import os
import re
import sys
import unittest
from pathlib import Path

import duckdb
import frictionless
import mlcroissant
import nbformat
from nbclient import NotebookClient

from tables import expected, schemas

FOLDER = Path(sys.argv.pop())
PROJECT = Path(__file__).parent.parent.parent


class DataPackage(unittest.TestCase):
    def test_frictionless_validates_it(self):
        report = frictionless.validate(str(FOLDER / "datapackage.json"))
        self.assertEqual(report.flatten(["title", "message"]), [])
        self.assertEqual(len(report.tasks), len(schemas(FOLDER)))

    def test_frictionless_finds_a_cell_that_was_tampered_with(self):
        package = frictionless.Package(str(FOLDER / "datapackage.json"))
        resource = package.get_resource("claims")
        resource.hash = None
        resource.bytes = None
        resource.schema.get_field("voice").constraints["enum"] = ["nobody"]
        self.assertFalse(frictionless.validate(resource).valid)


class Croissant(unittest.TestCase):
    def test_mlcroissant_validates_it_and_reads_records(self):
        dataset = mlcroissant.Dataset(jsonld=str(FOLDER / "croissant.json"))
        self.assertEqual(list(dataset.metadata.ctx.issues.errors), [])
        records = list(dataset.records(record_set="quotes"))
        self.assertEqual(len(records), len(expected(FOLDER, "quotes")))


class Notebook(unittest.TestCase):
    def test_runs_as_it_lies(self):
        notebook = nbformat.read(FOLDER / "notebook.ipynb", as_version=4)
        nbformat.validate(notebook)
        NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(FOLDER)}}).execute()
        last = notebook.cells[-1].outputs[0]["text"]
        self.assertRegex(last, "▶[^◀]+◀")


class Readme(unittest.TestCase):
    """Every example that people copy is run, except R's."""

    def run_examples(self, text: str):
        found = re.findall(r"^```(python|sql)\n(.*?)^```", text, re.M | re.S)
        home = Path.cwd()
        os.chdir(FOLDER)
        try:
            for language, code in found:
                exec(code, {}) if language == "python" else duckdb.connect().execute(code)
        finally:
            os.chdir(home)
        return len(found)

    def test_of_the_dataset(self):
        self.assertEqual(self.run_examples((FOLDER / "README.md").read_text(encoding="utf-8")), 4)

    def test_of_the_project(self):
        text = (PROJECT / "README.md").read_text(encoding="utf-8")
        self.run_examples(re.sub(r"""(["'])out/""", r"\1", text))


class Codebook(unittest.TestCase):
    def test_names_every_column(self):
        book = (FOLDER / "CODEBOOK.md").read_text(encoding="utf-8")
        for name, fields in schemas(FOLDER).items():
            self.assertIn(f"\n## {name}\n", book)
            for field in fields:
                self.assertIn(f"| `{field['name']}` |", book)


class Record(unittest.TestCase):
    def test_lists_the_hash_of_every_paper(self):
        listed = json.dumps(json.loads((FOLDER / "build.json").read_text(encoding="utf-8")))
        for path in ("CODEBOOK.md", "claims.parquet", "dataset.xlsx", "report.html", "croissant.json"):
            self.assertIn(path, listed)


if __name__ == "__main__":
    unittest.main(verbosity=1)
