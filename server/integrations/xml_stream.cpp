#include "integrations/xml_stream.hpp"

#include <expat.h>

#include <new>
#include <utility>

namespace jingwei::integrations {

/// What the callbacks share: where things go, and the first refusal.
struct XmlStream::State {
    XmlSink& sink;
    XML_Parser parser{};
    int depth{};
    std::optional<Error> error;

    void take(Result<void> result) {
        if (result || error) return;
        error = std::move(result).error();
        XML_StopParser(parser, XML_FALSE);
    }
};

namespace {

constexpr int kMaxDepth = 64;

std::string_view local(std::string_view name) {
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

XmlStream::State& state_of(void* user) { return *static_cast<XmlStream::State*>(user); }

void XMLCALL on_start(void* user, const XML_Char* name, const XML_Char** attributes) {
    auto& state = state_of(user);
    if (state.error) return;
    if (++state.depth > kMaxDepth) return state.take(xlsx_damaged());
    state.take(state.sink.start(local(name), XmlAttributes{attributes}));
}

void XMLCALL on_end(void* user, const XML_Char* name) {
    auto& state = state_of(user);
    if (state.error) return;
    --state.depth;
    state.take(state.sink.end(local(name)));
}

void XMLCALL on_text(void* user, const XML_Char* text, int length) {
    auto& state = state_of(user);
    if (!state.error) state.take(state.sink.text({text, static_cast<std::size_t>(length)}));
}

void XMLCALL on_doctype(void* user, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    state_of(user).take(xlsx_damaged());
}

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
        if (local(*pair) == name) return std::string_view{pair[1]};
    }
    return std::nullopt;
}

void XmlStream::Free::operator()(XML_ParserStruct* parser) const { XML_ParserFree(parser); }

XmlStream::XmlStream(XmlSink& sink)
    : state_{std::make_unique<State>(State{.sink = sink, .error = {}})}, parser_{XML_ParserCreate(nullptr)} {
    if (!parser_) throw std::bad_alloc{};
    state_->parser = parser_.get();
    XML_SetUserData(parser_.get(), state_.get());
    XML_SetElementHandler(parser_.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser_.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser_.get(), on_doctype);
}

XmlStream::~XmlStream() = default;

Result<void> XmlStream::feed(std::string_view piece, bool last) {
    if (state_->error) return tl::make_unexpected(*state_->error);
    const auto status = XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
    if (state_->error) return tl::make_unexpected(*state_->error);
    if (status != XML_STATUS_OK) return xlsx_damaged();
    return {};
}

}  // namespace jingwei::integrations
