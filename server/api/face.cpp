#include "api/face.hpp"

#include <algorithm>

namespace jingwei::api {

std::string faces_text(FaceSet faces) {
    if (faces == FaceSet::all()) return std::string{kAllFaces};
    std::string text;
    for (const auto& row : kFaces) {
        if (faces.contains(row.face)) text += (text.empty() ? "" : "+") + std::string{row.name};
    }
    return text;
}

std::optional<FaceSet> parse_faces(std::string_view text) {
    if (text == kAllFaces) return FaceSet::all();
    FaceSet faces;
    while (true) {
        const auto end = text.find('+');
        const auto* const row = std::find_if(kFaces.begin(), kFaces.end(),
                                             [name = text.substr(0, end)](const FaceText& one) { return one.name == name; });
        if (row == kFaces.end()) return std::nullopt;
        faces.insert(row->face);
        if (end == std::string_view::npos) return faces;
        text.remove_prefix(end + 1);
    }
}

}  // namespace jingwei::api
