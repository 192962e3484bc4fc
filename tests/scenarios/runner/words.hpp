#pragma once
#include <string>
#include <vector>

namespace jingwei::scenarios {

/// What is wrong with a line, and what to write instead. Thrown, and caught where lines are counted.
struct Fault {
    std::string message;
};

/// The words of one line, taken from left to right; "…" is one word, and # ends the line.
class Words {
public:
    explicit Words(const std::string& line);

    bool done() const { return next_ == words_.size(); }
    /// Takes the next word; `what` names what is missing where there is none.
    std::string take(const std::string& what);
    /// Takes the next word if it is `word`.
    bool take_if(const std::string& word);
    /// Takes everything that is left, joined by blanks.
    std::string rest();
    /// Faults whatever is left.
    void end() const;

private:
    std::vector<std::string> words_;
    std::size_t next_{0};
};

}  // namespace jingwei::scenarios
