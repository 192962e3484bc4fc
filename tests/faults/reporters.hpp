#pragma once
#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace jingwei::testing {

/// One resident's report: what was sent, and what the server has promised so far.
struct ReportMade {
    int number{};                              // also the colour of its photo
    std::optional<std::string> upload;         // the server said that the photo is complete
    std::optional<std::string> tracking_code;  // the server said 201
};

/// Residents who report at the same time, each over a connection of its own, until the server is gone.
class Reporters {
public:
    explicit Reporters(int count) : count_{count} {}

    /// All report, each `each` times, and stop when the server does not answer any more. Every number is new.
    /// `on_promise` hears of each 201, how many there were in this call, from the resident's thread.
    void report(std::uint16_t port, int each, const std::function<void(int)>& on_promise);
    /// Whoever got no answer asks once more with the same key. Every answer must be 201 now.
    void ask_again(std::uint16_t port);
    /// Answers that were neither a success nor 503.
    std::vector<std::string> surprises() const;

    const std::vector<ReportMade>& made() const { return made_; }
    int promised() const;

private:
    void run(std::uint16_t port, std::vector<ReportMade>& mine, const std::function<void(int)>& on_promise);

    int count_;
    std::vector<ReportMade> made_;
    std::atomic<int> promised_{0};
    mutable std::mutex mutex_;
    std::vector<std::string> surprises_;
};

/// What is wrong with what the server has of the report; empty when it is there with its photo.
std::string fault_in(std::uint16_t port, const ReportMade& report);

/// How many cases there are, read by the dispatcher.
std::int64_t cases_on(std::uint16_t port);

}  // namespace jingwei::testing
