#include "geo/geojson_split.hpp"

#include <algorithm>

namespace jingwei::geo {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

/// Steps over a document without understanding it.
class Scanner {
public:
    explicit Scanner(std::string_view text) : text_{text} {}

    bool done() const { return at_ >= text_.size(); }
    char here() const { return text_[at_]; }
    std::size_t at() const { return at_; }
    void step() { ++at_; }
    void skip_blanks() { at_ = std::min(text_.find_first_not_of(kBlanks, at_), text_.size()); }

    /// From an opening quote to behind the closing one; the text between them.
    std::string_view string() {
        const std::size_t begin = ++at_;
        while (!done() && here() != '"') at_ += here() == '\\' ? 2U : 1U;
        at_ = std::min(at_, text_.size());
        const auto found = text_.substr(begin, at_ - begin);
        if (!done()) step();
        return found;
    }

    /// To the next comma or closing bracket of the level it starts on.
    void value() {
        for (std::size_t depth = 0; !done();) {
            const char c = here();
            if (c == '"') {
                string();
                continue;
            }
            if (depth == 0 && (c == ',' || c == ']' || c == '}')) return;
            if (c == '[' || c == '{') ++depth;
            if (c == ']' || c == '}') --depth;
            step();
        }
    }

private:
    std::string_view text_;
    std::size_t at_{};
};

/// From '[' to the closing ']': the texts between the commas. False when the list does not end.
bool read_list(Scanner& scan, std::string_view text, std::size_t most, std::vector<std::string_view>& items) {
    do {
        scan.step();
        const std::size_t begin = scan.at();
        scan.value();
        if (items.size() <= most) items.push_back(text.substr(begin, scan.at() - begin));
    } while (!scan.done() && scan.here() == ',');
    if (items.size() == 1 && items[0].find_first_not_of(kBlanks) == std::string_view::npos) items.clear();
    return !scan.done() && scan.here() == ']';
}

/// The name of the next member, its colon passed. A name spelt with escapes is given up: parse the document whole.
std::optional<std::string_view> read_name(Scanner& scan) {
    scan.skip_blanks();
    if (scan.done() || scan.here() != '"') return std::nullopt;
    const auto name = scan.string();
    scan.skip_blanks();
    if (scan.done() || scan.here() != ':' || name.find('\\') != std::string_view::npos) return std::nullopt;
    scan.step();
    scan.skip_blanks();
    return name;
}

}  // namespace

std::optional<SplitCollection> split_collection(std::string_view text, std::size_t max_features) {
    Scanner scan{text};
    scan.skip_blanks();
    if (scan.done() || scan.here() != '{') return std::nullopt;
    std::optional<SplitCollection> split;
    std::size_t behind = 0;  // where the list ends
    do {
        scan.step();
        const auto name = read_name(scan);
        if (!name) return std::nullopt;
        if (*name == "features") {
            if (split || scan.done() || scan.here() != '[') return std::nullopt;
            split.emplace();
            split->frame = text.substr(0, scan.at() + 1);
            if (!read_list(scan, text, max_features, split->features)) return std::nullopt;
            behind = scan.at();
            scan.step();
        }
        scan.value();
    } while (!scan.done() && scan.here() == ',');
    if (split) split->frame += text.substr(behind);
    return split;
}

}  // namespace jingwei::geo
