# Needs make, sh and Python 3.11 or later. `make help` lists what can be made.
PYTHON ?= python3
UV ?= uv
BIN = .venv/bin
# More arguments: for pytest, as in make test ARGS="-k deals --cov"; benchmarks by name, as in make bench ARGS=deals
ARGS =
# More arguments for uv, as in: make lock LOCK=--upgrade
LOCK =

# --no-config and no addresses: a lock is the same from every machine and mirror.
COMPILE = $(UV) pip compile pyproject.toml --quiet --no-config --extra all --group build \
	--universal --python-version 3.11 --generate-hashes --no-annotate \
	--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' $(LOCK)

help:
	@echo 'make brief   write the brief of examples/ukraine-2026 and read its reports (sets up what it needs)'
	@echo 'make test    run the tests (sets up what it needs)'
	@echo 'make check   lint, formatting and types'
	@echo 'make bench   measure speed and quality, NegMAS beside it (needs the network once)'
	@echo 'make docs    write the generated reference pages and the picture in the README'
	@echo 'make setup   make .venv with all that development needs'
	@echo 'make lock    pin the dependencies again in requirements/ (needs uv)'
	@echo 'make clean   remove .venv and caches'

# tools/environment.py looks every time, and is quick and silent when .venv is as the lock files say.
.python:
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo 'Kadesh needs Python 3.11 or later, and "$(PYTHON)" is not that. Name another: make PYTHON=/path/to/python3' >&2; exit 1; }

.run: .python
	@"$(PYTHON)" tools/environment.py run

.dev: .python
	@"$(PYTHON)" tools/environment.py dev

setup: .dev

brief: .run
	@$(BIN)/kadesh brief examples/ukraine-2026
	@echo
	@$(BIN)/kadesh read examples/ukraine-2026/reports --format summary

test: .dev
	@$(BIN)/python tests/chromium.py
	@$(BIN)/python -m pytest --numprocesses auto $(ARGS)

check: .dev
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet || { echo 'Not in the house format; mend it with: $(BIN)/ruff format' >&2; exit 1; }
	@$(BIN)/mypy --no-error-summary

bench: .run
	@$(BIN)/python -m benchmarks $(ARGS)

docs: .run
	@$(BIN)/python -m kadesh.cli.reference docs/reference
	@$(BIN)/python -m tools.picture

lock:
	@command -v $(UV) >/dev/null 2>&1 || { echo 'make lock needs uv: pip install uv, or make lock UV=/path/to/uv' >&2; exit 1; }
	@$(COMPILE) --output-file requirements/run.txt
	@$(COMPILE) --group dev --constraint requirements/run.txt --output-file requirements/dev.txt

clean:
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage

.PHONY: help .python .run .dev setup brief test check bench docs lock clean
