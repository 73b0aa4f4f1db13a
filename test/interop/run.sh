#!/usr/bin/env bash
# Builds a dataset of data/raw and of cells that readers stumble over, and reads it with the tools people use.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/input"
cp -R "$root"/data/raw/. "$work/input/"
cp "$here"/special/* "$work/input/"
node "$root/bin/claimtrace.js" build --input "$work/input" --out "$work/out" --no-cache

export PYTHONPYCACHEPREFIX="$root/.venv/pycache" PYTHONPATH="$here" JUPYTER_PLATFORM_DIRS=1 PYDEVD_DISABLE_FILE_VALIDATION=1
for tests in test_tables test_papers; do
  echo "$tests"
  "$root/.venv/bin/python" -W error::ResourceWarning "$here/$tests.py" "$work/out"
done
