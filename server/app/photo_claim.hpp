#pragma once
#include <string>
#include <vector>

#include "app/ports/database.hpp"

namespace jingwei::app {

/// The photos of finished uploads, or a field error at `pointer`/N for one that does not exist or is not finished.
Result<std::vector<PhotoId>> claim_photos(Stores& stores, TenantId tenant, const std::vector<std::string>& tokens,
                                          const std::string& pointer);

}  // namespace jingwei::app
