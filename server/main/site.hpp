#pragma once
#include "api/face.hpp"
#include "api/router.hpp"
#include "main/background.hpp"
#include "net/server.hpp"
#include "net/static_files.hpp"
#include "storage/engine.hpp"

namespace jingwei::main {

/// Files, API, health and metrics behind one handler. A request sees only what the faces of its listener have.
class Site {
public:
    Site(const api::Router& router, const net::StaticFiles* files, storage::Engine& engine)
        : router_{router}, files_{files}, engine_{engine} {}

    net::Response handle(const net::Request& request) const;
    /// Where browsers fetch photos from, when not from here: the policy of the pages allows it.
    void set_photo_origin(std::string origin) { photo_origin_ = std::move(origin); }
    void set_server(const net::Server& server) { server_ = &server; }
    void set_background(Background& background) { background_ = &background; }

private:
    net::Response answer_api(const net::Request& request, api::FaceSet faces) const;
    net::Response ready() const;
    net::Response metrics() const;
    net::Response page(const net::Request& request, api::FaceSet faces) const;

    const api::Router& router_;
    const net::StaticFiles* files_;
    storage::Engine& engine_;
    std::string photo_origin_;
    const net::Server* server_{nullptr};
    Background* background_{nullptr};
};

}  // namespace jingwei::main
