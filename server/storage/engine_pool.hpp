#pragma once
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
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

    /// Throws StorageUnavailable when none becomes free in time. Who waits longest is served first: else a thread that
    /// gives back and asks again would always win.
    Lease acquire() {
        std::unique_lock lock{mutex_};
        Waiter waiter;
        if (waiting_.empty() && take(waiter.item)) {
            waiter.served = true;
        } else {
            waiting_.push_back(&waiter);
            if (!waiter.changed.wait_for(lock, wait_, [&waiter] { return waiter.served; })) {
                std::erase(waiting_, &waiter);
                throw StorageUnavailable{"no database connection became free"};
            }
        }
        lock.unlock();
        if (waiter.item) return {*this, std::move(waiter.item)};
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
        serve_waiting();
    }

private:
    /// A thread in acquire(). Served without an item, it may open a new connection.
    struct Waiter {
        std::condition_variable changed;
        std::unique_ptr<T> item;
        bool served = false;
    };

    // Takes a free connection, or the right to open one: then `item` stays null.
    bool take(std::unique_ptr<T>& item) {
        if (!free_.empty()) {
            item = std::move(free_.back());  // the last one used has the warmest cache
            free_.pop_back();
            return true;
        }
        if (open_count_ >= limit_) return false;
        ++open_count_;
        return true;
    }

    void give_back(std::unique_ptr<T> item) {
        const std::scoped_lock lock{mutex_};
        if (item) {
            free_.push_back(std::move(item));
        } else {
            --open_count_;
        }
        serve_waiting();
    }

    void serve_waiting() {
        while (!waiting_.empty() && take(waiting_.front()->item)) {
            waiting_.front()->served = true;
            waiting_.front()->changed.notify_one();  // under the lock: the waiter lives on its thread's stack
            waiting_.pop_front();
        }
    }

    std::size_t limit_;
    std::chrono::milliseconds wait_;
    std::function<std::unique_ptr<T>()> open_;
    std::mutex mutex_;
    std::deque<Waiter*> waiting_;
    std::vector<std::unique_ptr<T>> free_;
    std::size_t open_count_ = 0;
};

}  // namespace jingwei::storage
