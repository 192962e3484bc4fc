#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "app/accounts.hpp"
#include "app/app.hpp"
#include "app/ports/sheet_files.hpp"
#include "app/tenants.hpp"
#include "net/events.hpp"
#include "net/http.hpp"

namespace jingwei::app {
struct MapTiles;
class CoverageCache;
}  // namespace jingwei::app

namespace jingwei::api {

/// What the operations work with; `main` owns every part.
struct Service {
    const app::App& app;
    app::MapTiles& maps;
    net::EventHub& hub;
    app::TenantCache& tenants;
    bool secure_cookies;  // behind HTTPS
    const app::SheetFiles& sheets;
    app::CoverageCache& coverage;
};

/// One request on its way to an operation: who asks, in which language, with which path parameters.
struct Call {
    const Service& service;
    const net::Request& request;
    app::Caller caller;
    std::optional<app::SignedIn> signed_in;
    std::map<std::string, std::string, std::less<>> path;
    Locale locale{Locale::zh_cn};
    bool only_this_tenant{false};  // the host name says so; nobody of another district is known here
    std::shared_ptr<const app::Reference> reference;

    const app::App& app() const { return service.app; }
    TenantId tenant() const { return caller.tenant; }
    const std::string& path_value(std::string_view name) const { return path.find(name)->second; }
    /// The path parameter as an id; not_found when it is none.
    template <class IdType>
    Result<IdType> path_id(std::string_view name) const {
        const auto id = parse_id_of<IdType>(path_value(name));
        if (!id) return refuse(ErrorCode::not_found);
        return *id;
    }

private:
    template <class IdType>
    static std::optional<IdType> parse_id_of(const std::string& text) {
        return parse_id_as(IdType{}, text);
    }
    template <class Tag>
    static std::optional<Id<Tag>> parse_id_as(Id<Tag>, const std::string& text) {
        return parse_id<Tag>(text);
    }
};

}  // namespace jingwei::api
