# One runner for people, hooks and CI. `make test` and `make demo` set everything up by themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

.PHONY: setup data test demo lint types score bench bench-places bench-link lock clean

$(STAMP): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

setup: $(STAMP) data  ## everything that running needs

data: $(STAMP)  ## build what is made from packages and the project's own data
	$(BIN)/python scripts/build_data.py

test: setup lint types  ## everything, gate included
	$(BIN)/pytest

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(STAMP)
	$(BIN)/mypy

demo: setup  ## code the sample reports and show the page (DEMO_ONCE=1: write it and end)
	$(BIN)/python scripts/demo.py

score: setup  ## every measure on the project's gold, with the noise of each (SHARED=FOLDER: what that folder holds too)
	$(BIN)/python scripts/score.py $(if $(SHARED),--shared $(SHARED))

bench: setup  ## the speed of extraction on one core, beside a blank spaCy pipeline (QUICK=1: a tenth of the reports)
	$(BIN)/python scripts/bench.py $(if $(QUICK),--quick)

bench-places: setup  ## an import of a made GeoNames dump and look-ups in it (ROWS=12000000: the size of the world, 12 GB of disk)
	$(BIN)/python scripts/bench_places.py $(ROWS)

bench-link: setup  ## linking of up to a million made claims, and one report more (QUICK=1: up to 30,000)
	$(BIN)/python scripts/bench_link.py $(if $(QUICK),--quick)

lock: $(STAMP)  ## pin every dependency with its hashes
	$(BIN)/pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-emit-index-url --no-emit-trusted-host --extra dev --all-build-deps --output-file requirements.lock pyproject.toml

clean:
	rm -rf $(VENV) src/recount/data/built
