# ./dev lint: installs nothing; what is not here is skipped and said.
# shellcheck shell=bash
cmd_lint() { exec bash tools/lint/lint.sh "$@"; }
