#pragma once
#include "base/codec.hpp"
#include "domain/duty/setup.hpp"

namespace jingwei {

/// A day without hour or zone: "2026-03-02".
template <>
struct Codec<duty::Day> {
    static json::value write(duty::Day day) { return json::value(duty::format_day(day)); }
    static void read(const json::value& in, duty::Day& out, ReadErrors& errors) {
        const auto day = in.is_string() ? duty::parse_day(std::string_view{in.get_string()}) : std::nullopt;
        if (day) out = *day;
        else errors.add("date");
    }
    static json::object schema(Schemas&) { return {{"type", "string"}, {"format", "date"}}; }
    static json::value example(std::string_view given) { return json::value(given.empty() ? "2026-03-02" : given); }
};

template <>
struct EnumSchema<duty::TargetKind> {
    static constexpr std::string_view kName = "DutyTargetKind";
    static bool shows(std::string_view) { return true; }
};
template <>
struct EnumSchema<duty::AbsenceReason> {
    static constexpr std::string_view kName = "AbsenceReason";
    static bool shows(std::string_view) { return true; }
};
template <>
struct EnumSchema<duty::HeldBy> {
    static constexpr std::string_view kName = "DutyHeldBy";
    static bool shows(std::string_view) { return true; }
};

}  // namespace jingwei
