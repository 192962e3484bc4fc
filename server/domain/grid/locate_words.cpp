#include "domain/grid/locate_words.hpp"

#include <algorithm>
#include <charconv>

namespace jingwei::grid {
namespace {

constexpr int kMostOfRange = 200;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Full-width "１号楼" and "Ａ座" as "1号楼" and "a座"; blanks go.
std::string plain(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
        if (byte(i) == 0xEF && (byte(i + 1) == 0xBC || byte(i + 1) == 0xBD)) {  // U+FF01…U+FF5E are U+0021…U+007E, wider
            const unsigned code = ((byte(i + 1) & 0x3FU) << 6U) | (byte(i + 2) & 0x3FU);  // low twelve bits of U+Fxxx
            if (code >= 0xF01 && code <= 0xF5E) {
                out += static_cast<char>(code - 0xF01 + 0x21);
                i += 2;
                continue;
            }
        }
        if (byte(i) == 0xE3 && byte(i + 1) == 0x80 && byte(i + 2) == 0x80) {  // ideographic blank
            i += 2;
            continue;
        }
        if (text[i] == ' ' || text[i] == '\t' || text[i] == '\r') continue;
        out += text[i];
    }
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::vector<std::string> parted(const std::string& text) {
    std::vector<std::string> parts{""};
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.compare(i, 3, "、") == 0 || text.compare(i, 3, "。") == 0) {
            parts.emplace_back();
            i += 2;
        } else if (text[i] == ',' || text[i] == ';' || text[i] == '\n' || text[i] == '/' || text[i] == '|') {
            parts.emplace_back();
        } else {
            parts.back() += text[i];
        }
    }
    return parts;
}

std::size_t range_mark(std::string_view text, std::size_t at) {
    for (const std::string_view mark : {"-", "~", "—", "–", "至"}) {
        if (text.substr(at).starts_with(mark)) return mark.size();
    }
    return 0;
}

/// "新民路1-5号楼" → 新民路1号楼 … 新民路5号楼; false when it is no such range.
bool add_range(const std::string& word, std::vector<std::string>& out) {
    const auto begin = static_cast<std::size_t>(std::find_if(word.begin(), word.end(), is_digit) - word.begin());
    int low = 0;
    int high = 0;
    const auto [middle, no_low] = std::from_chars(word.data() + begin, word.data() + word.size(), low);
    if (begin == word.size() || no_low != std::errc{}) return false;
    const auto at = static_cast<std::size_t>(middle - word.data());
    const std::size_t mark = range_mark(word, at);
    if (mark == 0) return false;
    const auto [end, no_high] = std::from_chars(word.data() + at + mark, word.data() + word.size(), high);
    if (no_high != std::errc{} || high < low || high - low >= kMostOfRange) return false;
    const std::string before = word.substr(0, begin);
    const std::string after{end, word.data() + word.size()};
    for (int number = low; number <= high; ++number) out.push_back(before + std::to_string(number) + after);
    return true;
}

/// "1号楼" is not in "11号楼", nor "新民路1" in "新民路12号".
bool occurs(const std::string& address, const std::string& word) {
    for (auto at = address.find(word); at != std::string::npos; at = address.find(word, at + 1)) {
        const bool cut_before = is_digit(word.front()) && at > 0 && is_digit(address[at - 1]);
        const auto end = at + word.size();
        const bool cut_after = is_digit(word.back()) && end < address.size() && is_digit(address[end]);
        if (!cut_before && !cut_after) return true;
    }
    return false;
}

struct Fit {
    const Area* area{};
    std::size_t weight{};  // characters of the address that its words explain
    std::vector<std::string> words;
};

Fit fit_of(const Area& area, const std::string& address) {
    Fit fit{.area = &area, .weight = 0, .words = {}};
    for (const std::string& word : place_words(area.facts.buildings)) {
        if (!occurs(address, word)) continue;
        fit.weight += code_points(word);
        fit.words.push_back(word);
    }
    return fit;
}

}  // namespace

std::vector<std::string> place_words(std::string_view buildings) {
    std::string text = plain(buildings);
    std::vector<std::string> words;
    for (const std::string& part : parted(text)) {
        if (words.size() >= kMaxPlaceWords) break;
        if (code_points(part) < kMinPlaceWord) continue;
        if (!add_range(part, words)) words.push_back(part);
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

WordsFound locate_words(const Territory& territory, std::string_view address) {
    const std::string text = plain(address);
    std::vector<Fit> best;
    for (const Area& area : territory.areas()) {
        if (!area.shape.empty() || area.layer != kTerritoryLayer || area.facts.buildings.empty()) continue;
        Fit fit = fit_of(area, text);
        if (fit.weight == 0 || (!best.empty() && fit.weight < best.front().weight)) continue;
        if (!best.empty() && fit.weight > best.front().weight) best.clear();
        best.push_back(std::move(fit));
    }
    WordsFound found;
    std::sort(best.begin(), best.end(), [](const Fit& a, const Fit& b) { return a.area->code < b.area->code; });
    for (const Fit& fit : best) {
        found.areas.push_back(fit.area->id);
        found.words.insert(found.words.end(), fit.words.begin(), fit.words.end());
    }
    std::sort(found.words.begin(), found.words.end());
    found.words.erase(std::unique(found.words.begin(), found.words.end()), found.words.end());
    if (best.size() == 1) found.area = found.areas.front();
    found.ambiguous = best.size() > 1;
    return found;
}

}  // namespace jingwei::grid
