#pragma once
#include <memory>
#include <optional>
#include <string_view>

#include "base/result.hpp"

struct XML_ParserStruct;

namespace jingwei::integrations {

/// The attributes of the element that starts. Lives until the call returns.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** pairs) : pairs_{pairs} {}

    /// By local name: `id` finds `r:id`.
    std::optional<std::string_view> find(std::string_view name) const;

private:
    const char** pairs_;
};

/// Takes what a document holds, in order. Names come without their prefix.
class XmlSink {
public:
    XmlSink() = default;
    XmlSink(const XmlSink&) = delete;
    XmlSink& operator=(const XmlSink&) = delete;
    virtual ~XmlSink() = default;

    virtual Result<void> start(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual Result<void> end(std::string_view name) = 0;
    virtual Result<void> text(std::string_view piece) = 0;
};

inline tl::unexpected<Error> xlsx_damaged() { return refuse_field("/file", "xlsx_damaged"); }

/// Reads one XML document piece by piece. A document type declaration is refused, so nothing can expand; nesting is bounded.
class XmlStream {
public:
    explicit XmlStream(XmlSink& sink);
    ~XmlStream();
    XmlStream(const XmlStream&) = delete;
    XmlStream& operator=(const XmlStream&) = delete;

    /// Refuses with xlsx_damaged where the document is not well formed, or with what the sink refused.
    Result<void> feed(std::string_view piece, bool last);

    struct State;  // known to the parser's callbacks only

private:
    struct Free {
        void operator()(XML_ParserStruct* parser) const;
    };
    std::unique_ptr<State> state_;
    std::unique_ptr<XML_ParserStruct, Free> parser_;
};

}  // namespace jingwei::integrations
