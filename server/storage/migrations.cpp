#include "storage/migrations.hpp"

#include <algorithm>

#include "base/secret.hpp"
#include "storage/connection.hpp"

namespace jingwei::storage {
namespace {

constexpr std::string_view kForeignKey = "@foreign_key";

const char* const kMakeTable =
    "CREATE TABLE IF NOT EXISTS schema_migration ("
    "version BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)";
const Sql kApplied{"migrations.applied", "SELECT version, name, checksum FROM schema_migration ORDER BY version",
                   TenantRule::reference};
const Sql kRecord{"migrations.record",
                  "INSERT INTO schema_migration (version, name, checksum, applied_at) VALUES ($1, $2, $3, $4)",
                  TenantRule::reference};

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    const auto last = text.find_last_not_of(" \t\r\n");
    return std::string{text.substr(first, last - first + 1)};
}

// Splits at ";" outside quotes and leaves out "-- comments".
std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> parts;
    std::string part;
    const auto finish = [&] {
        if (auto statement = trimmed(part); !statement.empty()) parts.push_back(std::move(statement));
        part.clear();
    };
    char quote = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote == 0 && text.substr(i).starts_with("--")) {
            i = std::min(text.find('\n', i), text.size());
            part.push_back('\n');
            continue;
        }
        if (quote == 0 && c == ';') {
            finish();
            continue;
        }
        if (quote == 0 && (c == '\'' || c == '"')) {
            quote = c;
        } else if (c == quote) {
            quote = 0;
        }
        part.push_back(c);
    }
    finish();
    return parts;
}

// "CREATE TABLE name (" → name.
std::string created_table(std::string_view statement) {
    constexpr std::string_view kCreate = "CREATE TABLE ";
    if (!statement.starts_with(kCreate)) throw SchemaRefused{"@foreign_key outside CREATE TABLE"};
    const auto rest = statement.substr(kCreate.size());
    return trimmed(rest.substr(0, rest.find('(')));
}

// End of the table constraint that starts at `at`: the "," or ")" that closes it.
std::size_t constraint_end(const std::string& statement, std::size_t at) {
    int depth = 0;
    for (std::size_t i = at; i < statement.size(); ++i) {
        if (statement[i] == '(') ++depth;
        if (statement[i] == ')' && depth-- == 0) return i;
        if (statement[i] == ',' && depth == 0) return i;
    }
    throw SchemaRefused{"a CREATE TABLE with @foreign_key does not end"};
}

// Moves each foreign key of the statement into an ALTER TABLE after it.
void detach_foreign_keys(std::string& statement, std::vector<std::string>& after) {
    int number = 0;
    for (auto at = statement.find(kForeignKey); at != std::string::npos; at = statement.find(kForeignKey)) {
        const auto table = created_table(statement);
        const auto end = constraint_end(statement, at);
        const auto clause = trimmed(std::string_view{statement}.substr(at + kForeignKey.size(), end - at - kForeignKey.size()));
        after.push_back("ALTER TABLE " + table + " ADD CONSTRAINT " + table + "_fk" + std::to_string(++number) + " FOREIGN KEY " +
                        clause);
        const auto comma = statement.rfind(',', at);
        if (comma == std::string::npos) throw SchemaRefused{"@foreign_key comes after the columns"};
        statement.erase(comma, end - comma);
    }
}

void attach_foreign_keys(std::string& statement) {
    for (auto at = statement.find(kForeignKey); at != std::string::npos; at = statement.find(kForeignKey)) {
        statement.replace(at, kForeignKey.size(), "FOREIGN KEY");
    }
}

void make_table(Connection& connection) {
    connection.run_text(kMakeTable);
    if (connection.dialect() == Dialect::sqlite) return;  // there the transaction already excludes other programs
    connection.run_text("SET LOCAL statement_timeout = 0");
    connection.run_text("LOCK TABLE schema_migration IN ACCESS EXCLUSIVE MODE");
}

void check_applied(const std::vector<Row>& applied, const std::vector<Migration>& migrations) {
    for (const auto& row : applied) {
        const auto version = row.i64(0);
        const auto known = std::find_if(migrations.begin(), migrations.end(),
                                        [version](const Migration& migration) { return migration.version == version; });
        const auto label = std::to_string(version) + " " + row.text(1);
        if (known == migrations.end()) throw NewerSchema{"the database has migration " + label + ", this program does not"};
        if (sha256_hex(known->text) != row.view(2))
            throw ChangedMigration{"migration " + label + " was changed after it was applied"};
    }
}

}  // namespace

std::vector<std::string> statements_of(std::string_view text, Dialect dialect) {
    std::vector<std::string> statements;
    for (auto& statement : split(text)) {
        std::vector<std::string> after;
        if (dialect == Dialect::sqlite) {
            attach_foreign_keys(statement);
        } else {
            detach_foreign_keys(statement, after);
        }
        statements.push_back(render(statement, dialect));
        for (auto& alter : after) statements.push_back(std::move(alter));
    }
    return statements;
}

std::size_t pending_migrations(Connection& connection, const std::vector<Migration>& migrations) {
    const auto applied = connection.query(kApplied);
    check_applied(applied, migrations);
    return migrations.size() - applied.size();
}

bool apply_migrations(Connection& connection, const std::vector<Migration>& migrations, Instant now) {
    make_table(connection);
    const auto applied = connection.query(kApplied);
    check_applied(applied, migrations);
    const auto newest = applied.empty() ? 0 : applied.back().i64(0);
    if (std::count_if(migrations.begin(), migrations.end(), [newest](const Migration& migration) {
            return migration.version <= newest;
        }) != static_cast<std::ptrdiff_t>(applied.size())) {
        throw SchemaRefused{"a migration has a lower number than one that was already applied"};
    }
    bool changed = false;
    for (const auto& migration : migrations) {
        if (migration.version <= newest) continue;
        for (const auto& statement : statements_of(migration.text, connection.dialect())) connection.run_text(statement);
        connection.execute(kRecord, {migration.version, migration.name, sha256_hex(migration.text), now});
        changed = true;
    }
    return changed;
}

}  // namespace jingwei::storage
