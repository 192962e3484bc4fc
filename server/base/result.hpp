#pragma once
#include <tl/expected.hpp>

#include "base/error.hpp"

namespace jingwei {

/// A value, or the reason why there is none.
template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> refuse(ErrorCode code, std::vector<std::pair<std::string, std::string>> params = {}) {
    return tl::make_unexpected(Error{.code = code, .params = std::move(params), .fields = {}});
}

/// Refuses for one field: `pointer` is a JSON pointer, `rule` a key of kFieldRules.
inline tl::unexpected<Error> refuse_field(std::string pointer, std::string rule,
                                          std::vector<std::pair<std::string, std::string>> params = {}) {
    Error error{.code = ErrorCode::invalid_request, .params = {}, .fields = {}};
    error.fields.push_back({.pointer = std::move(pointer), .rule = std::move(rule), .params = std::move(params)});
    return tl::make_unexpected(std::move(error));
}

}  // namespace jingwei
