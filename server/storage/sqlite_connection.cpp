#include "storage/sqlite_connection.hpp"

#include <sqlite3.h>

#include <limits>
#include <string_view>
#include <utility>
#include <variant>

namespace jingwei::storage {
namespace {

// "UNIQUE constraint failed: t.a, t.b" or "UNIQUE constraint failed: index 'name'".
UniqueViolation unique_violation(std::string_view message) {
    const auto colon = message.find(": ");
    auto rest = colon == std::string_view::npos ? std::string_view{} : message.substr(colon + 2);
    std::string table;
    std::vector<std::string> columns;
    if (rest.starts_with("index ")) return {std::string{rest}, {}};
    while (!rest.empty()) {
        const auto comma = rest.find(", ");
        const auto item = rest.substr(0, comma);
        const auto dot = item.find('.');
        table = item.substr(0, dot);
        columns.emplace_back(item.substr(dot + 1));
        rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 2);
    }
    return {std::move(table), std::move(columns)};
}

bool is_machine_trouble(int code) {
    switch (code & 0xff) {
        case SQLITE_FULL:
        case SQLITE_IOERR:
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_NOMEM:
        case SQLITE_CANTOPEN:
        case SQLITE_PROTOCOL:
        case SQLITE_INTERRUPT:
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: return true;
        default: return false;
    }
}

void append_json_text(std::string& out, const std::string& text) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    out.push_back('"');
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out.push_back('\\');
            out.push_back(c);
        } else if (byte < 0x20) {
            out.append("\\u00").push_back(kDigits[byte >> 4U]);
            out.push_back(kDigits[byte & 15U]);
        } else {
            out.push_back(c);
        }
    }
    out.push_back('"');
}

std::string json_list(const ListValue& list) {
    std::string out{"["};
    const auto separate = [&out] {
        if (out.size() > 1) out.push_back(',');
    };
    if (const auto* numbers = std::get_if<std::vector<std::int64_t>>(&list)) {
        for (const auto number : *numbers) {
            separate();
            out.append(std::to_string(number));
        }
    } else {
        for (const auto& text : std::get<std::vector<std::string>>(list)) {
            separate();
            append_json_text(out, text);
        }
    }
    out.push_back(']');
    return out;
}

/// Puts a statement back to its start whatever happened, so that it never keeps a snapshot open.
struct ResetAtEnd {
    sqlite3_stmt* statement;
    ~ResetAtEnd() { sqlite3_reset(statement); }
};

void read_row(sqlite3_stmt* statement, Row& row) {
    const auto columns = static_cast<std::size_t>(sqlite3_column_count(statement));
    row.resize(columns);
    for (std::size_t i = 0; i < columns; ++i) {
        const int column = static_cast<int>(i);
        switch (sqlite3_column_type(statement, column)) {
            case SQLITE_INTEGER: row.cell(i) = std::int64_t{sqlite3_column_int64(statement, column)}; break;
            case SQLITE_FLOAT: row.cell(i) = sqlite3_column_double(statement, column); break;
            case SQLITE_TEXT: {
                const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
                row.set_text(i, data, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
                break;
            }
            case SQLITE_BLOB: {
                const auto* data = static_cast<const char*>(sqlite3_column_blob(statement, column));
                const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
                row.cell(i) = Bytes{size == 0 ? std::string{} : std::string{data, size}};
                break;
            }
            default: row.cell(i) = std::monostate{};
        }
    }
}

int bind_value(sqlite3_stmt* statement, int position, const Param::Value& value) {
    // SQLITE_STATIC: the parameters outlive the run, and the statement is reset before they go.
    struct Binder {
        sqlite3_stmt* statement;
        int position;
        int operator()(std::nullptr_t) const { return sqlite3_bind_null(statement, position); }
        int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, position, number); }
        int operator()(double number) const { return sqlite3_bind_double(statement, position, number); }
        int operator()(const std::string& text) const {
            return sqlite3_bind_text64(statement, position, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
        }
        int operator()(const Bytes& bytes) const {
            return sqlite3_bind_blob64(statement, position, bytes.data.data(), bytes.data.size(), SQLITE_STATIC);
        }
        int operator()(const ListValue& list) const {
            const auto json = json_list(list);
            return sqlite3_bind_text64(statement, position, json.data(), json.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
        }
    };
    return std::visit(Binder{statement, position}, value);
}

}  // namespace

void SqliteConnection::CloseDatabase::operator()(sqlite3* database) const { sqlite3_close_v2(database); }
void SqliteConnection::FinishStatement::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

SqliteConnection::SqliteConnection(const Options& options) {
    // NOMUTEX: one thread at a time by construction (writer thread, pool lease).
    sqlite3* raw = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    const int result = sqlite3_open_v2(options.file.c_str(), &raw, flags, nullptr);
    database_.reset(raw);
    if (result != SQLITE_OK) throw StorageUnavailable{std::string{"cannot open the database file: "} + sqlite3_errstr(result)};
    sqlite3_extended_result_codes(raw, 1);
    sqlite3_busy_timeout(raw, static_cast<int>(options.busy_timeout.count()));
    // "x" is a column and never silently a text, as on PostgreSQL.
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    use_write_ahead_log();
    do_run_text("PRAGMA synchronous = FULL");
    do_run_text("PRAGMA foreign_keys = ON");
    do_run_text("PRAGMA case_sensitive_like = ON");  // as on PostgreSQL
    // Registering a hook also turns SQLite's own checkpoints inside COMMIT off: see Checkpointer.
    sqlite3_wal_hook(
        raw,
        [](void* self, sqlite3*, const char*, int pages) {
            static_cast<SqliteConnection*>(self)->log_pages_ = pages;
            return SQLITE_OK;
        },
        this);
    do_run_text("PRAGMA temp_store = MEMORY");
    do_run_text("PRAGMA cache_size = -" + std::to_string(options.cache_kib));
    if (options.max_pages > 0) do_run_text("PRAGMA max_page_count = " + std::to_string(options.max_pages));
    if (options.read_only) do_run_text("PRAGMA query_only = ON");
    begin_write_ = compile("BEGIN IMMEDIATE", "begin");
    begin_read_ = compile("BEGIN", "begin");
    commit_ = compile("COMMIT", "commit");
    rollback_ = compile("ROLLBACK", "rollback");
    savepoint_ = compile("SAVEPOINT unit", "savepoint");
    release_ = compile("RELEASE unit", "release");
    rollback_to_ = compile("ROLLBACK TO unit", "rollback to");
}

SqliteConnection::~SqliteConnection() = default;

// Some network file systems cannot share memory: SQLite then stays in another mode without an error.
void SqliteConnection::use_write_ahead_log() {
    const auto statement = compile("PRAGMA journal_mode = WAL", "journal mode");
    if (sqlite3_step(statement.get()) != SQLITE_ROW) fail("journal mode");
    const std::string_view mode{reinterpret_cast<const char*>(sqlite3_column_text(statement.get(), 0))};
    if (mode != "wal") throw StorageUnavailable{"this file system does not support SQLite's write-ahead log"};
}

void SqliteConnection::begin_write() {
    forget_failure();
    step_control(begin_write_, "begin");
}

void SqliteConnection::begin_read() {
    forget_failure();
    step_control(begin_read_, "begin");
}

void SqliteConnection::commit() { step_control(commit_, "commit"); }

void SqliteConnection::rollback() noexcept {
    if (!in_transaction()) return;
    sqlite3_step(rollback_.get());
    sqlite3_reset(rollback_.get());
}

void SqliteConnection::begin_unit() {
    forget_failure();
    step_control(savepoint_, "savepoint");
}

void SqliteConnection::keep_unit() { step_control(release_, "release"); }

void SqliteConnection::drop_unit() {
    step_control(rollback_to_, "rollback to");
    step_control(release_, "release");
}

bool SqliteConnection::in_transaction() const { return sqlite3_get_autocommit(database_.get()) == 0; }

std::int64_t SqliteConnection::checkpoint() noexcept {
    int pages = 0;
    const int result = sqlite3_wal_checkpoint_v2(database_.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE, &pages, nullptr);
    return result == SQLITE_OK ? pages : 0;
}

void SqliteConnection::step_control(const Statement& statement, const char* name) {
    const ResetAtEnd reset{statement.get()};
    if (sqlite3_step(statement.get()) != SQLITE_DONE) fail(name);
}

std::int64_t SqliteConnection::do_run(const Sql& sql, const Params& params, const RowSink& sink, bool /*stream*/) {
    Prepared& ready = prepared(sql);
    sqlite3_stmt* statement = ready.statement.get();
    bind(ready, sql, params);
    const ResetAtEnd reset{statement};
    Row row;
    while (true) {
        const int result = sqlite3_step(statement);
        if (result == SQLITE_DONE) break;
        if (result != SQLITE_ROW) fail(sql.name());
        read_row(statement, row);
        sink(row);
    }
    return sqlite3_stmt_readonly(statement) != 0 ? 0 : std::int64_t{sqlite3_changes64(database_.get())};
}

void SqliteConnection::do_run_text(const std::string& statement) {
    const auto compiled = compile(statement, "statement");
    int result = SQLITE_ROW;
    while (result == SQLITE_ROW) result = sqlite3_step(compiled.get());
    if (result != SQLITE_DONE) fail(statement.substr(0, 60));
}

SqliteConnection::Prepared& SqliteConnection::prepared(const Sql& sql) {
    if (sql.index() >= cache_.size()) cache_.resize(sql.index() + 1);
    Prepared& entry = cache_[sql.index()];
    if (entry.statement) return entry;
    auto statement = compile(sql.text(Dialect::sqlite), sql.name());
    entry.positions.clear();
    for (std::size_t n = 1; n <= sql.parameters(); ++n) {
        const auto name = "$" + std::to_string(n);
        entry.positions.push_back(sqlite3_bind_parameter_index(statement.get(), name.c_str()));
    }
    entry.statement = std::move(statement);
    return entry;
}

SqliteConnection::Statement SqliteConnection::compile(const std::string& text, const std::string& name) {
    if (text.size() > static_cast<std::size_t>(std::numeric_limits<int>::max() - 1)) throw StorageError{name + " is too long"};
    sqlite3_stmt* raw = nullptr;
    const int result = sqlite3_prepare_v3(database_.get(), text.c_str(), static_cast<int>(text.size() + 1),
                                          SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
    Statement statement{raw};
    if (result != SQLITE_OK || !statement) fail(name);
    return statement;
}

void SqliteConnection::bind(const Prepared& ready, const Sql& sql, const Params& params) {
    for (std::size_t i = 0; i < ready.positions.size(); ++i) {
        const int position = ready.positions[i];
        if (position == 0) continue;
        if (bind_value(ready.statement.get(), position, params.values()[i].value()) != SQLITE_OK) fail(sql.name());
    }
}

void SqliteConnection::fail(const std::string& name) const {
    const int code = sqlite3_extended_errcode(database_.get());
    const std::string message = sqlite3_errmsg(database_.get());
    if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_ROWID) {
        throw unique_violation(message);
    }
    if (code == SQLITE_CONSTRAINT_FOREIGNKEY) throw ForeignKeyViolation{name + ": " + message};
    if (is_machine_trouble(code)) throw StorageUnavailable{name + ": " + message + " (" + std::to_string(code) + ")"};
    throw StorageError{name + ": " + message};
}

}  // namespace jingwei::storage
