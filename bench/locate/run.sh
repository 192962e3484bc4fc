#!/usr/bin/env bash
# ./dev bench locate [--seed N] [--quick] …: locate next to GEOS, Boost.Geometry, S2 and PostGIS; writes RESULTS.md.
# GEOS' C++ interface, S2 and PostGIS are measured where they are installed:
#   apt-get install libgeos++-dev libs2-dev postgresql-15-postgis-3
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
source tools/dev/common.sh
source tools/dev/setup.sh
source tools/dev/build.sh
source tools/dev/postgres.sh

folder=build/bench-locate
[[ -f $folder/build.ninja ]] || step "configure (bench)" configure-bench cmake --preset release -B "$folder" -DJINGWEI_BENCH=ON ||
    fail "configure failed"
step "compile (bench)" compile-bench ninja -C "$folder" -j "$jobs" bench_locate || fail "the bench did not build"

has_postgis() { [[ -n $(postgres_bin) && -n $(compgen -G '/usr/share/postgresql/*/extension/postgis.control') ]]; }
if has_postgis; then
    trap stop_postgres EXIT
    if step "PostGIS" bench-postgis start_postgres "max_parallel_workers_per_gather = 0" "jit = off" "shared_buffers = 512MB"; then :; fi
    pg_run "$(postgres_bin)/psql" -qX -h "$pg_folder" -p 54321 -U jingwei -d jingwei_test -c 'CREATE EXTENSION postgis'
    JINGWEI_BENCH_POSTGRES=$(postgres_url)
    export JINGWEI_BENCH_POSTGRES
fi

version_of() { dpkg-query -W -f '${Version}' "$1" 2>/dev/null || echo 'not installed'; }
postgis=$(dpkg-query -W -f '${Package}\n' 'postgresql-*-postgis-3' 2>/dev/null | head -n 1)
header() {
    cat <<TEXT
# locate

Written by \`./dev bench locate\` on $(date -u +%F). Which area holds a point: exact answers for inside, boundary and several
at once. Time is the program's own processor time, best of interleaved rounds, after one that warms up; PostGIS tells its own
(up to 10,000 areas, one statement for 5,000 points). Points in random order: 70 % anywhere, 10 % corners, 10 % middles of edges,
10 % within a unit of a corner. GEOS prepares a shape at the first question it meets, so its build time and heap say little.
Every seventh area of the made-up cities has a hole that is part of another area.

| | |
|---|---|
| machine | $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores |
| system | $(. /etc/os-release && echo "$PRETTY_NAME"), $(g++ --version | head -n 1) |
| GEOS | $(version_of libgeos-dev); C: STRtree and prepared shapes; C++ ($(version_of libgeos++-dev)): TemplateSTRtree and IndexedPointInAreaLocator |
| Boost.Geometry | $(version_of libboost1.81-dev); packed R*-tree and within / covered_by, in doubles |
| S2 | $(version_of libs2-dev); MutableS2ShapeIndex; its edges are great circles, so its other answers (in brackets) are not mistakes |
| PostGIS | $([[ -n $postgis ]] && version_of "$postgis" || echo 'not installed'); GiST, ST_Intersects and ST_Contains |

TEXT
}

table=$(mktemp)
status=0
"$folder/bench/locate/bench_locate" "$@" >"$table" || status=$?
{
    header
    cat "$table"
} >bench/locate/RESULTS.md
rm -f "$table"
cat bench/locate/RESULTS.md
((status == 0)) || fail "answers differ from GEOS: see the last table"
