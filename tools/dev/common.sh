# Shared by every command: where things are, how progress is shown, how results are counted.
# shellcheck shell=bash

export LC_ALL=C.UTF-8 # a bare machine has no LANG
root=$PWD
logs=$root/build/log
jobs=$(nproc)
mkdir -p "$logs"

fail() {
    echo "dev: $*" >&2
    exit 1
}

# Seconds since the millisecond clock value $1, as 12.3
since() {
    local now=${EPOCHREALTIME//[.,]/}
    local tenths=$(((now - $1) / 100000))
    printf '%d.%d' $((tenths / 10)) $((tenths % 10))
}

# Prints every ten seconds how long a step has taken and the last line of its log. Ends with its parent.
heartbeat() { # TITLE LOG BEGAN
    local nap last
    exec {nap}<> <(:) # a pipe that never speaks: sleeping without a child that could outlive us
    while kill -0 $$ 2>/dev/null; do
        read -rt 10 -u "$nap" _ || true
        last=$(tail -c 400 "$2" 2>/dev/null | tr '\r' '\n' | grep -v '^[[:space:]]*$' | tail -n 1 | cut -c1-100) || true
        printf '   … %s: %s s  %s\n' "$1" "$(since "$3")" "$last" >&2
    done
}

# step TITLE LOGNAME COMMAND…: runs it with its output in build/log/LOGNAME.log, shows progress and, on failure, the
# end of the log. Returns the command's status.
step() {
    local title=$1 log=$logs/$2.log began=${EPOCHREALTIME//[.,]/} beat status=0
    shift 2
    printf '→ %s\n' "$title" >&2
    : >"$log"
    heartbeat "$title" "$log" "$began" &
    beat=$!
    NO_COLOR=1 "$@" >"$log" 2>&1 </dev/null || status=$?
    kill "$beat" 2>/dev/null || true
    wait "$beat" 2>/dev/null || true
    if ((status)); then
        printf '✗ %s: failed after %s s (exit %d). The end of %s:\n' "$title" "$(since "$began")" "$status" \
            "${log#"$root"/}" >&2
        # A compiler's first words tell more than its last.
        { grep -nE '(^|[^a-z])error: |^FAILED: |undefined reference' "$log" | head -n 15
            tail -n "${STEP_TAIL:-40}" "$log"; } | cut -c1-240 | sed 's/^/   | /' >&2
    else
        printf '✓ %s  %s s\n' "$title" "$(since "$began")" >&2
    fi
    return "$status"
}

# ---- results -------------------------------------------------------------------------------------

results='' # a folder while something is being counted
started=${EPOCHREALTIME//[.,]/}

begin_results() {
    results=$(mktemp -d)
    : >"$results/table"
    : >"$results/skips"
}

record() { # SUITE PASSED FAILED SKIPPED
    printf '%s\t%d\t%d\t%d\n' "$@" >>"$results/table"
}

skipped_because() { # SUITE REASON
    printf '%s: %s\n' "$1" "$2" >>"$results/skips"
}

# Runs a step that passes or fails as a whole and counts it as one.
record_step() { # SUITE TITLE LOGNAME COMMAND…
    local suite=$1
    shift
    if step "$@"; then record "$suite" 1 0 0; else record "$suite" 0 1 0; fi
}

# The table, the reasons of all skips, and the plain last line; returns 1 when anything failed or nothing ran.
print_results() {
    local totals
    echo
    [[ ! -s $results/skips ]] || {
        echo "Skipped:"
        sort "$results/skips" | uniq -c | awk '{ n = $1; $1 = ""; print "  " n " ×" $0 }'
        echo
    }
    awk -F'\t' '
        BEGIN { printf "%-28s %8s %8s %8s\n", "", "passed", "failed", "skipped" }
        { if (!($1 in seen)) { seen[$1] = 1; order[++n] = $1 }; p[$1] += $2; f[$1] += $3; s[$1] += $4 }
        END { for (i = 1; i <= n; i++) printf "%-28s %8d %8d %8d\n", order[i], p[order[i]], f[order[i]], s[order[i]] }
    ' "$results/table"
    totals=$(awk -F'\t' '{ p += $2; f += $3; s += $4 } END { printf "%d %d %d", p, f, s }' "$results/table")
    rm -rf "$results"
    # shellcheck disable=SC2086
    set -- $totals
    printf '\n%s s in all\n%d passed, %d failed, %d skipped\n' "$(since "$started")" "$1" "$2" "$3"
    (($2 == 0 && $1 > 0))
}
