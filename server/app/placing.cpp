#include "app/placing.hpp"

#include "base/secret.hpp"

namespace jingwei::app {
namespace {

constexpr std::size_t kCodeLength = 8;
constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

int hex_digit(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

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
    const std::string digest = sha256_hex(district.tracking_secret + ":" + to_string(id));
    std::string code;
    for (std::size_t i = 0; i < kCodeLength; ++i) {
        const auto byte = static_cast<std::size_t>(hex_digit(digest[2 * i]) * 16 + hex_digit(digest[2 * i + 1]));
        code += kAlphabet[byte % kAlphabet.size()];  // 256 is a multiple of 32: no bias
    }
    return code;
}

std::string tracking_hash(std::string_view typed) { return sha256_hex("tracking:" + normalise_code(typed)); }

std::string show_tracking_code(std::string_view code) {
    return std::string{code.substr(0, kCodeLength / 2)} + "-" + std::string{code.substr(kCodeLength / 2)};
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
