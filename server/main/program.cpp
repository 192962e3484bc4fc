#include "main/program.hpp"

#include <stdlib.h>

#include <fstream>

#include "integrations/area_file.hpp"
#include "main/photo_store.hpp"
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

/// The converter reads files, so the bytes become one for a moment, in a folder of its own.
class PassingFile {
public:
    PassingFile(const std::string& bytes, const std::string& name) {
        std::string folder = (std::filesystem::temp_directory_path() / "jingwei-map-XXXXXX").string();
        if (mkdtemp(folder.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
        folder_ = folder;
        path_ = folder_ / ("areas" + std::filesystem::path{name}.extension().string());
        std::ofstream{path_, std::ios::binary} << bytes;
    }
    PassingFile(const PassingFile&) = delete;
    PassingFile& operator=(const PassingFile&) = delete;
    ~PassingFile() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path folder_;
    std::filesystem::path path_;
};

Result<geo::GeoJsonFile> read_map(const std::string& bytes, const std::string& name, const std::string& coordinates) {
    const PassingFile file{bytes, name};
    return integrations::read_area_file(file.path(), {.system = coordinates});
}

}  // namespace

Program::Program(const DataOptions& options, app::LiveEvents* live)
    : engine_{open_engine(options)},
      database_{*engine_},
      vault_{open_vault(options.photo_store, options.data_dir, clock_)},
      ids_{clock_, engine_->lease_node()},
      reference_{database_, clock_},
      silent_{std::make_unique<Silent>()},
      app_{database_,
           clock_,
           ids_,
           reference_,
           *vault_,
           [this](const std::string& bytes) { return decode(photos_, bytes); },
           live == nullptr ? *silent_ : *live,
           read_map},
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
