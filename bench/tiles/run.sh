#!/usr/bin/env bash
# ./dev bench tiles [CASES [ROUNDS]]: case tiles from the index in memory, from an indexed query, and from supercluster with
# vt-pbf. Prints the table and writes RESULTS.md. SEED=N puts the cases elsewhere.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
source tools/dev/common.sh
source tools/dev/build.sh

cases=${1:-1000000}
rounds=${2:-15}
seed=${SEED:-$RANDOM}
here=bench/tiles
work=$root/build/bench/tiles
peer=$root/$here/peer

mkdir -p "$work"
cmake --preset release >"$work/cmake.log"
step "bench_tiles" bench-tiles ninja -C build/release bench_tiles || fail "bench_tiles does not build"
need_node
npm --prefix "$peer" ci --ignore-scripts --no-audit --no-fund >"$work/npm.log" 2>&1 || fail "the peer's packages: see $work/npm.log"

echo "· $cases cases, seed $seed, best of $rounds rounds" >&2
build/release/$here/bench_tiles "$work" "$cases" "$seed" "$rounds" >"$work/own.tsv"
node --expose-gc "$peer/peer.mjs" "$work" "$rounds" >"$work/peer.tsv"
rm -f "$work/points.bin" "$work/cells.db"

fact() { awk -F '\t' -v name="$1" '$1 == "fact" && $2 == name { print $3 }' "$work/own.tsv" "$work/peer.tsv"; }

# One row for each zoom: the fullest tile of every way, in milliseconds.
table() {
    awk -F '\t' '
        $1 == "tile" {
            if (!($2 in column)) { column[$2] = ++columns; name[columns] = $2 }
            zoom[$3] = 1
            cell[$3, column[$2]] = $4 " / " $5
        }
        END {
            line = "| Zoom |"; rule = "|---|"
            for (i = 1; i <= columns; ++i) { line = line " " name[i] " |"; rule = rule "---|" }
            print line; print rule
            for (z = 0; z <= 20; ++z) {
                if (!(z in zoom)) continue
                line = "| " z " |"
                for (i = 1; i <= columns; ++i) line = line " " cell[z, i] " |"
                print line
            }
        }' "$work/own.tsv" "$work/peer.tsv"
}

{
    cat <<EOF
# Case tiles (P5)

Written by \`./dev bench tiles\`. Date $(date -u +%F); $(awk -F ': ' '/model name/ { print $2; exit }' /proc/cpuinfo), $(nproc) cores;
load $(cut -d ' ' -f 1 /proc/loadavg) while measuring; g++ $(g++ -dumpfullversion), Node $(node --version), SQLite $(sqlite3 --version 2>/dev/null | cut -d ' ' -f 1 || true).
$cases cases in a prefecture of 60 towns, seed $seed. For each zoom the fullest tile and up to 23 others that hold cases; each tile is
made and encoded anew, best of $rounds rounds. Milliseconds: **median / worst tile of the zoom**.

$(table)

| Beside the tiles | Jingwei's index | Indexed query (SQLite) | supercluster |
|---|---|---|---|
| making it | $(fact build_ms) ms | $(fact query_build_ms) ms | $(fact peer_build_ms) ms |
| memory | $(fact bytes_per_case) B a case | on disk | $(fact peer_rss_mb) MB the process, points included |
| a case new or changed | $(fact insert_median_ms) ms, 99 % below $(fact insert_p99_ms) ms | an UPDATE | made anew |
| the short list merged (each 4,096 changes) | $(fact merge_ms) ms | | |
| figures of a whole choropleth | $(fact figures_ms) ms | | |

supercluster gathers once for every zoom and forgets the single cases, so it answers no filter and no scope; it is measured on what it
can do, every case. PostGIS is not part of this run.
EOF
} >$here/RESULTS.md
cat $here/RESULTS.md
