// The text up to a NUL is a mapping file, the rest a CSV to read with it. Also every date pattern on its own.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/text.hpp"
#include "integrations/case_mapping.hpp"
#include "integrations/date_pattern.hpp"

namespace {

constexpr char kGood[] = R"(
version = 1
source = "fuzz"
time = { zone = "America/New_York", formats = ["%Y-%m-%d %H:%M:%S", "%m/%d/%y %I:%M %p", "%FT%T.%f%z", "%d-%b-%Y"] }
columns = { source_ref = "a", occurred_at = "b", due_at = "c", status = "d", class_name = "e", lon = "f", lat = "g" }
status = { open = "open", closed = "closed" }
position = { system = "WGS84", unknown = [{ lon = 1, lat = 2, tolerance_m = 5 }] }
deadline = { policy = "given" }
)";

void check(const jingwei::Error& error) {
    if (!jingwei::is_utf8(jingwei::integrations::describe_refusal(error, jingwei::Locale::en))) std::abort();
}

void read_rows(const jingwei::integrations::CaseMapping& mapping, std::string csv) {
    auto source = jingwei::integrations::open_byte_source_in_memory(std::move(csv), {.max_bytes = 1 << 20});
    if (!source) return;
    jingwei::integrations::CsvReader reader{*std::move(source)};
    const auto header = reader.read_header();
    if (!header) return;
    const auto bound = mapping.bind(*header);
    if (!bound) return;
    while (true) {
        const auto row = reader.next();
        if (row && *row == nullptr) return;
        if (!row) continue;
        const auto mapped = bound->row(**row);
        if (!mapped) {
            check(mapped.error());
        } else if (mapped->source_ref.empty() || mapped->position.has_value() == mapped->position_unknown) {
            std::abort();
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text{reinterpret_cast<const char*>(data), size};
    const auto cut = text.find('\0');
    const auto mapping = jingwei::integrations::CaseMapping::read(text.substr(0, cut));
    if (!mapping && !jingwei::is_utf8(message(mapping.error(), jingwei::Locale::en))) std::abort();
    const std::string rest = cut == std::string::npos ? text : text.substr(cut + 1);
    if (mapping) read_rows(*mapping, rest);
    static const auto good = jingwei::integrations::CaseMapping::read(kGood).value();
    read_rows(good, "a,b,c,d,e,f,g\n" + rest);
    if (const auto pattern = jingwei::integrations::DatePattern::read(text.substr(0, cut)))
        static_cast<void>(pattern->parse(rest));
    return 0;
}
