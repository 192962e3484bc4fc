#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "geo/position.hpp"

namespace jingwei::geo {

/// A place on a picture (pixels from its top left corner, rightwards and downwards) and on the ground.
struct PicturePin {
    double x{};
    double y{};
    Position at;
};

/// How a picture lies on the ground: straight lines stay straight; with an affine fit parallel ones stay parallel.
enum class FitKind { affine, projective };

/// A fit by least squares over all pins.
struct PictureFit {
    FitKind kind{};
    std::vector<double> residuals_m;  // of each pin: from where it was put to where the picture puts it
    double rms_m{};
    std::array<Position, 4> corners{};  // of the picture: top left, top right, bottom right, bottom left
};

inline constexpr std::size_t kMaxPins = 50;
constexpr std::size_t pins_needed(FitKind kind) { return kind == FitKind::affine ? 3 : 4; }

/// Fits a picture of so many pixels to its pins on a local plane in metres. Refuses (field /pins): too few, too many,
/// pins_degenerate when they lie on one line or on one place, or when the picture would reach beyond the earth.
Result<PictureFit> fit_picture(std::span<const PicturePin> pins, int width, int height, FitKind kind);

}  // namespace jingwei::geo
