#pragma once
#include <string>
#include <string_view>

#include "net/http.hpp"

namespace jingwei::api {

inline constexpr std::string_view kXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A spreadsheet to be kept as NAME.xlsx.
inline net::Response sheet_response(std::string bytes, const std::string& name) {
    return {.status = 200,
            .headers = {{"Content-Type", std::string{kXlsx}},
                        {"Content-Disposition", "attachment; filename=\"" + name + ".xlsx\""},
                        {"Cache-Control", "no-store"}},
            .body = std::move(bytes)};
}

}  // namespace jingwei::api
