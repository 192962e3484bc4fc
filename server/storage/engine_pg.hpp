#pragma once
#include "storage/engine.hpp"
namespace jingwei::storage {
class PgEngine final : public Engine {
public:
    explicit PgEngine(const EngineOptions&) { throw StorageUnavailable{"not yet"}; }
    void write(const std::function<bool(Connection&)>&) override {}
    void read(const std::function<void(Connection&)>&) override {}
    Dialect dialect() const override { return Dialect::postgresql; }
    EngineStats stats() const override { return {}; }
};
}  // namespace jingwei::storage
