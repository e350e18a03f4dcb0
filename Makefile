# Every command of the project. Each sets up what it needs; none needs another one first.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: run test bench build generate clean help

WASM := GOOS=js GOARCH=wasm
say = @echo "paycheck: $(1)"

run: build ## build, then serve the demo on http://localhost:8080 (PORT=... for another port)
	@go run ./web/serve/cmd

test: build ## set up a browser where there is none, then every test, vet and check
	@tests/install-browser.sh
	$(call say,go vet for this machine and for js/wasm)
	@go vet ./...
	@$(WASM) go vet -tags browser ./wasm ./validate
	$(call say,staticcheck)
	@go tool staticcheck ./...
	$(call say,are the dependencies what go.sum says and without known vulnerabilities?)
	@go mod verify
	@tests/vulnerabilities.sh
	$(call say,are the generated files those that go generate gives?)
	@tests/generated-files.sh
	$(call say,go test)
	@go test -timeout 60m ./...
	@go test -tags browser ./wasm
	@if go env CGO_ENABLED | grep -q 1 && command -v "$$(go env CC)" >/dev/null; then go test -race -run Goroutines ./validate; \
	  else echo "paycheck: no C compiler here, so the race detector is left out"; fi
	$(call say,a short run of each fuzzer)
	@tests/fuzz.sh
	@if command -v node >/dev/null; then \
	  echo "paycheck: go test for js/wasm in Node $$(node --version)"; \
	  $(WASM) go test -exec="$$(go env GOROOT)/lib/wasm/go_js_wasm_exec" ./validate/...; \
	else \
	  echo "paycheck: no Node here, so the js/wasm tests of validate are left out"; \
	fi

bench: ## build, then measure against zod, valibot, ajv, joi and yup in headless Chromium (needs npm for these)
	@tests/install-browser.sh
	@go run ./tests/bench

build: ## write web/dist: the program, the loader, the declarations, the demo
	@./build.sh

generate: ## write anew all files that are made from validate/request.go and from the catalogue
	@go generate ./...

clean: ## remove all that a build or a test wrote
	@rm -rf web/dist web/LICENSE web/CHANGELOG.md web/README.md web/README.ko.md web/*.tgz tests/*/node_modules tests/npm/*/node_modules

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
