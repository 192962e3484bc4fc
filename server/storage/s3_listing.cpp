#include "storage/s3_listing.hpp"

#include <expat.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <memory>

namespace jingwei::storage {
namespace {

constexpr std::size_t kLongestText = 4096;
constexpr std::size_t kDeepest = 16;

/// Collects what stands in the elements that matter.
struct Reader {
    XML_Parser parser{};
    S3Listing listing;
    std::vector<std::string> path;
    std::string text;
    std::string name;
    std::string modified;
    bool is_listing{false};

    void open(std::string_view element) {
        if (path.empty()) is_listing = element == "ListBucketResult";
        if (path.size() >= kDeepest) return stop();
        path.emplace_back(element);
        text.clear();
    }
    void close() {
        const std::string element = path.back();
        path.pop_back();
        const bool in_object = path.size() == 2 && path.back() == "Contents";
        if (in_object && element == "Key") name = text;
        if (in_object && element == "LastModified") modified = text;
        if (path.size() == 1 && element == "NextContinuationToken") listing.continuation = text;
        if (path.size() == 1 && element == "Contents") keep();
        text.clear();
    }
    void keep() {
        if (const auto when = parse_instant(modified); when && !name.empty()) listing.objects.push_back({name, *when});
        name.clear();
        modified.clear();
    }
    void stop() const { XML_StopParser(parser, XML_FALSE); }
};

void on_open(void* reader, const XML_Char* element, const XML_Char**) { static_cast<Reader*>(reader)->open(element); }
void on_close(void* reader, const XML_Char*) { static_cast<Reader*>(reader)->close(); }
void on_text(void* reader, const XML_Char* text, int size) {
    auto& into = *static_cast<Reader*>(reader);
    into.text.append(text, static_cast<std::size_t>(size));
    if (into.text.size() > kLongestText) into.stop();
}
/// No store declares entities; who does wants to blow us up.
void on_doctype(void* reader, const XML_Char*, const XML_Char*, const XML_Char*, int) { static_cast<Reader*>(reader)->stop(); }

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || failed != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

}  // namespace

std::optional<S3Listing> read_s3_listing(std::string_view xml) {
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser{XML_ParserCreate("UTF-8"),
                                                                                               XML_ParserFree};
    if (!parser) return std::nullopt;
    Reader reader;
    reader.parser = parser.get();
    XML_SetUserData(parser.get(), &reader);
    XML_SetElementHandler(parser.get(), on_open, on_close);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
    const auto read = XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE);
    if (read != XML_STATUS_OK || !reader.is_listing) return std::nullopt;
    return std::move(reader.listing);
}

std::optional<Instant> parse_http_date(std::string_view text) {
    constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    constexpr std::size_t kLength = 29;  // "Tue, 25 Nov 2026 18:00:00 GMT"
    if (text.size() != kLength || !text.ends_with(" GMT")) return std::nullopt;
    const auto* const month = std::find(kMonths.begin(), kMonths.end(), text.substr(8, 3));
    const auto day = number(text.substr(5, 2));
    const auto year = number(text.substr(12, 4));
    const auto hour = number(text.substr(17, 2));
    const auto minute = number(text.substr(20, 2));
    const auto second = number(text.substr(23, 2));
    if (month == kMonths.end() || !day || !year || !hour || !minute || !second) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(month - kMonths.begin()) + 1},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok() || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
    return Instant{std::chrono::sys_days{date} + std::chrono::hours{*hour} + std::chrono::minutes{*minute} +
                   std::chrono::seconds{*second}};
}

}  // namespace jingwei::storage
