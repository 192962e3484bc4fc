#pragma once
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "storage/engine_errors.hpp"

namespace jingwei::storage {

/// Up to `limit` connections, opened when first needed and lent to one thread at a time.
template <class T>
class Pool {
public:
    Pool(std::size_t limit, std::chrono::milliseconds wait, std::function<std::unique_ptr<T>()> open)
        : limit_{limit}, wait_{wait}, open_{std::move(open)} {}

    /// Gives the connection back at the end of its life, or closes it after `discard`.
    class Lease {
    public:
        Lease(Pool& pool, std::unique_ptr<T> item) : pool_{pool}, item_{std::move(item)} {}
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        ~Lease() { pool_.give_back(std::move(item_)); }
        T& operator*() { return *item_; }
        T* operator->() { return item_.get(); }
        void discard() { item_.reset(); }

    private:
        Pool& pool_;
        std::unique_ptr<T> item_;
    };

    /// Throws StorageUnavailable when none becomes free in time.
    Lease acquire() {
        std::unique_lock lock{mutex_};
        const auto ready = [this] { return !free_.empty() || open_count_ < limit_; };
        if (!free_changed_.wait_for(lock, wait_, ready)) throw StorageUnavailable{"no database connection became free"};
        if (!free_.empty()) {
            auto item = std::move(free_.back());  // the last one used has the warmest cache
            free_.pop_back();
            return {*this, std::move(item)};
        }
        ++open_count_;
        lock.unlock();
        try {
            return {*this, open_()};
        } catch (...) {
            give_back(nullptr);
            throw;
        }
    }

    /// Closes what nobody uses now: after one connection broke, the others most likely did too.
    void drop_idle() {
        std::vector<std::unique_ptr<T>> idle;
        const std::scoped_lock lock{mutex_};
        idle.swap(free_);
        open_count_ -= idle.size();
    }

private:
    void give_back(std::unique_ptr<T> item) {
        {
            const std::scoped_lock lock{mutex_};
            if (item) {
                free_.push_back(std::move(item));
            } else {
                --open_count_;
            }
        }
        free_changed_.notify_one();
    }

    std::size_t limit_;
    std::chrono::milliseconds wait_;
    std::function<std::unique_ptr<T>()> open_;
    std::mutex mutex_;
    std::condition_variable free_changed_;
    std::vector<std::unique_ptr<T>> free_;
    std::size_t open_count_ = 0;
};

}  // namespace jingwei::storage
