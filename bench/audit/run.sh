#!/usr/bin/env bash
# ./dev bench audit [quick]: the audit of ground beside GEOS on made-up partitions (clean, planted, jittered) and on real
# cities. Prints the table and writes RESULTS.md. SEED=N makes other partitions; quick leaves out the 100,000 areas.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
source tools/dev/common.sh
source tools/dev/build.sh

seed=${SEED:-$RANDOM}
here=bench/audit
compile release bench_audit || fail "the bench did not build"
{
    echo "# Audit of ground: results"
    echo
    echo "$(date -u +%F), $(nproc) cores, $(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo | head -n 1)," \
        "$(g++ --version | head -n 1), GEOS $(pkg-config --modversion geos). \`SEED=$seed ./dev bench audit $*\`"
    echo
    build/release/bench/audit/bench_audit "$seed" "${JINGWEI_SHARED:-../shared}/data" "$@"
    echo
    cat $here/about.md
} | tee $here/RESULTS.md.new
mv $here/RESULTS.md.new $here/RESULTS.md
