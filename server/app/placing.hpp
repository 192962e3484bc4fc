#pragma once
#include <optional>
#include <string>

#include "app/ports/reference_store.hpp"
#include "domain/cases/case.hpp"

namespace jingwei::app {

/// Where a position falls: known, ambiguous (two areas of one level hold it), outside, or unknown without one. Where it
/// falls in no drawn leaf, or there is none, the address may name a building or street of an area without outline: then
/// that area is known, or several are and it is ambiguous.
cases::Place place_of(const Reference& reference, std::optional<geo::Position> position, std::optional<std::int32_t> accuracy_m,
                      const std::string& address = {});
/// The same in any edition.
cases::Place place_in(const grid::Territory& territory, std::optional<geo::Position> position,
                      std::optional<std::int32_t> accuracy_m, const std::string& address = {});

/// Letters of a code after the district's mark: five bits each.
inline constexpr std::size_t kTrackingSecretLength = 10;

/// The resident's code for a case, such as "JW7K3M92QD4T": the district's mark, then letters derived from its secret, so
/// that a repeated request gets the same one and only its hash is stored.
std::string tracking_code(const District& district, CaseId id);
/// The same for a case that is stored already: its older, shorter code where it was given one.
std::string tracking_code(const District& district, CaseId id, const std::string& stored_hash);
/// What is stored and looked up for a code as somebody typed it.
std::string tracking_hash(std::string_view typed);
/// "JW7K-3M92-QD4T".
std::string show_tracking_code(std::string_view code);

/// The text that searches look in: lower case, everything a person might type.
std::string search_text(const Reference& reference, const cases::Case& c, const std::string& number, const std::string& address,
                        const std::string& description);

}  // namespace jingwei::app
