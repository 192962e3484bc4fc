#pragma once
#include "app/ports/housekeeping_store.hpp"
#include "app/ports/photo_store.hpp"

namespace jingwei::storage {

/// Where photos and uploads lie, for those who use them and for the sweeper.
class Vault : public app::PhotoVault, public app::PhotoFiles {};

}  // namespace jingwei::storage
