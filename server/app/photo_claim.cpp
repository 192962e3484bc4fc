#include "app/photo_claim.hpp"

namespace jingwei::app {

Result<std::vector<PhotoId>> claim_photos(Stores& stores, TenantId tenant, const std::vector<std::string>& tokens,
                                          const std::string& pointer) {
    std::vector<PhotoId> photos;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto upload = stores.photos.find_upload(tenant, tokens[i]);
        if (!upload || !upload->photo) return refuse_field(pointer + "/" + std::to_string(i), "unknown_photo");
        photos.push_back(upload->photo->id);
    }
    return photos;
}

}  // namespace jingwei::app
