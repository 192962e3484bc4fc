#pragma once
#include <string>

#include "domain/duty/register.hpp"
#include "storage/connection.hpp"

namespace jingwei::storage {

/// Reads the whole register; the store's load().
duty::RegisterRows read_register(Connection& connection, TenantId tenant);

/// Days as they are stored.
std::int64_t day_number(duty::Day day);
std::optional<std::int64_t> day_number(const std::optional<duty::Day>& day);
duty::Day day_from(std::int64_t number);

/// The setup's document.
std::string write_setup(const duty::Setup& setup);

}  // namespace jingwei::storage
