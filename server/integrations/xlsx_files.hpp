#pragma once
#include "app/ports/sheet_files.hpp"

namespace jingwei::integrations {

/// .xlsx: see xlsx_reader.hpp. What is written reads back as the same texts; nothing in it is ever a formula.
class XlsxFiles final : public app::SheetFiles {
public:
    Result<Workbook> read(std::string_view bytes) const override;
    std::string write(const app::SheetDraft& draft) const override;
};

}  // namespace jingwei::integrations
