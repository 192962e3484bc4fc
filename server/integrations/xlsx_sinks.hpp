#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "integrations/xlsx_reader.hpp"
#include "integrations/xlsx_values.hpp"
#include "integrations/xml_stream.hpp"

namespace jingwei::integrations {

/// What is still free of the limits that count over the whole file.
struct XlsxBudget {
    std::size_t cells;
    std::size_t text_bytes;

    Result<void> take(std::size_t count, std::size_t bytes);
};

/// *.rels: id → (type, target as written).
class RelationsSink final : public XmlSink {
public:
    Result<void> start(std::string_view name, const XmlAttributes& attributes) override;
    Result<void> end(std::string_view) override { return {}; }
    Result<void> text(std::string_view) override { return {}; }

    std::map<std::string, std::pair<std::string, std::string>> relations;
};

/// workbook.xml: the sheets in order, and which day is day 0.
class WorkbookSink final : public XmlSink {
public:
    struct Entry {
        std::string name;
        std::string relation;
        bool hidden{};
    };
    Result<void> start(std::string_view name, const XmlAttributes& attributes) override;
    Result<void> end(std::string_view) override { return {}; }
    Result<void> text(std::string_view) override { return {}; }

    std::vector<Entry> sheets;
    bool from_1904{};
};

/// styles.xml.
class StylesSink final : public XmlSink {
public:
    Result<void> start(std::string_view name, const XmlAttributes& attributes) override;
    Result<void> end(std::string_view name) override;
    Result<void> text(std::string_view) override { return {}; }

    XlsxStyles styles;

private:
    std::map<int, bool> custom_;
    bool in_cell_formats_{};
};

/// sharedStrings.xml. Reading aids (phonetic text) are left out.
class StringsSink final : public XmlSink {
public:
    explicit StringsSink(XlsxBudget& budget) : budget_{budget} {}
    Result<void> start(std::string_view name, const XmlAttributes& attributes) override;
    Result<void> end(std::string_view name) override;
    Result<void> text(std::string_view piece) override;

    std::vector<std::string> strings;

private:
    XlsxBudget& budget_;
    std::string text_;
    bool in_text_{};
    bool in_phonetic_{};
};

/// sheetN.xml.
class SheetSink final : public XmlSink {
public:
    SheetSink(const std::vector<std::string>& strings, const XlsxStyles& styles, bool from_1904, std::size_t max_columns,
              XlsxBudget& budget)
        : strings_{strings}, styles_{styles}, from_1904_{from_1904}, max_columns_{max_columns}, budget_{budget} {}

    Result<void> start(std::string_view name, const XmlAttributes& attributes) override;
    Result<void> end(std::string_view name) override;
    Result<void> text(std::string_view piece) override;

    /// The rows, in order, with merged cells filled in. Call once, at the end.
    Result<std::vector<SheetRow>> finish();

private:
    struct Merge {
        CellName first;
        CellName last;
    };
    void start_row(const XmlAttributes& attributes);
    void start_cell(const XmlAttributes& attributes);
    Result<void> end_cell();
    Result<Cell> cell() const;
    Result<void> fill(const Merge& merge);

    const std::vector<std::string>& strings_;
    const XlsxStyles& styles_;
    bool from_1904_;
    std::size_t max_columns_;
    XlsxBudget& budget_;

    std::vector<SheetRow> rows_;
    std::vector<Merge> merges_;
    std::uint32_t row_{};   // of the row being read
    std::size_t column_{};  // of the cell being read
    std::size_t next_column_{};
    std::size_t width_{};
    std::string type_;
    std::size_t style_{};
    std::string text_;
    bool in_cell_{};
    bool in_value_{};
    bool in_phonetic_{};
};

}  // namespace jingwei::integrations
