#include "jobs/duty.hpp"

namespace jingwei::jobs {

app::NewJob duty(const std::string& kind, std::chrono::hours every, Instant now) {
    const auto since_start = now.time_since_epoch();
    const Instant began{since_start - since_start % std::chrono::duration_cast<Instant::duration>(every)};
    const std::string period = format_instant(began);
    return {.kind = kind, .cause = kind + ":" + period, .body = R"({"period":")" + period + R"("})", .due_at = now};
}

}  // namespace jingwei::jobs
