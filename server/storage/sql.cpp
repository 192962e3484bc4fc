#include "storage/sql.hpp"

#include <algorithm>
#include <mutex>
#include <utility>

#include "storage/engine_errors.hpp"

namespace jingwei::storage {
namespace {

struct Registry {
    std::mutex mutex;
    std::vector<const Sql*> statements;  // null where a statement was destroyed
};

// Function-local: statements are constants of other translation units and may be built before this one.
Registry& registry() {
    static Registry instance;
    return instance;
}

bool is_word(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }

std::size_t count_parameters(std::string_view text) {
    std::size_t highest = 0;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (text[i] != '$') continue;
        std::size_t number = 0;
        for (std::size_t j = i + 1; j < text.size() && text[j] >= '0' && text[j] <= '9'; ++j) {
            number = number * 10 + static_cast<std::size_t>(text[j] - '0');
        }
        highest = std::max(highest, number);
    }
    return highest;
}

// "… NOT IN " before a list becomes "… <> ALL(" on PostgreSQL, "… IN " becomes "… = ANY(".
void append_list(std::string& out, std::string_view parameter, Dialect dialect) {
    const auto ends_with = [&out](std::string_view tail) { return std::string_view{out}.ends_with(tail); };
    if (!ends_with("IN ")) throw StorageError{"@list must follow IN and one blank: " + out};
    if (dialect == Dialect::sqlite) {
        out.append("(SELECT value FROM json_each(").append(parameter).append("))");
        return;
    }
    const bool negated = ends_with(" NOT IN ");
    out.resize(out.size() - (negated ? 7 : 3));
    out.append(negated ? "<> ALL(" : "= ANY(").append(parameter).append(")");
}

// Two lists side by side. SQLite reads each list as rows with a number, PostgreSQL has it built in.
void append_pairs(std::string& out, std::string_view parameters, Dialect dialect) {
    const auto comma = parameters.find(", ");
    if (comma == std::string_view::npos) throw StorageError{"@pairs takes two parameters"};
    const auto first = parameters.substr(0, comma);
    const auto second = parameters.substr(comma + 2);
    if (dialect == Dialect::sqlite) {
        out.append("(SELECT x.value AS a, y.value AS b FROM json_each(")
            .append(first)
            .append(") x JOIN json_each(")
            .append(second);
        out.append(") y ON y.key = x.key)");
        return;
    }
    out.append("(SELECT u.a, u.b FROM unnest(CAST(").append(first).append(" AS TEXT[]), CAST(").append(second);
    out.append(" AS TEXT[])) AS u(a, b))");
}

// Handles the hook that starts at text[at] == '@'; returns the position after it.
std::size_t append_hook(std::string& out, std::string_view text, std::size_t at, Dialect dialect) {
    std::size_t end = at + 1;
    while (end < text.size() && is_word(text[end])) ++end;
    const auto word = text.substr(at + 1, end - at - 1);
    const bool sqlite = dialect == Dialect::sqlite;
    if (word == "blob") {
        out.append(sqlite ? "BLOB" : "BYTEA");
    } else if (word == "for_update") {
        out.append(sqlite ? "" : "FOR UPDATE");
    } else if (word == "for_update_skip_locked") {
        out.append(sqlite ? "" : "FOR UPDATE SKIP LOCKED");
    } else if (word == "list" && end < text.size() && text[end] == '(') {
        const auto close = text.find(')', end);
        if (close == std::string_view::npos) throw StorageError{"@list( without )"};
        append_list(out, text.substr(end + 1, close - end - 1), dialect);
        return close + 1;
    } else if (word == "pairs" && end < text.size() && text[end] == '(') {
        const auto close = text.find(')', end);
        if (close == std::string_view::npos) throw StorageError{"@pairs( without )"};
        append_pairs(out, text.substr(end + 1, close - end - 1), dialect);
        return close + 1;
    } else {
        throw StorageError{"unknown SQL hook @" + std::string{word}};
    }
    return end;
}

}  // namespace

std::string render(std::string_view text, Dialect dialect) {
    std::string out;
    out.reserve(text.size() + 32);
    char quote = 0;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (quote == 0 && c == '@') {
            i = append_hook(out, text, i, dialect);
            continue;
        }
        if (quote == 0 && (c == '\'' || c == '"')) {
            quote = c;
        } else if (c == quote) {
            quote = 0;  // a doubled quote closes and opens again
        }
        out.push_back(c);
        ++i;
    }
    return out;
}

Sql::Sql(const char* name, std::string text, TenantRule rule)
    : name_{name},
      text_{std::move(text)},
      rule_{rule},
      rendered_{render(text_, Dialect::sqlite), render(text_, Dialect::postgresql)},
      parameters_{count_parameters(text_)},
      index_{} {
    auto& list = registry();
    const std::scoped_lock lock{list.mutex};
    index_ = list.statements.size();
    list.statements.push_back(this);
}

Sql::~Sql() {
    auto& list = registry();
    const std::scoped_lock lock{list.mutex};
    list.statements[index_] = nullptr;
}

std::vector<const Sql*> Sql::all() {
    auto& list = registry();
    const std::scoped_lock lock{list.mutex};
    std::vector<const Sql*> living;
    for (const auto* statement : list.statements) {
        if (statement != nullptr) living.push_back(statement);
    }
    return living;
}

}  // namespace jingwei::storage
