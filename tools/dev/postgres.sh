# A PostgreSQL cluster for one run of the tests: an ordinary user's, in a folder of its own, no TCP port.
# shellcheck shell=bash

pg_folder=''
pg_user=''
pg_place='' # where the folder is made; /tmp

# initdb and postgres refuse root.
pg_run() {
    if ((EUID == 0)); then
        (cd / && setpriv --reuid="$pg_user" --regid="$(id -g "$pg_user")" --clear-groups env HOME="$pg_folder" "$@")
    else
        "$@"
    fi
}

# Sets JINGWEI_TEST_POSTGRES. Durable against kill -9 of the server, not against power loss: it is thrown away.
# Arguments are more lines of its settings; the last word counts.
start_postgres() { # [LINE…]
    local bin
    bin=$(postgres_bin)
    [[ -n $bin ]] || { echo "PostgreSQL's server programs are not installed"; return 1; }
    pg_user=nobody
    ! getent passwd postgres >/dev/null || pg_user=postgres
    pg_folder=$(mktemp -d "${pg_place:-/tmp}/jingwei-pg.XXXXXX") # short: a socket's path has at most 107 bytes
    chmod 755 "$pg_folder"
    ((EUID != 0)) || chown "$pg_user:" "$pg_folder"
    pg_run "$bin/initdb" -D "$pg_folder/data" -U jingwei -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null || return 1
    cat >>"$pg_folder/data/postgresql.conf" <<CONF
listen_addresses = ''
unix_socket_directories = '$pg_folder'
port = 54321
fsync = off
full_page_writes = off
dynamic_shared_memory_type = mmap
CONF
    (($# == 0)) || printf '%s\n' "$@" >>"$pg_folder/data/postgresql.conf"
    pg_run "$bin/pg_ctl" -D "$pg_folder/data" -l "$pg_folder/log" -w -t 60 start || { cat "$pg_folder/log"; return 1; }
    pg_run "$bin/psql" -qX -h "$pg_folder" -p 54321 -U jingwei -d postgres -c \
        "CREATE DATABASE jingwei_test TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'"
}

stop_postgres() {
    [[ -n $pg_folder ]] || return 0
    pg_run "$(postgres_bin)/pg_ctl" -D "$pg_folder/data" -m immediate -w -t 20 stop >/dev/null 2>&1 || true
    rm -rf "$pg_folder"
    pg_folder=''
}

postgres_url() { echo "postgresql:///jingwei_test?host=$pg_folder&port=54321&user=jingwei"; }
