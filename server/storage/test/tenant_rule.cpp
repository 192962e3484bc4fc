#include "tenant_rule.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <utility>

namespace jingwei::storage {
namespace {

using Tokens = std::vector<std::string>;
using Names = std::set<std::string>;

bool is_name_char(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$' || c == '@'; }

// Lower-case words, parameters, single signs; a text literal is "'".
Tokens tokens_of(const std::string& text) {
    Tokens tokens;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        std::size_t end = i + 1;
        if (c == '\'') {
            end = text.find('\'', end);
            end = end == std::string::npos ? text.size() : end + 1;
            tokens.emplace_back("'");
        } else if (is_name_char(c)) {
            while (end < text.size() && is_name_char(text[end])) ++end;
            std::string word = text.substr(i, end - i);
            std::transform(word.begin(), word.end(), word.begin(),
                           [](unsigned char l) { return static_cast<char>(std::tolower(l)); });
            tokens.push_back(std::move(word));
        } else if (std::isspace(static_cast<unsigned char>(c)) == 0) {
            tokens.emplace_back(1, c);
        }
        i = end;
    }
    return tokens;
}

std::size_t closing(const Tokens& tokens, std::size_t open) {
    int depth = 0;
    for (std::size_t i = open; i < tokens.size(); ++i) {
        if (tokens[i] == "(") ++depth;
        if (tokens[i] == ")" && --depth == 0) return i;
    }
    throw std::string{"a parenthesis does not close"};
}

bool is_word(const std::string& token) {
    return !token.empty() && (std::isalpha(static_cast<unsigned char>(token[0])) != 0 || token[0] == '_');
}

bool is_keyword(const std::string& token) {
    static const Names kWords{"where",  "on",     "join",  "inner",  "left",    "cross",  "group",  "order",     "limit",
                              "set",    "using",  "union", "having", "from",    "values", "select", "returning", "intersect",
                              "except", "window", "do",    "offset", "natural", "right",  "full",   "outer"};
    return kWords.contains(token) || token[0] == '@';
}

/// One SELECT, INSERT, UPDATE or DELETE without its subselects, each of which became the token "#".
class Scope {
public:
    Scope(Tokens tokens, const Names& reference, Names known, Names outer)
        : tokens_{std::move(tokens)}, reference_{reference}, known_{std::move(known)}, outer_{std::move(outer)} {}

    void check(bool all_reference) {
        collect_tables();
        if (all_reference) {
            for (const auto& [alias, table] : tables_) {
                if (!reference_.contains(table)) throw table + " is not a reference table";
            }
            return;
        }
        check_insert();
        collect_equalities();
        for (const auto& [alias, table] : tables_) {
            if (!reference_.contains(table) && !is_bound(alias)) throw alias + " is not held to one tenant";
        }
    }

    /// For subselects: what they may refer to.
    Names aliases() {
        collect_tables();
        Names names = outer_;
        for (const auto& [alias, table] : tables_) names.insert(alias);
        names.insert(free_.begin(), free_.end());
        return names;
    }

private:
    const std::string& at(std::size_t i) const {
        static const std::string kEnd;
        return i < tokens_.size() ? tokens_[i] : kEnd;
    }

    void collect_tables() {
        tables_.clear();
        free_.clear();
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (at(i) == "from" && at(i - 1) == "distinct") continue;  // IS DISTINCT FROM
            if (at(i) == "from" || at(i) == "join" || (at(i) == "update" && is_word(at(i + 1)) && at(i + 1) != "set" && i == 0)) {
                std::size_t next = add_item(i + 1);
                while (at(next) == ",") next = add_item(next + 1);
            }
        }
    }

    // "table [AS] alias", "# [AS] alias" or "function(…) [AS] alias"; returns what follows.
    std::size_t add_item(std::size_t i) {
        const std::string name = at(i);
        std::size_t next = i + 1;
        bool is_table = is_word(name) && !known_.contains(name);
        if (at(next) == "(") {
            next = closing(tokens_, next) + 1;
            is_table = false;
        }
        if (at(next) == "as") ++next;
        std::string alias = name;
        if (is_word(at(next)) && !is_keyword(at(next))) alias = at(next++);
        if (is_table) {
            tables_[alias] = name;
        } else {
            free_.insert(alias);
        }
        return next;
    }

    void check_insert() const {
        if (at(0) != "insert") return;
        if (reference_.contains(at(2))) return;
        if (at(3) != "(" || !list_has_tenant(3)) throw std::string{"INSERT without tenant_id among its columns"};
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (at(i) == "conflict" && at(i + 1) == "(" && !list_has_tenant(i + 1))
                throw std::string{"ON CONFLICT without tenant_id"};
        }
    }

    bool list_has_tenant(std::size_t open) const {
        const auto first = tokens_.begin() + static_cast<std::ptrdiff_t>(open);
        const auto last = tokens_.begin() + static_cast<std::ptrdiff_t>(closing(tokens_, open));
        return std::find(first, last, "tenant_id") != last;
    }

    void collect_equalities() {
        bool in_set = false;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (at(i) == "set") in_set = true;
            if (at(i) == "where" || at(i) == "from" || at(i) == "returning") in_set = false;
            if (at(i) == "using" && at(i + 1) == "(" && list_has_tenant(i + 1)) equate_all();
            if (at(i) != "tenant_id") continue;
            if (in_set && at(i + 1) == "=" && (at(i - 1) == "set" || at(i - 1) == ",")) throw std::string{"SET tenant_id"};
            if (!in_set) add_equality(i);
        }
    }

    // At a "tenant_id": "[alias.]tenant_id = right" or "([alias.]tenant_id, …) = (right, …)".
    void add_equality(std::size_t i) {
        const bool qualified = i >= 2 && at(i - 1) == ".";
        const std::string left = qualified ? at(i - 2) : only_table();
        const std::size_t before = qualified ? i - 3 : i - 1;
        if (at(i + 1) == "=") return equate(left, i + 2, before);
        if (at(i + 1) != "," || at(before) != "(") return;
        const auto close = closing(tokens_, before);
        if (at(close + 1) == "=" && at(close + 2) == "(") equate(left, close + 3, before - 1);
    }

    void equate(const std::string& left, std::size_t right, std::size_t before) {
        std::size_t after = right + 1;
        std::string other;
        if (at(right)[0] == '$') {
            other = "$";
        } else if (at(right + 1) == "." && at(right + 2) == "tenant_id") {
            other = at(right);
            after = right + 3;
        } else {
            return;
        }
        if (at(before) == "or" || at(before) == "not" || at(after) == "or") throw std::string{"OR or NOT beside tenant_id"};
        equal_.emplace_back(left, other);
    }

    void equate_all() {
        std::string first;
        for (const auto& [alias, table] : tables_) {
            if (!first.empty()) equal_.emplace_back(first, alias);
            first = alias;
        }
        for (const auto& alias : free_) equal_.emplace_back(first, alias);
    }

    std::string only_table() const { return tables_.size() == 1 ? tables_.begin()->first : std::string{"?"}; }

    bool is_bound(const std::string& alias) const {
        Names reached{alias};
        for (std::size_t size = 0; size != reached.size();) {
            size = reached.size();
            for (const auto& [left, right] : equal_) {
                if (reached.contains(left)) reached.insert(right);
                if (reached.contains(right) && right != "$") reached.insert(left);
            }
        }
        return reached.contains("$") || std::any_of(reached.begin(), reached.end(), [this](const std::string& name) {
                   return free_.contains(name) || outer_.contains(name);
               });
    }

    Tokens tokens_;
    const Names& reference_;
    Names known_;  // CTEs
    Names outer_;  // aliases of the statements around this one
    std::map<std::string, std::string> tables_;
    Names free_;  // subselects, CTEs and functions: held by their own check
    std::vector<std::pair<std::string, std::string>> equal_;
};

struct Checker {
    const Names& reference;
    bool all_reference;
    Names ctes{};

    void check(const Tokens& tokens, const Names& outer) {
        std::vector<Tokens> inner;
        Tokens flat;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const bool subselect = tokens[i] == "(" && i + 1 < tokens.size() &&
                                   (tokens[i + 1] == "select" || tokens[i + 1] == "with" || tokens[i + 1] == "insert" ||
                                    tokens[i + 1] == "update" || tokens[i + 1] == "delete");
            if (!subselect) {
                flat.push_back(tokens[i]);
                continue;
            }
            const auto end = closing(tokens, i);
            inner.emplace_back(tokens.begin() + static_cast<std::ptrdiff_t>(i + 1),
                               tokens.begin() + static_cast<std::ptrdiff_t>(end));
            flat.emplace_back("#");
            i = end;
        }
        take_ctes(flat);
        Names around = outer;
        for (const auto& part : parts_of(flat)) {
            Scope scope{part, reference, ctes, outer};
            around.merge(scope.aliases());
            scope.check(all_reference);
        }
        for (const auto& tokens_inside : inner) check(tokens_inside, around);
    }

    // "WITH [RECURSIVE] a [(…)] AS #, b AS #" goes; the names stay.
    void take_ctes(Tokens& flat) {
        if (flat.empty() || flat[0] != "with") return;
        std::size_t i = flat.size() > 1 && flat[1] == "recursive" ? 2 : 1;
        while (true) {
            ctes.insert(flat.at(i++));
            if (flat.at(i) == "(") i = closing(flat, i) + 1;
            i += 2;  // AS #
            if (i >= flat.size() || flat[i] != ",") break;
            ++i;
        }
        flat.erase(flat.begin(), flat.begin() + static_cast<std::ptrdiff_t>(std::min(i, flat.size())));
    }

    // UNION and its like part SELECTs; INSERT … SELECT stays one: its SELECT's tables are seen all the same.
    static std::vector<Tokens> parts_of(const Tokens& flat) {
        std::vector<Tokens> parts(1);
        for (const auto& token : flat) {
            if (token == "union" || token == "intersect" || token == "except") {
                parts.emplace_back();
            } else {
                parts.back().push_back(token);
            }
        }
        return parts;
    }
};

}  // namespace

std::set<std::string> reference_tables(const std::vector<Migration>& migrations) {
    constexpr std::string_view kMark = "-- @reference\nCREATE TABLE ";
    std::set<std::string> names{"schema_migration"};
    for (const auto& migration : migrations) {
        const std::string_view text{migration.text};
        for (auto at = text.find(kMark); at != std::string_view::npos; at = text.find(kMark, at + 1)) {
            const auto rest = text.substr(at + kMark.size());
            names.emplace(rest.substr(0, rest.find_first_of(" (")));
        }
    }
    return names;
}

std::optional<std::string> tenant_rule_breach(const Sql& sql, const std::set<std::string>& reference) {
    if (sql.rule() == TenantRule::across_tenants) return std::nullopt;
    try {
        Checker{.reference = reference, .all_reference = sql.rule() == TenantRule::reference}.check(tokens_of(sql.text()), {});
    } catch (const std::string& breach) {
        return sql.name() + ": " + breach;
    }
    return std::nullopt;
}

}  // namespace jingwei::storage
