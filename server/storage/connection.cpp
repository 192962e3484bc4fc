#include "storage/connection.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace jingwei::storage {

namespace {

bool has_nul(const Param::Value& value) {
    const auto in = [](const std::string& text) { return text.find('\0') != std::string::npos; };
    if (const auto* text = std::get_if<std::string>(&value)) return in(*text);
    const auto* list = std::get_if<ListValue>(&value);
    if (list == nullptr) return false;
    const auto* texts = std::get_if<std::vector<std::string>>(list);
    return texts != nullptr && std::any_of(texts->begin(), texts->end(), in);
}

void check_parameters(const Sql& sql, const Params& params) {
    if (params.values().size() != sql.parameters()) {
        throw StorageError{sql.name() + " wants " + std::to_string(sql.parameters()) + " parameters, got " +
                           std::to_string(params.values().size())};
    }
    for (const auto& param : params.values()) {
        if (has_nul(param.value())) throw StorageError{sql.name() + ": text with a NUL character"};
    }
}

}  // namespace

template <class F>
auto Connection::guarded(F&& step) {
    if (failure_) throw StorageError{"a statement of this unit failed before: nothing more can run in it"};
    if (running_) throw std::logic_error{"a connection was used inside its own for_each"};
    running_ = true;
    try {
        auto result = step();
        running_ = false;
        return result;
    } catch (const StorageError&) {
        running_ = false;
        failure_ = std::current_exception();
        throw;
    } catch (...) {
        running_ = false;  // the callback threw: the statement itself is well
        throw;
    }
}

std::int64_t Connection::checked_run(const Sql& sql, const Params& params, const RowSink& sink, bool stream) {
    check_parameters(sql, params);
    return do_run(sql, params, sink, stream);
}

std::vector<Row> Connection::query(const Sql& sql, const Params& params) {
    std::vector<Row> rows;
    guarded([&] { return checked_run(sql, params, [&rows](Row& row) { rows.push_back(std::move(row)); }); });
    return rows;
}

std::optional<Row> Connection::query_one(const Sql& sql, const Params& params) {
    std::optional<Row> only;
    guarded([&] {
        return checked_run(sql, params, [&](Row& row) {
            if (only) throw StorageError{sql.name() + " gave more than one row"};
            only = std::move(row);
        });
    });
    return only;
}

std::int64_t Connection::execute(const Sql& sql, const Params& params) {
    return guarded([&] { return checked_run(sql, params, [](Row&) {}); });
}

void Connection::for_each(const Sql& sql, const Params& params, const std::function<void(const Row&)>& row) {
    guarded([&] {
        return checked_run(
            sql, params, [&row](Row& current) { row(current); }, true);
    });
}

void Connection::prepare(const Sql& sql) {
    guarded([&] {
        do_prepare(sql);
        return 0;
    });
}

void Connection::run_text(const std::string& statement) {
    guarded([&] {
        do_run_text(statement);
        return 0;
    });
}

}  // namespace jingwei::storage
