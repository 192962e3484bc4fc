#include "app/placing.hpp"

#include "base/secret.hpp"

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

cases::Place place_of(const Reference& reference, std::optional<geo::Position> position, std::optional<std::int32_t> accuracy_m) {
    cases::Place place;
    place.edition = reference.territory.edition().id;
    if (!position) return place;
    place.position = position;
    place.accuracy_m = accuracy_m;
    const auto located = reference.territory.locate(*position);
    if (const auto* const leaf = located.leaf ? reference.territory.find(located.leaf) : nullptr) {
        place.area = leaf->id;
        place.area_path = leaf->path;
    }
    place.state = located.ambiguous ? cases::PositionState::ambiguous
                  : place.area      ? cases::PositionState::known
                                    : cases::PositionState::outside;
    return place;
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
    for (char& letter : text) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return text;
}

}  // namespace jingwei::app
