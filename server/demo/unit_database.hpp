#pragma once
#include <stdexcept>

#include "app/ports/database.hpp"

namespace jingwei::demo {

/// Runs units of work inside one that is open already, so that thousands of use cases share a few transactions. A
/// refusal cannot be undone alone: who calls a use case throws on it, and the whole outer unit goes.
class UnitDatabase final : public app::Database {
public:
    void enter(app::Stores& stores) { stores_ = &stores; }
    void leave() { stores_ = nullptr; }

    void write(const std::function<bool(app::Stores&)>& unit) override { unit(open()); }
    void read(const std::function<void(app::Stores&)>& unit) override { unit(open()); }

private:
    app::Stores& open() const {
        if (stores_ == nullptr) throw std::logic_error{"no unit of work is open"};
        return *stores_;
    }

    app::Stores* stores_{};
};

}  // namespace jingwei::demo
