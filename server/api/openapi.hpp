#pragma once
#include <string>

namespace jingwei::api {

/// The route table as OpenAPI 3.1, indented and in a fixed order: committed as web/src/api/openapi.json.
std::string openapi();

}  // namespace jingwei::api
