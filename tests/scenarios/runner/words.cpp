#include "words.hpp"

namespace jingwei::scenarios {

Words::Words(const std::string& line) {
    std::size_t at = 0;
    while ((at = line.find_first_not_of(" \t\r", at)) != std::string::npos) {
        if (line[at] == '#') return;  // what follows is for readers
        const bool quoted = line[at] == '"';
        const auto from = quoted ? at + 1 : at;
        auto to = line.find_first_of(quoted ? "\"" : " \t\r", from);
        if (quoted && to == std::string::npos) throw Fault{"a \" is not closed; end the text with another \""};
        if (to == std::string::npos) to = line.size();
        words_.push_back(line.substr(from, to - from));
        at = quoted ? to + 1 : to;
    }
}

std::string Words::take(const std::string& what) {
    if (done()) throw Fault{"the line ends too soon; add " + what};
    return words_[next_++];
}

bool Words::take_if(const std::string& word) {
    if (done() || words_[next_] != word) return false;
    ++next_;
    return true;
}

std::string Words::rest() {
    std::string text;
    while (!done()) text += (text.empty() ? "" : " ") + words_[next_++];
    return text;
}

void Words::end() const {
    if (!done()) throw Fault{"\"" + words_[next_] + "\" is not expected here; end the line before it"};
}

}  // namespace jingwei::scenarios
