#pragma once
#include "app/ports/database.hpp"
#include "storage/engine.hpp"

namespace jingwei::storage {

/// Hands every unit of work the stores over its connection.
class SqlDatabase final : public app::Database {
public:
    explicit SqlDatabase(Engine& engine) : engine_{engine} {}

    void write(const std::function<bool(app::Stores&)>& unit) override;
    void read(const std::function<void(app::Stores&)>& unit) override;

private:
    Engine& engine_;
};

}  // namespace jingwei::storage
