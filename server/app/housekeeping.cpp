#include "app/housekeeping.hpp"

#include <algorithm>

namespace jingwei::app {

SweptPhotos sweep_photos(const App& app, PhotoFiles& files, TenantId tenant) {
    const Instant now = app.clock.now();
    SweptPhotos swept;
    app.database.write([&](Stores& stores) {
        swept.uploads = stores.housekeeping.drop_uploads(tenant, now - kUnfinishedUploadKept, now - kUnusedPhotoKept);
        swept.photos = stores.housekeeping.drop_unused_photos(tenant, now - kUnusedPhotoKept);
        return true;
    });
    // Read before the folder is looked at: what is stored after this is too young to be dropped.
    const auto kept = in_snapshot<std::vector<std::string>>(
        app.database, [&](Stores& stores) { return stores.housekeeping.named_uploads(tenant); });
    swept.files = files.drop_leftovers(tenant, now - kUnfinishedUploadKept, kept);
    const Instant before = now - kOrphanFileKept;
    files.old_photos(tenant, before, [&](const std::vector<std::string>& names) {
        const auto named = in_snapshot<std::vector<std::string>>(
            app.database, [&](Stores& stores) { return stores.housekeeping.named_photos(tenant, names); });
        for (const auto& name : names) {
            if (std::find(named.begin(), named.end(), name) != named.end()) continue;
            if (files.drop_photo(tenant, name, before)) ++swept.files;
        }
    });
    return swept;
}

Forgotten forget_expired(const App& app, TenantId tenant) {
    const Instant now = app.clock.now();
    Forgotten forgotten;
    app.database.write([&](Stores& stores) {
        forgotten = stores.housekeeping.forget_expired(tenant, now, now - kRequestKept);
        stores.outbox.forget(tenant, now - kDoneJobKept);
        return true;
    });
    return forgotten;
}

}  // namespace jingwei::app
