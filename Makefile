# The front door. `make` alone explains itself.

# Where `make run` keeps its data and listens: make run PORT=9000 DATA=/srv/dengwen
DATA ?= .dengwen
PORT ?= 8080
# And in which database: make run DATABASE=postgres (a cluster of its own in DATA), or DATABASE=postgres://…
DATABASE ?= sqlite

SWIFT_FOLDERS = Package.swift Sources Tests Benchmarks
STEP = @Scripts/step

.DEFAULT_GOAL := help
.PHONY: help run test check fmt bench bench-peers faults

help: ## Say what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo "  make run takes PORT ($(PORT)), DATA ($(DATA)) and DATABASE (sqlite; postgres: a cluster in DATA)."

run: ## Install what is missing, build, make a demonstration court, serve it
	@Scripts/install run
	$(STEP) "Small fonts for papers" Scripts/fonts
ifeq ($(DATABASE),postgres)
	@Scripts/install postgres
endif
	$(STEP) "Build (release; the first time about ten minutes)" swift build -c release --product dengwen
	$(STEP) "Build the examiner of documents" swift build -c release --product dengwen-examiner
ifeq ($(DATABASE),postgres)
	@exec Scripts/with-postgres "$(DATA)" Scripts/run "$(DATA)" "$(PORT)"
else
	@DENGWEN_DATABASE="$(DATABASE)" exec Scripts/run "$(DATA)" "$(PORT)"
endif

test: ## Install what is missing, build, run every test, the browser's included
	@Scripts/install test
	$(STEP) "Small fonts for papers" Scripts/fonts
	$(STEP) "Build (debug; the first time about eight minutes)" swift build --build-tests
	$(STEP) "Tests in Swift" Scripts/test-swift
	$(STEP) "Tests in the browser" .venv/bin/python -m pytest Tests/Browser

check: ## Format, file sizes, words, forms: what a change must pass before it is looked at
	$(STEP) "Format" swift format lint -r --strict $(SWIFT_FOLDERS)
	$(STEP) "House rules" Scripts/house-rules
	$(STEP) "Build" swift build --product dengwen
	$(STEP) "Forms" .build/debug/dengwen forms check

fmt: ## Format the Swift sources
	@swift format -i -r $(SWIFT_FOLDERS)

bench: ## Load with its floors, and growth: about ten minutes after the build (Docs/Performance.md)
	@Scripts/install bench
	$(STEP) "Small fonts for papers" Scripts/fonts
	$(STEP) "Build (release)" swift build -c release --product dengwen
	$(STEP) "Build the examiner of documents" swift build -c release --product dengwen-examiner
	$(STEP) "Build the benchmark" swift build -c release --product CourtBench
	$(STEP) "Load" .build/release/CourtBench load --json .build/load.json
	$(STEP) "Growth" .build/release/CourtBench growth --sizes 2000,10000 --seconds 4 --rounds 1 --json .build/growth.json

bench-peers: ## Redmine and Request Tracker beside Dengwen: about eleven minutes after the build (Docs/Performance.md)
	@Scripts/install peers
	$(STEP) "Build (release)" swift build -c release --product dengwen
	$(STEP) "Build the examiner of documents" swift build -c release --product dengwen-examiner
	$(STEP) "Build the benchmark" swift build -c release --product CourtBench
	$(STEP) "Peers" .build/release/CourtBench peers --json .build/peers.json

faults: ## Break the machine under a court, and see that nothing acknowledged is lost (Docs/Faults.md)
	@Scripts/install run
	$(STEP) "Build (release)" swift build -c release --product dengwen
	$(STEP) "Build the examiner of documents" swift build -c release --product dengwen-examiner
	$(STEP) "Build the faults" swift build -c release --product CourtBench
	$(STEP) "Faults" .build/release/CourtBench faults
