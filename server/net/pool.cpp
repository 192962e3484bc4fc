#include "net/pool.hpp"

namespace jingwei::net {

Pool::Pool(std::size_t threads, std::size_t queue_depth) : queue_depth_{queue_depth} {
    for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

Pool::~Pool() { stop(); }

bool Pool::reserve() {
    const std::scoped_lock lock{mutex_};
    if (stopping_) return false;
    // A job that finds an idle thread does not wait, so a depth of zero still lets work through.
    if (jobs_.size() + reserved_ >= queue_depth_ + idle_) return false;
    ++reserved_;
    return true;
}

void Pool::post(std::unique_ptr<Job> job) {
    {
        const std::scoped_lock lock{mutex_};
        --reserved_;
        jobs_.push_back(std::move(job));
    }
    changed_.notify_one();
}

std::size_t Pool::waiting() const {
    const std::scoped_lock lock{mutex_};
    return jobs_.size();
}

void Pool::work() {
    std::unique_lock lock{mutex_};
    while (true) {
        ++idle_;
        changed_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
        --idle_;
        if (jobs_.empty()) return;
        std::unique_ptr<Job> job = std::move(jobs_.front());
        jobs_.pop_front();
        lock.unlock();
        job->run();
        job.reset();
        lock.lock();
    }
}

void Pool::stop() {
    {
        const std::scoped_lock lock{mutex_};
        stopping_ = true;
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
}

}  // namespace jingwei::net
