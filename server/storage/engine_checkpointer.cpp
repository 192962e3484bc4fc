#include "storage/engine_checkpointer.hpp"

namespace jingwei::storage {
namespace {

constexpr std::int64_t kLongLogPages = 4'000;  // 16 MiB
constexpr std::int64_t kSmallRestPages = 200;
constexpr int kPasses = 4;  // each leaves what was written during the one before

}  // namespace

Checkpointer::Checkpointer(const SqliteConnection::Options& options) : connection_{options}, thread_{[this] { serve(); }} {}

Checkpointer::~Checkpointer() {
    {
        const std::scoped_lock lock{mutex_};
        stopping_ = true;
    }
    wanted_changed_.notify_one();
    thread_.join();
}

void Checkpointer::log_is(std::int64_t pages) {
    if (pages < kLongLogPages || busy_.exchange(true)) return;
    {
        const std::scoped_lock lock{mutex_};
        wanted_ = true;
    }
    wanted_changed_.notify_one();
}

void Checkpointer::serve() {
    std::unique_lock lock{mutex_};
    while (true) {
        wanted_changed_.wait(lock, [this] { return wanted_ || stopping_; });
        if (stopping_) return;
        wanted_ = false;
        lock.unlock();
        std::int64_t copied = 0;
        for (int pass = 0; pass < kPasses; ++pass) {
            const auto pages = connection_.checkpoint();
            if (pages - copied < kSmallRestPages) break;
            copied = pages;
        }
        rest_ = true;
        busy_ = false;
        lock.lock();
    }
}

}  // namespace jingwei::storage
