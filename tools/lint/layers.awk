# Checks every #include and every jingwei_module(… MODULES …) against server/layers.toml.
# Input: layers.toml first, then CMakeLists.txt files, then sources, all with paths relative to the project.
# Prints one finding a line; says nothing when all is well.

function complain(text) { print FILENAME ":" FNR ": layers: " text }

# The module a path under server/ belongs to: the longest name in layers.toml that leads it.
function module_of(path,    parts, n, i, name, found) {
    n = split(path, parts, "/")
    for (i = 1; i <= n; i++) {
        name = (i == 1) ? parts[1] : name "/" parts[i]
        if (name in modules) found = name
    }
    return found
}

# Does the list (entries between blanks, "x/*" or "*" as patterns) name this module?
function lists(list, module,    entries, n, i, stem) {
    n = split(list, entries, " ")
    for (i = 1; i <= n; i++) {
        if (entries[i] == module || entries[i] == "*") return 1
        if (entries[i] ~ /\/\*$/) {
            stem = substr(entries[i], 1, length(entries[i]) - 1)
            if (index(module, stem) == 1) return 1
        }
    }
    return 0
}

function allowed(from, to, in_test) {
    return from == to || lists(modules[from], to) || (in_test && lists(tests[from], to))
}

FNR == 1 { own = ""; in_test = (FILENAME ~ /\/test\//); collecting = "" }

# ---- layers.toml: one `name = ["a", "b"]` a line ----
FILENAME ~ /layers\.toml$/ {
    if (/^\[/) { section = $0; gsub(/[][ ]/, "", section); next }
    if (/^[ \t]*(#.*)?$/) next
    key = $0; sub(/[ \t]*=.*/, "", key); gsub(/"/, "", key)
    value = $0; sub(/^[^=]*=/, "", value); sub(/#.*/, "", value); gsub(/[]["\t]/, "", value); gsub(/,/, " ", value)
    if (section == "modules") { modules[key] = value; short = key; sub(/.*\//, "", short); by_short[short] = key }
    else if (section == "tests") tests[key] = value
    else if (section == "only") only[key] = value
    else complain("unknown section [" section "]")
    next
}

# ---- CMakeLists.txt: jingwei_module(name MODULES a b LIBS …), possibly over several lines ----
FILENAME ~ /CMakeLists\.txt$/ {
    sub(/#.*/, "")
    if (/jingwei_module[ \t]*\(/) collecting = " "
    if (collecting == "") next
    collecting = collecting " " $0
    if (!/\)/) next
    text = collecting; collecting = ""
    gsub(/.*jingwei_module[ \t]*\(/, "", text); sub(/\).*/, "", text)
    path = FILENAME; sub(/^server\//, "", path); sub(/\/CMakeLists\.txt$/, "", path)
    own = module_of(path)
    if (own != path) { complain(path " is not in server/layers.toml"); next }
    n = split(text, words, " ")
    by_cmake[own] = 1
    listing = 0
    for (i = 2; i <= n; i++) {
        if (words[i] ~ /^(MODULES|LIBS|PRIVATE_LIBS|[A-Z_]+)$/) { listing = (words[i] ~ /MODULES$/); continue }
        if (!listing) continue
        target = by_short[words[i]]
        if (target == "") complain("MODULES names " words[i] ", which is no module")
        else if (!allowed(own, target, 1)) complain(own " may not use " target)
        links[own] = links[own] " " target
    }
    next
}

# ---- sources ----
/^[ \t]*#[ \t]*include/ {
    if (own == "") {
        path = FILENAME; sub(/^server\//, "", path)
        own = module_of(path)
        if (own == "") { complain("this folder is not in server/layers.toml"); nextfile }
    }
    header = $0; sub(/^[^"<]*["<]/, "", header); sub(/[">].*/, "", header)
    if ($0 ~ /"/) {
        to = module_of(header)
        if (to == "") {
            folder = FILENAME; sub(/[^\/]*$/, "", folder)
            # A test may name a helper that lies beside it.
            if (!in_test || (getline line < (folder header)) < 0) complain("\"" header "\" is not a path from server/ into a module")
            else close(folder header)
        } else if (!allowed(own, to, in_test)) complain(own " may not include " to " (\"" header "\")")
        else if (to != own && (own in by_cmake) && !lists(links[own], to) && !(in_test && lists(tests[own], to)))
            complain(own " includes " to " but its CMakeLists.txt does not list it in MODULES")
    } else {
        for (prefix in only) {
            if (index(header, prefix) == 1 && !lists(only[prefix], own)) complain("<" header "> belongs to" only[prefix] " alone")
        }
    }
}
