#include "storage/pg_connection.hpp"

#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>
#include <variant>

namespace jingwei::storage {
namespace {

constexpr int kOldestServer = 150'000;

// Type numbers of pg_type, fixed for ever.
enum Oid : unsigned {
    kBool = 16,
    kBytea = 17,
    kInt8 = 20,
    kInt2 = 21,
    kInt4 = 23,
    kFloat4 = 700,
    kFloat8 = 701,
    kNumeric = 1700
};

std::string array_literal(const ListValue& list) {
    std::string out{"{"};
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
            out.push_back('"');
            for (const char c : text) {
                if (c == '"' || c == '\\') out.push_back('\\');
                out.push_back(c);
            }
            out.push_back('"');
        }
    }
    out.push_back('}');
    return out;
}

std::string double_text(double number) {
    std::array<char, 32> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return {buffer.data(), end};
}

/// The parameters in the form libpq wants: pointers into `params` and into texts made here.
class BoundParams {
public:
    explicit BoundParams(const Params& params) {
        const auto count = params.values().size();
        made_.reserve(count);  // so that the pointers stay
        for (const auto& param : params.values()) std::visit(*this, param.value());
    }
    int count() const { return static_cast<int>(values_.size()); }
    const char* const* values() const { return values_.data(); }
    const int* lengths() const { return lengths_.data(); }
    const int* formats() const { return formats_.data(); }

    void operator()(std::nullptr_t) { add(nullptr, 0, 0); }
    void operator()(std::int64_t number) { add_made(std::to_string(number)); }
    void operator()(double number) { add_made(double_text(number)); }
    void operator()(const std::string& text) { add(text.c_str(), text.size(), 0); }
    void operator()(const Bytes& bytes) { add(bytes.data.data(), bytes.data.size(), 1); }
    void operator()(const ListValue& list) { add_made(array_literal(list)); }

private:
    void add(const char* data, std::size_t size, int format) {
        if (size > static_cast<std::size_t>(std::numeric_limits<int>::max())) throw StorageError{"a value is too long"};
        values_.push_back(data);
        lengths_.push_back(static_cast<int>(size));
        formats_.push_back(format);
    }
    void add_made(std::string text) {
        made_.push_back(std::move(text));
        add(made_.back().c_str(), made_.back().size(), 0);
    }

    std::vector<std::string> made_;
    std::vector<const char*> values_;
    std::vector<int> lengths_;
    std::vector<int> formats_;
};

template <class T>
T number_of(std::string_view text) {
    T number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) throw StorageError{"not a number: " + std::string{text}};
    return number;
}

// SUM over BIGINT is numeric on PostgreSQL and a whole number on SQLite: a numeric without a point is a whole number.
Row::Cell numeric_cell(std::string_view text) {
    if (text.find_first_not_of("-0123456789") == std::string_view::npos) return number_of<std::int64_t>(text);
    return number_of<double>(text);
}

int hex_digit(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

// "\x0aff": the only form that bytea_output = hex gives.
Bytes bytes_of(std::string_view text) {
    Bytes bytes;
    bytes.data.reserve(text.size() / 2);
    for (std::size_t i = 2; i + 1 < text.size(); i += 2) {
        bytes.data.push_back(static_cast<char>(hex_digit(text[i]) * 16 + hex_digit(text[i + 1])));
    }
    return bytes;
}

void read_row(const PGresult* result, int row_number, Row& row) {
    const int columns = PQnfields(result);
    row.resize(static_cast<std::size_t>(columns));
    for (int column = 0; column < columns; ++column) {
        const auto i = static_cast<std::size_t>(column);
        if (PQgetisnull(result, row_number, column) != 0) {
            row.cell(i) = std::monostate{};
            continue;
        }
        const char* data = PQgetvalue(result, row_number, column);
        const std::string_view text{data, static_cast<std::size_t>(PQgetlength(result, row_number, column))};
        switch (PQftype(result, column)) {
            case kInt8:
            case kInt4:
            case kInt2: row.cell(i) = number_of<std::int64_t>(text); break;
            case kBool: row.cell(i) = std::int64_t{text == "t" ? 1 : 0}; break;
            case kFloat8:
            case kFloat4: row.cell(i) = number_of<double>(text); break;
            case kNumeric: row.cell(i) = numeric_cell(text); break;
            case kBytea: row.cell(i) = bytes_of(text); break;
            default: row.set_text(i, text.data(), text.size());
        }
    }
}

std::string field(const PGresult* result, int code) {
    const char* text = result == nullptr ? nullptr : PQresultErrorField(result, code);
    return text == nullptr ? std::string{} : std::string{text};
}

// On Citus a violation names the shard, "case_row_102008": the number goes.
std::string without_shard(std::string table) {
    constexpr std::size_t kShardDigits = 6;
    const auto last = table.find_last_not_of("0123456789");
    if (last != std::string::npos && table[last] == '_' && table.size() - last - 1 >= kShardDigits) table.resize(last);
    return table;
}

// "Key (a, b)=(1, 2) already exists." in whatever language: the columns stand before ")=(".
UniqueViolation unique_violation(const PGresult* result) {
    const auto detail = field(result, PG_DIAG_MESSAGE_DETAIL);
    const auto open = detail.find('(');
    const auto close = detail.find(")=(");
    std::vector<std::string> columns;
    if (open != std::string::npos && close != std::string::npos) {
        std::string_view rest{detail};
        rest = rest.substr(open + 1, close - open - 1);
        while (true) {
            const auto comma = rest.find(", ");
            columns.emplace_back(rest.substr(0, comma));
            if (comma == std::string_view::npos) break;
            rest.remove_prefix(comma + 2);
        }
    }
    return {without_shard(field(result, PG_DIAG_TABLE_NAME)), std::move(columns)};
}

bool means_conflict(std::string_view state) { return state == "40001" || state == "40P01"; }

// 26000: a pooler gave us another server connection, without our prepared statements.
bool means_lost(std::string_view state) {
    return state.starts_with("08") || state == "57P01" || state == "57P02" || state == "57P03" || state == "26000";
}

// Resources, operator, system, time-out, lock not available.
bool means_unavailable(std::string_view state) {
    return state.starts_with("53") || state.starts_with("57") || state.starts_with("58") || state == "55P03" ||
           state.starts_with("XX");
}

std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

}  // namespace

void PgConnection::Close::operator()(pg_conn* connection) const { PQfinish(connection); }
void PgConnection::Clear::operator()(pg_result* result) const { PQclear(result); }

PgConnection::PgConnection(const std::string& url, std::chrono::milliseconds statement_timeout) {
    // What the URL says wins: it comes last.
    const std::array<const char*, 6> keys{"connect_timeout", "tcp_user_timeout", "application_name",
                                          "client_encoding", "dbname",           nullptr};
    const std::array<const char*, 6> values{"10", "20000", "jingwei", "UTF8", url.c_str(), nullptr};
    connection_.reset(PQconnectdbParams(keys.data(), values.data(), 1));
    if (!usable()) throw StorageUnavailable{"cannot connect to PostgreSQL: " + one_line(PQerrorMessage(connection_.get()))};
    PQsetNoticeProcessor(
        connection_.get(), [](void*, const char*) {}, nullptr);
    // A unit is acknowledged only once it is durable: whoever turned that off gets it back.
    exec("SET statement_timeout = " + std::to_string(statement_timeout.count()) +
             "; SET bytea_output = hex; SET standard_conforming_strings = on; SET TimeZone = 'UTC'"
             "; SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
         "session settings");
}

PgConnection::~PgConnection() = default;

void PgConnection::check_server() {
    if (PQserverVersion(connection_.get()) < kOldestServer) throw SchemaRefused{"PostgreSQL 15 or newer is needed"};
    const auto result = exec(
        "SELECT CASE WHEN datlocprovider = 'i' THEN 'icu' ELSE datcollate END, pg_encoding_to_char(encoding) "
        "FROM pg_database WHERE datname = current_database()",
        "collation");
    const std::string collation = PQgetvalue(result.get(), 0, 0);
    const std::string encoding = PQgetvalue(result.get(), 0, 1);
    // All of these compare by code point, as SQLite does.
    const bool by_code_point = collation == "C" || collation == "POSIX" || collation == "C.UTF-8" || collation == "C.utf8";
    if (!by_code_point) throw SchemaRefused{"the PostgreSQL database has collation " + collation + ", not C"};
    if (encoding != "UTF8") throw SchemaRefused{"the PostgreSQL database has encoding " + encoding + ", not UTF8"};
}

void PgConnection::begin_write() {
    forget_failure();
    trouble_ = Trouble::none;
    writing_ = true;
    // The id tells after a lost COMMIT whether it happened; asking for it costs no extra round trip here.
    const auto result = exec("BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_current_xact_id()", "begin");
    transaction_id_ = PQgetvalue(result.get(), 0, 0);
}

void PgConnection::begin_read() {
    forget_failure();
    trouble_ = Trouble::none;
    writing_ = false;
    exec("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", "begin");
}

void PgConnection::commit() {
    const auto result = exec("COMMIT", "commit");
    // COMMIT of a failed transaction "succeeds" with the word ROLLBACK.
    if (std::string_view{PQcmdStatus(result.get())} != "COMMIT") throw StorageUnavailable{"the server rolled back instead"};
}

void PgConnection::rollback() noexcept {
    if (!usable() || PQtransactionStatus(connection_.get()) == PQTRANS_IDLE) return;
    const Result result{PQexec(connection_.get(), "ROLLBACK")};
}

std::string PgConnection::fate_of(const std::string& id) {
    const char* value = id.c_str();
    const Result result{PQexecParams(connection_.get(), "SELECT COALESCE(pg_xact_status($1::xid8), '')", 1, nullptr, &value,
                                     nullptr, nullptr, 0)};
    if (PQresultStatus(result.get()) != PGRES_TUPLES_OK) return {};
    return PQgetvalue(result.get(), 0, 0);
}

bool PgConnection::usable() const { return PQstatus(connection_.get()) == CONNECTION_OK; }

std::int64_t PgConnection::do_run(const Sql& sql, const Params& params, const RowSink& sink, bool stream) {
    const auto& name = prepared(sql);
    const BoundParams bound{params};
    if (stream) {
        const int sent = PQsendQueryPrepared(connection_.get(), name.c_str(), bound.count(), bound.values(), bound.lengths(),
                                             bound.formats(), 0);
        if (sent != 1 || PQsetSingleRowMode(connection_.get()) != 1) fail(nullptr, sql.name());
        return stream_rows(sql, sink);
    }
    const Result result{
        PQexecPrepared(connection_.get(), name.c_str(), bound.count(), bound.values(), bound.lengths(), bound.formats(), 0)};
    const auto status = PQresultStatus(result.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) {
        Row row;
        for (int i = 0; i < PQntuples(result.get()); ++i) {
            read_row(result.get(), i, row);
            sink(row);
        }
        const std::string_view changed{PQcmdTuples(result.get())};
        const bool select = std::string_view{PQcmdStatus(result.get())}.starts_with("SELECT");
        return select || changed.empty() ? 0 : number_of<std::int64_t>(changed);
    }
    fail(result.get(), sql.name());
}

std::int64_t PgConnection::stream_rows(const Sql& sql, const RowSink& sink) {
    Row row;
    try {
        while (const Result result{PQgetResult(connection_.get())}) {
            const auto status = PQresultStatus(result.get());
            if (status == PGRES_SINGLE_TUPLE) {
                read_row(result.get(), 0, row);
                sink(row);
            } else if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) {
                fail(result.get(), sql.name());
            }
        }
    } catch (...) {
        drain();  // else the next statement would find this one still running
        throw;
    }
    return 0;
}

void PgConnection::drain() noexcept {
    while (const Result rest{PQgetResult(connection_.get())}) {
    }
}

const std::string& PgConnection::prepared(const Sql& sql) {
    if (sql.index() >= prepared_.size()) prepared_.resize(sql.index() + 1);
    auto& name = prepared_[sql.index()];
    if (!name.empty()) return name;
    auto fresh = "s" + std::to_string(sql.index());
    const Result result{PQprepare(connection_.get(), fresh.c_str(), sql.text(Dialect::postgresql).c_str(), 0, nullptr)};
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) fail(result.get(), sql.name());
    name = std::move(fresh);
    return name;
}

PgConnection::Result PgConnection::exec(const std::string& text, std::string_view name) {
    Result result{PQexec(connection_.get(), text.c_str())};
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail(result.get(), name);
    return result;
}

void PgConnection::fail(const pg_result* result, std::string_view name) {
    const auto state = field(result, PG_DIAG_SQLSTATE);
    auto message = field(result, PG_DIAG_MESSAGE_PRIMARY);  // never the detail: it holds values
    if (message.empty()) message = PQerrorMessage(connection_.get());
    const auto text = std::string{name} + ": " + one_line(message) + (state.empty() ? "" : " (" + state + ")");
    if (state == "23505") throw unique_violation(result);
    if (state == "23503") throw ForeignKeyViolation{text};
    const bool moved_away = writing_ && state == "25006";  // after a failover our server may be the standby
    if (!usable() || state.empty() || means_lost(state) || moved_away) {
        trouble_ = Trouble::lost;
        throw StorageUnavailable{text};
    }
    if (means_conflict(state)) {
        trouble_ = Trouble::conflict;
        throw StorageUnavailable{text};
    }
    if (means_unavailable(state)) throw StorageUnavailable{text};
    throw StorageError{text};
}

}  // namespace jingwei::storage
