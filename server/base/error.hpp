#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jingwei {

/// Every refusal the program can give. One row each in kErrors (error.cpp): HTTP status, Chinese, English.
enum class ErrorCode : std::uint8_t {
    invalid_request,  // one or more fields are wrong: see Error::fields
    invalid_json,
    unauthenticated,  // no session or key
    login_failed,     // never says which of name, password or lock-out it was
    forbidden,        // signed in, but not for this
    csrf_failed,
    not_found,
    method_not_allowed,
    conflict,            // somebody else changed it first
    area_conflict,       // somebody else changed this area of the draft first
    action_not_allowed,  // the case's state does not allow this action
    verifier_is_handler,
    photo_required,
    reason_required,
    idempotency_mismatch,  // same key, other body
    payload_too_large,
    headers_too_large,
    unsupported_media_type,
    image_unreadable,
    image_too_large,
    upload_offset_mismatch,
    rate_limited,
    overloaded,
    storage_unavailable,
    file_unreadable,
    bad_request,  // not HTTP as this server reads it
    request_timeout,
    method_not_implemented,
    mapping_invalid,  // a case mapping file: see server/integrations
    columns_missing,  // the file lacks columns its mapping declares
    csv_row_unreadable,
    import_row_refused,  // see Error::fields
    changed_meanwhile,   // somebody else changed it first; not a case
    duty_taken,          // somebody holds the exclusive duty on these days
    import_refused,      // rows of a sheet are wrong: nothing was imported
    internal,
};

/// One wrong field: where (JSON pointer such as "/position/lon"), which rule, and the rule's values.
struct FieldError {
    std::string pointer;
    std::string rule;                                         // key in kFieldRules (error.cpp)
    std::vector<std::pair<std::string, std::string>> params;  // {min} {max} … in the rule's text

    friend bool operator==(const FieldError&, const FieldError&) = default;
};

/// An expected refusal. A broken machine throws instead, and is caught once at the edge.
struct Error {
    ErrorCode code{ErrorCode::internal};
    std::vector<std::pair<std::string, std::string>> params;
    std::vector<FieldError> fields;

    friend bool operator==(const Error&, const Error&) = default;
};

enum class Locale : std::uint8_t { zh_cn, en };

struct ErrorText {
    ErrorCode code;
    std::string_view name;  // stable word used in problem JSON
    int http_status;
    std::string_view zh_cn;
    std::string_view en;
};

/// The row of a code; every code has one (tested).
const ErrorText& error_text(ErrorCode code);
/// "{name}" in the row's text is replaced by the parameter of that name.
std::string message(const Error& error, Locale locale);
std::string message(const FieldError& field, Locale locale);

}  // namespace jingwei
