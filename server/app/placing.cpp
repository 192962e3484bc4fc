#include "app/placing.hpp"

#include "base/secret.hpp"
#include "base/text.hpp"
#include "domain/grid/locate_words.hpp"

namespace jingwei::app {
namespace {

constexpr std::size_t kOldSecretLength = 8;  // of codes given out before there was a mark
constexpr std::size_t kGroupLength = 4;

int hex_digit(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

/// `length` letters drawn from the district's secret and the case.
std::string secret_letters(const District& district, CaseId id, std::size_t length) {
    const std::string digest = sha256_hex(district.tracking_secret + ":" + to_string(id));
    std::string letters;
    for (std::size_t i = 0; i < length; ++i) {
        const auto byte = static_cast<std::size_t>(hex_digit(digest[2 * i]) * 16 + hex_digit(digest[2 * i + 1]));
        letters += kCodeAlphabet[byte % kCodeAlphabet.size()];  // 256 is a multiple of 32: no bias
    }
    return letters;
}

}  // namespace

namespace {

bool is_leaf(const grid::Territory& territory, AreaId id) { return id && territory.children(id).empty(); }

/// The words may only say more than the position did: an area inside the one it fell into.
bool agrees(const grid::Territory& territory, const cases::Place& place, AreaId by_words) {
    const auto* const area = territory.find(by_words);
    return area != nullptr && (place.area_path.empty() || area->path.starts_with(place.area_path));
}

void place_by_words(const grid::Territory& territory, const std::string& address, cases::Place& place) {
    if (address.empty() || place.state == cases::PositionState::ambiguous || is_leaf(territory, place.area)) return;
    const auto found = grid::locate_words(territory, address);
    if (found.ambiguous && !place.area) place.state = cases::PositionState::ambiguous;
    if (!found.area || !agrees(territory, place, found.area)) return;
    place.area = found.area;
    place.area_path = territory.find(found.area)->path;
    place.state = cases::PositionState::known;
}

cases::Place place_at(const grid::Territory& territory, std::optional<geo::Position> position,
                      std::optional<std::int32_t> accuracy_m) {
    cases::Place place;
    place.edition = territory.edition().id;
    if (!position) return place;
    place.position = position;
    place.accuracy_m = accuracy_m;
    const auto located = territory.locate(*position);
    if (const auto* const leaf = located.leaf ? territory.find(located.leaf) : nullptr) {
        place.area = leaf->id;
        place.area_path = leaf->path;
    }
    place.state = located.ambiguous ? cases::PositionState::ambiguous
                  : place.area      ? cases::PositionState::known
                                    : cases::PositionState::outside;
    return place;
}

}  // namespace

cases::Place place_in(const grid::Territory& territory, std::optional<geo::Position> position,
                      std::optional<std::int32_t> accuracy_m, const std::string& address) {
    cases::Place place = place_at(territory, position, accuracy_m);
    place_by_words(territory, address, place);
    return place;
}

cases::Place place_of(const Reference& reference, std::optional<geo::Position> position, std::optional<std::int32_t> accuracy_m,
                      const std::string& address) {
    return place_in(reference.territory, position, accuracy_m, address);
}

std::string tracking_code(const District& district, CaseId id) {
    return district.mark + secret_letters(district, id, kTrackingSecretLength);
}

std::string tracking_code(const District& district, CaseId id, const std::string& stored_hash) {
    std::string old = secret_letters(district, id, kOldSecretLength);
    return tracking_hash(old) == stored_hash ? old : tracking_code(district, id);
}

std::string tracking_hash(std::string_view typed) { return sha256_hex("tracking:" + normalise_code(typed)); }

std::string show_tracking_code(std::string_view code) {
    std::string shown;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (i > 0 && i % kGroupLength == 0) shown += '-';
        shown += code[i];
    }
    return shown;
}

std::string search_text(const Reference& reference, const cases::Case& c, const std::string& number, const std::string& address,
                        const std::string& description) {
    std::string text = number + " " + address + " " + description;
    if (const auto* const problem_class = reference.catalog.find(c.class_id)) {
        text += " " + problem_class->code + " " + problem_class->name.zh_cn + " " + problem_class->name.en;
    }
    for (const auto* area : c.place.area ? reference.territory.ancestors(c.place.area) : std::vector<const grid::Area*>{}) {
        text += " " + area->name.zh_cn + " " + area->name.en;
    }
    return ascii_lower(text);
}

}  // namespace jingwei::app
