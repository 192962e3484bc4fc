#!/usr/bin/env bash
# ./dev bench intake [ROUNDS [SECONDS]]: durable report intake over HTTP, 64 connections, against the same work on fastify
# and better-sqlite3. Prints the table and writes RESULTS.md. SEED=N draws other reports.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
source tools/dev/common.sh
source tools/dev/build.sh

rounds=${1:-5}
seconds=${2:-8}
seed=${SEED:-$RANDOM}
connections=64
reports=20000
here=bench/intake
work=$root/build/bench/intake
peer=$root/$here/peer
server=''

stop_server() {
    [[ -n $server ]] || return 0
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    server=''
}
trap stop_server EXIT
trap 'exit 130' INT TERM

# Nothing but what the lock file names; better-sqlite3 brings its native part along.
install_peer() {
    npm --prefix "$peer" ci --ignore-scripts --no-audit --no-fund && sha256sum <"$peer/package-lock.json" >"$peer/node_modules/.installed-lock"
}

wait_until_ready() { # PORT
    local tries=0
    until curl -fso /dev/null "http://127.0.0.1:$1/readyz"; do
        kill -0 "$server" 2>/dev/null && ((++tries < 300)) || fail "the server does not come up: see build/bench/intake/server.log"
        sleep 0.1
    done
}

start() { # KIND PORT
    rm -rf "$work/data"
    cp -r "$work/seed" "$work/data"
    sync
    if [[ $1 == jingwei ]]; then
        "$program" serve --data "$work/data" --port "$2" --rate-limit off >"$work/server.log" 2>&1 &
    else
        NODE_ENV=production node "$peer/server.mjs" "$work/data/jingwei.db" "$2" >"$work/server.log" 2>&1 &
    fi
    server=$!
    wait_until_ready "$2"
}

cpu_ticks() { awk '{ print $14 + $15 }' "/proc/$server/stat"; }

free_port() {
    local port
    for port in $(shuf -i 20000-29999 -n 50); do
        (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null || {
            echo "$port"
            return
        }
    done
    return 1
}

measure() { # KIND ROUND
    local port before after line
    port=$(free_port)
    start "$1" "$port"
    "$work/load" "$port" "$connections" 2 "$work/reports.jsonl" >/dev/null # warm
    before=$(cpu_ticks)
    line=$("$work/load" "$port" "$connections" "$seconds" "$work/reports.jsonl")
    after=$(cpu_ticks)
    stop_server
    echo "{\"kind\":\"$1\",\"round\":$2,\"cpu_seconds\":$(awk "BEGIN { print ($after - $before) / $(getconf CLK_TCK) }"),\"load\":$line}" |
        tee -a "$work/rounds.jsonl"
}

need_node
[[ $(sha256sum <"$peer/package-lock.json") == "$(cat "$peer/node_modules/.installed-lock" 2>/dev/null)" ]] ||
    step "the peer: fastify and better-sqlite3" bench-peer install_peer || fail "the peer could not be installed"
compile release jingwei || fail "the program did not build"
program=$root/$(program_of release)
mkdir -p "$work"
[[ $work/load -nt $here/load.cpp ]] || g++ -std=c++20 -O2 -Wall -Wextra -o "$work/load" "$here/load.cpp"

rm -rf "$work/seed" "$work/rounds.jsonl"
step "the demo district" bench-demo "$program" demo --data "$work/seed" --seed 1 --days 1 --cases-per-day 4
echo "reports: SEED=$seed" >&2
port=$(free_port)
start jingwei "$port"
node "$here/generate.mjs" "$seed" "$reports" "http://127.0.0.1:$port" >"$work/reports.jsonl"
node "$here/compare.mjs" answers "http://127.0.0.1:$port" "$work/reports.jsonl" >"$work/answers-jingwei.jsonl"
stop_server
port=$(free_port)
start peer "$port"
node "$here/compare.mjs" answers "http://127.0.0.1:$port" "$work/reports.jsonl" >"$work/answers-peer.jsonl"
stop_server
node "$here/compare.mjs" check "$work/answers-jingwei.jsonl" "$work/answers-peer.jsonl"

for ((round = 1; round <= rounds; ++round)); do
    measure jingwei "$round"
    measure peer "$round"
done
"$program" journal verify --data "$work/data" >&2 # the peer's last journal, by our rule
node "$here/results.mjs" "$work/rounds.jsonl" "$here/RESULTS.md" "$seed" "$connections" "$seconds" "$("$program" --version)"
