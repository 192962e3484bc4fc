#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei::storage {

enum class Dialect : std::uint8_t { sqlite, postgresql };

/// What a statement owes to the tenant column; a test checks the text (test/tenant_rule.hpp).
enum class TenantRule : std::uint8_t {
    required,        // every table of the statement is held to one tenant
    reference,       // touches only tables without tenant_id: tenant, id_node, schema_migration
    across_tenants,  // deliberately sees all tenants: jobs, sign-in by name; say why beside it
};

/// One statement known at compile time: make it a constant at namespace scope. Constructing one registers it,
/// so that a test can prepare every statement on both engines. Parameters are $1, $2 …
///
/// The text is the same for both engines but for these hooks, replaced here:
///   IN @list($1), NOT IN @list($1)      a list parameter: `= ANY($1)` or `IN (SELECT value FROM json_each($1))`
///   @pairs($1, $2)                      rows (a, b) of two text lists of one length, as a table: FROM @pairs($1, $2) AS p
///   @for_update, @for_update_skip_locked  a lock suffix, nothing on SQLite
///   @blob                                 the binary type (migrations, CAST)
class Sql {
public:
    /// `name` is "store.verb"; it appears in error texts instead of the statement.
    Sql(const char* name, std::string text, TenantRule rule = TenantRule::required);
    Sql(const Sql&) = delete;
    Sql& operator=(const Sql&) = delete;
    ~Sql();

    const std::string& name() const { return name_; }
    const std::string& text() const { return text_; }
    TenantRule rule() const { return rule_; }
    const std::string& text(Dialect dialect) const { return rendered_[static_cast<std::size_t>(dialect)]; }
    /// The highest $n.
    std::size_t parameters() const { return parameters_; }
    /// Dense number, never reused: the key of every statement cache.
    std::size_t index() const { return index_; }

    static std::vector<const Sql*> all();

private:
    std::string name_;
    std::string text_;
    TenantRule rule_;
    std::array<std::string, 2> rendered_;
    std::size_t parameters_;
    std::size_t index_;
};

/// Replaces the hooks; throws StorageError for an unknown one.
std::string render(std::string_view text, Dialect dialect);

}  // namespace jingwei::storage
