#pragma once
#include <cstdint>
#include <optional>
#include <queue>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "demo/class_profile.hpp"
#include "demo/random.hpp"

namespace jingwei::demo {

/// How a case comes in.
enum class Entry : std::uint8_t { on_the_spot, filed, resident, hotline };

/// What is meant to become of a case; decided once its deadline is known.
enum class Fate : std::uint8_t { ordinary, stay_open, stay_to_verify, stay_overdue, stay_on_desk };

/// One case of the demo, from before it is reported.
struct CaseLife {
    Instant at{};
    Entry entry{};
    const ClassProfile* profile{};
    std::size_t condition{};
    std::uint64_t pick{};  // which picture
    Fate fate{Fate::ordinary};
    bool in_words_only{};  // no position: the desk has to find it
    bool beyond_border{};

    CaseId id{};
    std::string tracking{};
    AreaId area{};
    UnitId unit{};
    std::optional<Instant> due_at{};
    bool urgent{};
    bool has_pictures{};
    bool is_private{};
    bool released{};
    int failed{};
    int reopened{};
};

enum class Step : std::uint8_t { report, dispatch, reject, accept, send_back, rectify, pass, fail, release, rate, reopen };

/// Something that will be done to a case.
struct Planned {
    Instant at{};
    std::uint64_t order{};  // of planning: breaks ties
    std::size_t life{};
    Step step{};

    friend bool operator>(const Planned& a, const Planned& b) { return a.at != b.at ? a.at > b.at : a.order > b.order; }
};

/// How many cases are still to be left open at the end, and how.
struct Quota {
    int open{};
    int overdue{};
    int to_verify{};
    int returned{};
};

/// Everything that moves while the months go by; copied at the start of a unit of work, so that a unit that has to
/// run again begins where it began.
struct Months {
    Random random{0};
    std::vector<CaseLife> lives;
    std::priority_queue<Planned, std::vector<Planned>, std::greater<>> queue;
    std::uint64_t planned{};
    int reported{};
    Quota quota;

    void plan(std::size_t life, Step step, Instant at) { queue.push({at, planned++, life, step}); }
};

}  // namespace jingwei::demo
