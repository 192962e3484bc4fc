#!/usr/bin/env bash
# ./dev bench coverage: the proof of a district of 10,000 grids after one change. Prints the table and writes RESULTS.md.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
source tools/dev/common.sh
source tools/dev/build.sh

seed=${SEED:-$RANDOM}
here=bench/coverage
compile release bench_coverage || fail "the bench did not build"
{
    echo "# The proof after one change: results"
    echo
    echo "$(date -u +%F), $(nproc) cores, $(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo | head -n 1)," \
        "$(g++ --version | head -n 1). \`SEED=$seed ./dev bench coverage\`. Asked for: at most 100 ms."
    echo
    build/release/$here/bench_coverage "$seed"
} | tee $here/RESULTS.md.new
mv $here/RESULTS.md.new $here/RESULTS.md
