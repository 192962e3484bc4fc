#pragma once
#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace jingwei::api {

/// One of the doors of the program: pages for one kind of people, and the operations these pages need. `api` has no pages
/// and every operation, for other systems.
enum class Face : std::uint8_t { public_site, phone, console, api };

/// A face's word in configuration and log, and the address its pages begin at ("" without pages).
struct FaceText {
    Face face;
    std::string_view name;
    std::string_view pages;
};

inline constexpr std::array kFaces{FaceText{Face::public_site, "public", "/"}, FaceText{Face::phone, "phone", "/m/"},
                                   FaceText{Face::console, "console", "/console/"}, FaceText{Face::api, "api", ""}};
inline constexpr std::string_view kAllFaces = "all";

/// Some of the faces.
class FaceSet {
public:
    constexpr FaceSet() = default;
    constexpr FaceSet(std::initializer_list<Face> faces) {
        for (const auto face : faces) bits_ = static_cast<std::uint8_t>(bits_ | bit(face));
    }
    static constexpr FaceSet all() { return {Face::public_site, Face::phone, Face::console, Face::api}; }

    constexpr bool contains(Face face) const { return (bits_ & bit(face)) != 0; }
    constexpr bool meets(FaceSet other) const { return (bits_ & other.bits_) != 0; }
    constexpr FaceSet& insert(Face face) {
        bits_ = static_cast<std::uint8_t>(bits_ | bit(face));
        return *this;
    }
    friend constexpr bool operator==(FaceSet, FaceSet) = default;

private:
    static constexpr std::uint8_t bit(Face face) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(face)); }

    std::uint8_t bits_{};
};

/// "all", or names joined by "+".
std::string faces_text(FaceSet faces);
/// The same back; nothing when a name is unknown or there is none.
std::optional<FaceSet> parse_faces(std::string_view text);

}  // namespace jingwei::api
