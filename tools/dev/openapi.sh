# The contract: the program prints it, web/ keeps a copy and the types made from it.
# shellcheck shell=bash

contract=web/src/api/openapi.json
types=web/src/api/schema.d.ts

# write_contract JSON TYPES: from the dev build. Without web/node_modules only the first is written.
write_contract() {
    local json types_out
    build/test/jingwei openapi >"$1" || return 1
    json=$(realpath "$1") types_out=$(realpath -m "$2")
    [[ ! -d web/node_modules/openapi-typescript ]] || (cd web && node tooling/api-types.mjs "$json" "$types_out")
}

contract_is_current() {
    local fresh=$root/build/openapi
    mkdir -p "$fresh"
    write_contract "$fresh/openapi.json" "$fresh/schema.d.ts" || return 1
    diff -u "$contract" "$fresh/openapi.json" || {
        echo "$contract is stale: run ./dev openapi"
        return 1
    }
    [[ ! -f $fresh/schema.d.ts ]] || diff -u "$types" "$fresh/schema.d.ts" || {
        echo "$types is stale: run ./dev openapi"
        return 1
    }
}

test_openapi() {
    if ! has_main || [[ ! -f $contract ]]; then
        record openapi 0 0 1
        skipped_because openapi "there is no server/main or no $contract yet"
        return 0
    fi
    compile dev jingwei && assemble dev build/test || {
        record openapi 0 1 0
        return 0
    }
    ! need_web || true
    record_step openapi "the contract is current" openapi contract_is_current
}

cmd_openapi() {
    source tools/dev/build.sh
    need_packages build
    ! need_web || true
    has_main || fail "server/main is not there yet"
    compile dev jingwei && assemble dev build/test || fail "the program did not build"
    mkdir -p "$(dirname "$contract")"
    step "write $contract and $types" openapi write_contract "$contract" "$types" || fail "the contract could not be written"
}
