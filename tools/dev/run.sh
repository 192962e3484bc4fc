# ./dev run: the demo district on http://127.0.0.1:$PORT. A second start keeps the data.
# shellcheck shell=bash
source tools/dev/build.sh

cmd_run() {
    local data=build/demo-data
    cmd_build
    if [[ -z $(compgen -G "$data/*.db" || compgen -G "$data/*.sqlite*") ]]; then
        echo "→ make the demo district in $data" >&2
        rm -rf "$data.new" # what an interrupted run left
        mkdir -p "$data.new"
        build/jingwei demo --data "$data.new" || fail "the demo district could not be made"
        rm -rf "$data"
        mv "$data.new" "$data"
    fi
    exec build/jingwei serve --data "$data" --port "${PORT:-8080}" "$@"
}
