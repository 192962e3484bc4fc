#!/usr/bin/env bash
# The layer rule against small trees that break it: a rule that finds nothing anywhere would look like a clean project.
set -euo pipefail
awk_file=$(dirname "$(readlink -f "$0")")/layers.awk
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir -p server/base server/geo/test server/net server/domain/org
cat >server/layers.toml <<'TOML'
[modules]
base = []
geo = ["base"]
"domain/org" = ["base"]
net = ["base", "domain/*"]
[tests]
geo = ["net"]
[only]
"boost/asio" = ["net"]
TOML
echo 'jingwei_module(geo MODULES base)' >server/geo/CMakeLists.txt
printf 'jingwei_module(net\n  MODULES base\n  LIBS x)\n' >server/net/CMakeLists.txt

# expect PATTERN FILE TEXT…: the finding for FILE with this text matches; an empty pattern means none.
expect() {
    local pattern=$1 file=$2 out
    shift 2
    printf '%s\n' "$@" >"$file"
    out=$(awk -f "$awk_file" server/layers.toml server/*/CMakeLists.txt "$file")
    rm "$file"
    if [[ -z $pattern && -n $out ]] || ! grep -qE -- "$pattern" <<<"$out"; then
        echo "self-test: $* in $file: wanted '$pattern', got '$out'"
        exit 1
    fi
}

expect '' server/geo/a.cpp '#include "geo/a.hpp"' '#include <vector>' '#include "base/id.hpp"'
expect 'a.cpp:2: .*base may not include geo' server/base/a.cpp '#include "base/a.hpp"' '#include "geo/a.hpp"'
expect 'belongs to net alone' server/geo/a.cpp '#include <boost/asio.hpp>'
expect '' server/net/a.cpp '#include <boost/asio.hpp>'
expect 'does not list it in MODULES' server/net/a.cpp '#include "domain/org/unit.hpp"'
expect 'geo may not include net' server/geo/a.cpp '#include "net/a.hpp"'
expect 'not a path from server/' server/geo/a.cpp '#include "nowhere.hpp"'
expect '' server/geo/test/a.cpp '#include "net/a.hpp"'
expect 'org may not include geo' server/domain/org/a.cpp '# include "geo/a.hpp"'
echo 'jingwei_module(geo MODULES base net storage)' >server/geo/CMakeLists.txt
expect 'MODULES names storage, which is no module' server/geo/a.cpp '#include "base/id.hpp"'
echo 'jingwei_module(base MODULES geo)' >server/base/CMakeLists.txt
expect 'base may not use geo' server/geo/a.cpp '#include "base/id.hpp"'
