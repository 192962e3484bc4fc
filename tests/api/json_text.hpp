#pragma once
#include <boost/json.hpp>
#include <string>

namespace jingwei::testing {

/// A string as it is, anything else as JSON.
inline std::string text(const boost::json::value& value) {
    return value.is_string() ? boost::json::value_to<std::string>(value) : boost::json::serialize(value);
}

}  // namespace jingwei::testing
