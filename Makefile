# Everything installs what it needs first; the lock file decides whether anything is to do.
SHELL := /bin/bash
export PATH := $(CURDIR)/node_modules/.bin:$(PATH)

.DEFAULT_GOAL := help
.PHONY: help dataset test check fix bench bench-newsquant bench-reliability interop clean

# A build needs only what runs; tests need everything.
RUNTIME := node_modules/.runtime
INSTALLED := node_modules/.installed

$(RUNTIME): package-lock.json
	npm ci --omit=dev --loglevel=error
	@touch $@

$(INSTALLED): package-lock.json
	npm ci --loglevel=error
	@touch $(RUNTIME) $@

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 18

dataset: $(RUNTIME) ## build the dataset: data/raw -> out
	node bin/claimtrace.js build --input data/raw --out out

test: $(INSTALLED) ## all tests that need only Node
	vitest run

check: $(INSTALLED) ## types, lint, format, import rules; writes nothing
	tsc
	biome check .
	vitest run test/imports.test.ts

interop: $(INSTALLED) .venv/installed ## pandas, polars, pyarrow, DuckDB, frictionless, mlcroissant and nbclient read a dataset
	test/interop/run.sh

interop-slow: $(INSTALLED) ## the report in Chromium, the workbook in LibreOffice, the tables in R; installs what is missing
	test/interop/install-programs.sh
	vitest run --config test/interop/slow.config.ts
	@if command -v go >/dev/null; then go run github.com/rhysd/actionlint/cmd/actionlint@v1.7.12; fi

.venv/installed: test/interop/requirements.txt
	python3 -m venv --clear .venv
	.venv/bin/pip install --quiet --disable-pip-version-check uv==0.13.9
	.venv/bin/uv pip install --quiet --link-mode copy --python .venv/bin/python --requirement $<
	@touch $@

fix: $(INSTALLED) ## format, and mend what the linter can
	biome check --write .

bench-newsquant: $(INSTALLED) ## predictions for the sentences of GOLD=FILE, written to PRED=FILE
	node test/bench/newsquant/predict.ts --gold '$(GOLD)' --pred '$(PRED)'

bench-reliability: $(INSTALLED) ## how often claims of each confidence are right: GOLD=FILE PRED=FILE
	node test/bench/newsquant/reliability.ts --gold '$(GOLD)' --pred '$(PRED)'

# The young generation is bounded, as that of a worker is in a build: to 64 MB, of which a semi-space is a third.
bench: $(INSTALLED) ## benchmarks, written to test/bench/README.md; BENCH=name for one of them
	node --max-semi-space-size=21 test/bench/run.ts $(BENCH)

clean: ## remove what builds and tests made
	rm -rf out out.* .out.claimtrace* dist data/interim .venv coverage
