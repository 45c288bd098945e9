# The commands of policybook. `make help` lists them.

# What the Swift build needs beside git, make and Swift itself.
PACKAGES := pkg-config libcmark-gfm-dev libcmark-gfm-extensions-dev
# What the pictures of pages need.
BROWSER := chromium
# What comparisons are measured beside.
COMPARERS := git wdiff dwdiff

CHECK := --explicit-target-dependency-import-check error
BINARY = .build/release/policybook

# Whoever is not root installs through sudo.
SUDO := $(shell test "$$(id -u)" = 0 || echo sudo)

.DEFAULT_GOAL := help
.PHONY: help dependencies site test bench lint check shots browser clean

help:  ## List these commands.
	@sed -n 's/^\([a-z]*\):.*  ## \(.*\)/  make \1\t\2/p' Makefile | expand -t 22

dependencies:  ## Install what is missing to build (Debian packages, named as they go in).
	@$(call install,$(PACKAGES))

site: dependencies  ## Build the program, then the site into public/.
	swift build -c release $(CHECK)
	$(BINARY) build

test: dependencies  ## Check the form of the code, build, and run all tests.
	swift format lint --strict -r Sources Tests Package.swift
	swift build --build-tests $(CHECK)
	swift test --skip-build

bench: dependencies  ## Measure comparisons beside git, wdiff and dwdiff, and against known truth.
	@$(call install,$(COMPARERS))
	swift build -c release $(CHECK)
	.build/release/policybook-bench $(BINARY)

lint:  ## Check the form of the code only.
	swift format lint --strict -r Sources Tests Package.swift

check: dependencies  ## Check the book in this folder.
	swift build -c release $(CHECK)
	$(BINARY) check

shots: site  ## Take pictures of the main pages into shots/ (installs Chromium).
	@$(call install,$(BROWSER))
	sh Tests/shots.sh public shots

browser: dependencies  ## Try the preview in Chromium as a person would (installs Chromium and Playwright).
	@$(call install,$(BROWSER) python3-venv)
	swift build $(CHECK)
	test -x .build/browser/bin/python || python3 -m venv .build/browser
	.build/browser/bin/pip install --quiet playwright axe-playwright-python
	.build/browser/bin/python Tests/Browser/preview.py .build/debug/policybook . shots

clean:  ## Remove what was built.
	rm -rf .build public shots

# Installs the packages of $(1) that are missing, and says which.
define install
missing=""; \
for package in $(1); do \
  dpkg-query -W -f '$${Status}' "$$package" 2>/dev/null | grep -q "install ok installed" \
    || missing="$$missing $$package"; \
done; \
if [ -n "$$missing" ]; then \
  echo "Installing Debian packages:$$missing"; \
  $(SUDO) apt-get update -qq && \
  DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing; \
fi
endef
