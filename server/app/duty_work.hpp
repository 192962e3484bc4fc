#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/app.hpp"
#include "app/duty_context.hpp"

namespace jingwei::app {

/// A change of the duty register on its way: what it is decided on, and what the journal will say.
struct DutyWork {
    const App& app;
    const Caller& caller;
    Stores& stores;
    std::shared_ptr<const Reference> reference;
    std::shared_ptr<const duty::Register> book;  // as it was before the change
    Instant now{};
    std::vector<DutyEntry> entries;

    TenantId tenant() const { return caller.tenant; }
    duty::Day today() const { return day_of(*reference, now); }
    duty::Context context() const { return duty_context(*reference, *book, now); }
    void note(std::string subject, std::string action, std::int64_t id, std::int32_t version, boost::json::object facts = {}) {
        entries.push_back({std::move(subject), std::move(action), id, version, std::move(facts)});
    }
};

/// Runs `change` as one unit of work: idempotent by the caller's key, journalled, all or nothing. `change` gives the id of what it
/// made or changed; a repeated request gives the same one. It may run more than once.
Result<std::int64_t> in_duty_unit(const App& app, const Caller& caller,
                                  const std::function<Result<std::int64_t>(DutyWork&)>& change);

template <class IdType>
Result<IdType> as_id(const Result<std::int64_t>& id) {
    if (!id) return tl::make_unexpected(id.error());
    return IdType{*id};
}

/// Whether the caller may change duties of an area (none = the whole district), or of people of a unit. What lies outside the
/// scope does not exist.
bool may_change_area(const DutyWork& work, AreaId area);
bool may_change_unit(const DutyWork& work, UnitId unit);

/// Why nothing can be given to a unit: there is none of that id, or it is closed.
std::optional<std::string> unit_trouble(const duty::Directory& directory, UnitId unit);
std::optional<std::string> post_trouble(const duty::Directory& directory, PostId post, UnitId unit);

/// A name that people read: 1 to `longest` characters of Chinese, as many of English or none.
void check_name(const LocalizedText& name, std::size_t longest, std::vector<FieldError>& wrong);
/// 1–40 characters without blanks and control characters.
bool is_register_code(std::string_view code);

inline tl::unexpected<Error> refuse_fields(std::vector<FieldError> fields) {
    return tl::make_unexpected(Error{.code = ErrorCode::invalid_request, .params = {}, .fields = std::move(fields)});
}

/// For a last day that would not shorten anything.
tl::unexpected<Error> refuse_not_earlier(duty::Day present_end);

}  // namespace jingwei::app
