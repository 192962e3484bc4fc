#pragma once
#include "base/codec.hpp"
#include "domain/cases/case.hpp"

/// The enums of the contract and how they appear in OpenAPI.
namespace jingwei::api {

enum class Group { litter, parking, leaflets, street_trade, damage, lobby, other };
BOOST_DESCRIBE_ENUM(Group, litter, parking, leaflets, street_trade, damage, lobby, other)

}  // namespace jingwei::api

namespace jingwei {

template <>
struct EnumSchema<api::Group> {
    static constexpr std::string_view kName = "Group";
    static bool shows(std::string_view) { return true; }
};
template <>
struct EnumSchema<cases::State> {
    static constexpr std::string_view kName = "CaseState";
    static bool shows(std::string_view name) { return name != "none"; }  // "not recorded yet" has no case to show
};
template <>
struct EnumSchema<cases::Action> {
    static constexpr std::string_view kName = "CaseAction";
    static bool shows(std::string_view name) {
        return name != "report" && name != "rehome" && !name.starts_with("record_");
    }  // not a button
};
template <>
struct EnumSchema<cases::PublicState> {
    static constexpr std::string_view kName = "PublicState";
    static bool shows(std::string_view) { return true; }
};
template <>
struct EnumSchema<cases::ClockState> {
    static constexpr std::string_view kName = "ClockState";
    static bool shows(std::string_view) { return true; }
};
template <>
struct EnumSchema<cases::Source> {
    static constexpr std::string_view kName = "Source";
    static bool shows(std::string_view) { return true; }
};
template <>
struct EnumSchema<cases::PositionState> {
    static constexpr std::string_view kName = "PositionState";
    static bool shows(std::string_view) { return true; }
};

}  // namespace jingwei
