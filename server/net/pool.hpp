#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace jingwei::net {

/// Threads that may block, and a queue before them that never grows past its bound.
class Pool {
public:
    /// One piece of work; it must not throw.
    class Job {
    public:
        Job() = default;
        Job(const Job&) = delete;
        Job& operator=(const Job&) = delete;
        virtual ~Job() = default;
        virtual void run() = 0;
    };

    Pool(std::size_t threads, std::size_t queue_depth);
    ~Pool();

    /// Claims a place in the queue; true must be followed by exactly one post().
    bool reserve();
    void post(std::unique_ptr<Job> job);
    std::size_t waiting() const;
    /// Finishes what is queued, then ends the threads.
    void stop();

private:
    void work();

    const std::size_t queue_depth_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::unique_ptr<Job>> jobs_;
    std::size_t reserved_{0};
    std::size_t idle_{0};
    bool stopping_{false};
    std::vector<std::thread> threads_;
};

}  // namespace jingwei::net
