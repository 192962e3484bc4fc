#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "integrations/byte_source.hpp"
#include "integrations/xml_stream.hpp"

struct zip;

namespace jingwei::integrations {

inline tl::unexpected<Error> not_a_workbook() { return refuse_field("/file", "xlsx_not_a_workbook"); }

/// The parts of an .xlsx by name. Each part, and all of them together, unfold within the limits.
class XlsxPackage {
public:
    /// `bytes` must outlive the package.
    static Result<XlsxPackage> open(std::string_view bytes, SourceLimits limits);

    /// Letter case and the kind of slash do not matter: programs that write such files differ.
    bool has(const std::string& part) const { return find(part).has_value(); }

    /// Reads a part into the sink; a part that is not there is refused.
    Result<void> read(const std::string& part, XmlSink& sink);

private:
    struct Close {
        void operator()(zip* archive) const;
    };
    XlsxPackage(std::unique_ptr<zip, Close> archive, SourceLimits limits, std::size_t size);
    std::optional<std::uint64_t> find(const std::string& part) const;

    std::unique_ptr<zip, Close> archive_;
    std::map<std::string, std::uint64_t> parts_;  // by name in lower case
    SourceLimits limits_;
    std::uint64_t packed_size_;
    std::uint64_t unpacked_{};  // of all parts read
};

}  // namespace jingwei::integrations
