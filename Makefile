# Bare `make` lists the targets; each is explained by the words after its `##`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install -qq --no-compile --no-deps --disable-pip-version-check
COMPILE := $(BIN)/uv pip compile -q --no-config --universal --python-version 3.11 \
	--custom-compile-command 'make lock'
ARGS ?=
export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1
# Some machines forbid Python to keep what it compiled; then every process would compile
# all packages anew, and the server would start in 9 s instead of 2.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run test check bench kills lock messages docs

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 18

run: $(VENV)/run.stamp ## check the dataset and serve the dashboard on http://127.0.0.1:8501
	@$(BIN)/python -m dashboard serve $(ARGS)

test: $(VENV)/dev.stamp check ## check the code, then run every test, those in a real browser included
	@tests/install_browser.sh $(BIN)
	@tests/install_office.sh
	@$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder $(ARGS)

check: $(VENV)/dev.stamp ## lint, formatting and types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/pyright

bench: $(VENV)/dev.stamp ## measure speed beside bare pages and print the ratios
	@tests/install_browser.sh $(BIN)
	@$(BIN)/python -m tests.bench $(ARGS)

kills: $(VENV)/dev.stamp ## kill a writer of changes 200 times on each database and look for losses
	@$(BIN)/python -m tests.revisions.kill_loop $(ARGS)

lock: $(VENV)/lock.stamp ## pin every dependency anew (ARGS=--upgrade takes the newest)
	@$(COMPILE) $(ARGS) pyproject.toml -o requirements.txt
	@$(COMPILE) $(ARGS) pyproject.toml --extra dev -c requirements.txt -o requirements-dev.txt

# The template is not kept: each catalog holds all texts, and its diff shows what is new. Of the
# models the descriptions of columns are texts too; their titles stand there in both languages.
messages: $(VENV)/dev.stamp ## collect the texts for translation and compile the catalogs
	@$(BIN)/pybabel -q extract -F pyproject.toml -k _ -k _n:1,2 -k column:3 -k Said --add-location=file -w 100 \
		-o $(VENV)/dashboard.pot --project "Regional AI Target Dashboard" dashboard data schemas
	@for po in dashboard/locale/*/LC_MESSAGES/dashboard.po; do \
		$(BIN)/pybabel -q update -D dashboard -i $(VENV)/dashboard.pot -o "$$po" -w 100 \
			-l "$$(basename "$$(dirname "$$(dirname "$$po")")")" \
			--no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date; done
	@$(BIN)/pybabel -q compile -D dashboard -d dashboard/locale

docs: $(VENV)/run.stamp ## write the generated documents anew from the models
	@$(BIN)/python -m dashboard docs

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed: make PYTHON=python3.12 ..."; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: requirements.txt | $(BIN)/python
	@echo "Installing what the dashboard needs into $(VENV) ..."
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/dev.stamp: requirements-dev.txt | $(BIN)/python
	@echo "Installing what the tests need into $(VENV) ..."
	@$(PIP) -r requirements-dev.txt
	@touch $@ $(VENV)/run.stamp

# Only this target needs uv, and the locks may be absent when it is wanted.
$(VENV)/lock.stamp: | $(BIN)/python
	@$(BIN)/python -m pip install -qq --disable-pip-version-check uv
	@touch $@
