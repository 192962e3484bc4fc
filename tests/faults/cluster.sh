#!/usr/bin/env bash
# A PostgreSQL cluster for one test, as durable as one in earnest.
#   start          makes one and prints its folder and its URL
#   kill FOLDER    SIGKILL for every process of it
#   again FOLDER   starts it after that
#   stop FOLDER    ends it and removes it
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/../.." && pwd)
# shellcheck source=/dev/null
source "$root/tools/dev/setup.sh"
# shellcheck source=/dev/null
source "$root/tools/dev/postgres.sh"

know() { # FOLDER
    pg_folder=$1
    pg_user=$(stat -c %U "$pg_folder")
}

case $1 in
    start)
        # A killed process leaves what it wrote with the kernel, in memory as on a disk; only slower there.
        (($(df --output=avail -k /dev/shm 2>/dev/null | tail -n 1) < 512 * 1024)) || pg_place=/dev/shm
        start_postgres 'fsync = on' 'full_page_writes = on' >&2 || {
            stop_postgres
            exit 1
        }
        printf '%s\n' "$pg_folder" "$(postgres_url)"
        ;;
    kill)
        know "$2"
        read -r parent <"$pg_folder/data/postmaster.pid"
        mapfile -t all < <(echo "$parent" && ps -o pid= --ppid "$parent" | tr -d ' ')
        kill -9 "${all[@]}"
        for one in "${all[@]}"; do tail --pid="$one" -f /dev/null; done # until it is really gone
        ;;
    again)
        know "$2"
        pg_run "$(postgres_bin)/pg_ctl" -D "$pg_folder/data" -l "$pg_folder/log" -w -t 60 start >&2
        ;;
    stop)
        know "$2"
        stop_postgres
        ;;
esac
