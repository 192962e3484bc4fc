#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei::integrations {

/// A time as a clock on the wall shows it, with the offset where the text states one.
struct WallTime {
    std::chrono::local_time<std::chrono::microseconds> local;
    std::optional<std::chrono::minutes> offset;  // from UTC
};

/// A strftime-like description of how a file writes times, checked once and then used for every row.
///
/// %Y four digits, %y two (69–99 are 19xx), %m %d %H %I %M %S one or two digits, %p AM or PM, %f a fraction of a
/// second, %b English month name of three letters, %z "Z", "+hh:mm" or "+hhmm", %F = %Y-%m-%d, %T = %H:%M:%S, %% a
/// percent sign. A blank stands for one or more blanks. Without hours the time is midnight.
class DatePattern {
public:
    /// nullopt for an unknown letter, a repeated part, or a pattern without year, month and day.
    static std::optional<DatePattern> read(std::string_view format);

    /// nullopt when the text does not fit whole, or the date does not exist.
    std::optional<WallTime> parse(std::string_view text) const;

    const std::string& format() const { return format_; }

private:
    struct Part {
        char letter;  // 0 for a literal
        char literal;
    };
    std::string format_;
    std::vector<Part> parts_;
};

}  // namespace jingwei::integrations
