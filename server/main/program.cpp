#include "main/program.hpp"

#include "storage/durable_files.hpp"

namespace jingwei::main {
namespace {

/// For commands that nobody listens to.
class Silent final : public app::LiveEvents {
public:
    void publish(const app::LiveHint&) override {}
};

std::unique_ptr<storage::Engine> open_engine(const DataOptions& options) {
    storage::make_durable_folder(options.data_dir);
    storage::EngineOptions engine_options;
    engine_options.data_dir = options.data_dir;
    engine_options.database_url = options.database_url;
    auto engine = storage::Engine::open(engine_options);
    engine->migrate();
    return engine;
}

Result<app::ProcessedPhoto> decode(const integrations::PhotoProcessor& processor, const std::string& bytes) {
    auto photo = processor.process(bytes);
    if (!photo) return tl::make_unexpected(photo.error());
    return app::ProcessedPhoto{.jpeg = std::move(photo->jpeg),
                               .thumbnail = std::move(photo->thumbnail),
                               .width = photo->width,
                               .height = photo->height,
                               .taken_at = photo->taken_at,
                               .position = photo->exif_position};
}

}  // namespace

Program::Program(const DataOptions& options, app::LiveEvents* live)
    : engine_{open_engine(options)},
      database_{*engine_},
      vault_{options.data_dir},
      ids_{clock_, engine_->lease_node()},
      reference_{database_, clock_},
      silent_{std::make_unique<Silent>()},
      app_{database_,
           clock_,
           ids_,
           reference_,
           vault_,
           [this](const std::string& bytes) { return decode(photos_, bytes); },
           live == nullptr ? *silent_ : *live},
      tenant_code_{options.tenant_code} {}

std::optional<TenantId> Program::tenant() {
    const auto known = tenants();
    const auto* const wanted = tenant_code_.empty() ? known.first() : known.by_code(tenant_code_);
    if (wanted == nullptr && !tenant_code_.empty()) {
        throw std::runtime_error{"there is no district " + tenant_code_ + " here; see jingwei tenant list"};
    }
    return wanted == nullptr ? std::nullopt : std::optional{wanted->id};
}

app::Tenants Program::tenants() {
    return app::Tenants{app::in_snapshot<std::vector<app::TenantEntry>>(
        database_, [](app::Stores& stores) { return stores.reference.tenants(); })};
}

}  // namespace jingwei::main
