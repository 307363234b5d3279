# Everything a newcomer runs. Each target sets up what it needs; a second call installs nothing.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
export PYTHONUTF8 = 1

.PHONY: help setup demo run test check format browser soak lock dask notebook bench clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

setup: $(VENV)/.stamp ## the environment in .venv, from the hashed requirements file

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "sovwatch needs Python 3.11 or newer; '$(PYTHON)' is $$($(PYTHON) --version 2>&1). Say: make PYTHON=python3.12" >&2; exit 2; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	  { echo "Python's venv module is missing; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 2; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.stamp: requirements.lock pyproject.toml | $(VENV)/.python
	@echo "setting up $(VENV) (once, about a minute)"
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.stamp-%: requirements/%.lock $(VENV)/.stamp
	@$(PIP) install --require-hashes -r requirements/$*.lock
	@touch $@

demo: setup ## the main job, whole, on the bundled newsroom (no network but loopback)
	@$(BIN)/sovwatch demo

run: setup ## the main job on the real sources.yaml
	@$(BIN)/sovwatch run

test: setup ## the tests
	@$(BIN)/python -m pytest -n 2

format: setup ## rewrite the code in house style
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix-only --quiet .

check: setup ## format, lint, types, import rules, tests, documents
	@$(BIN)/ruff format --check . && $(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m pytest -n 2

browser: setup ## tests that look at pages in Debian's chromium
	@$(BIN)/python -m pytest -m browser --timeout=600

soak: setup ## slow campaigns: kill -9, fuzzing, a million rows
	@$(BIN)/python -m pytest -m soak --timeout=3600

dask: setup $(VENV)/.stamp-dask ## adds the Dask task runner
notebook: setup $(VENV)/.stamp-notebook ## adds JupyterLab for analysts
bench: setup $(VENV)/.stamp-bench ## adds the peers that benchmarks/ compares with

lock: ## compile the hashed requirements files anew (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra dev pyproject.toml -o requirements.lock
	for extra in dask notebook bench; do uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra $$extra -c requirements.lock pyproject.toml -o requirements/$$extra.lock; done

clean: ## removes the environment and caches, never data/
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
