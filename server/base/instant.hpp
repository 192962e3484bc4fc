#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace jingwei {

/// A point in time: microseconds since 1970-01-01T00:00:00Z, as stored in every BIGINT column.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

/// RFC 3339 in UTC: "2026-03-02T09:20:00Z", with six decimals only when they are not zero.
std::string format_instant(Instant instant);

/// Reads RFC 3339 with "Z" or a numeric offset; nullopt for anything else, dates that do not exist included.
std::optional<Instant> parse_instant(std::string_view text);

constexpr std::int64_t to_micros(Instant instant) { return instant.time_since_epoch().count(); }
constexpr Instant from_micros(std::int64_t micros) { return Instant{std::chrono::microseconds{micros}}; }

}  // namespace jingwei
