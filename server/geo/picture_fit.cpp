#include "geo/picture_fit.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "geo/earth.hpp"

namespace jingwei::geo {
namespace {

constexpr double kMetresPerDegree = 111'320.0;  // on the equator; distances here are of one district

struct Point {
    double x{};
    double y{};
};

/// Metres east and north of the pins' middle.
class Plane {
public:
    explicit Plane(std::span<const PicturePin> pins) {
        for (const auto& pin : pins) {
            lon_ += lon_degrees(pin.at) / static_cast<double>(pins.size());
            lat_ += lat_degrees(pin.at) / static_cast<double>(pins.size());
        }
        shrink_ = std::cos(lat_ * kRadians);
    }
    Point to(Position at) const {
        return {(lon_degrees(at) - lon_) * kMetresPerDegree * shrink_, (lat_degrees(at) - lat_) * kMetresPerDegree};
    }
    Result<Position> from(Point point) const {
        return position_from_degrees(lon_ + point.x / (kMetresPerDegree * shrink_), lat_ + point.y / kMetresPerDegree);
    }

private:
    double lon_{};
    double lat_{};
    double shrink_{1};
};

/// (x, y) → ((a x + b y + c) / w, (d x + e y + f) / w), w = g x + h y + 1.
using Transform = std::array<double, 8>;

Point apply(const Transform& t, Point p) {
    const double w = t[6] * p.x + t[7] * p.y + 1;
    return {(t[0] * p.x + t[1] * p.y + t[2]) / w, (t[3] * p.x + t[4] * p.y + t[5]) / w};
}

/// Gauss with pivots; nothing when the matrix has (almost) no inverse.
std::optional<std::vector<double>> solve(std::vector<std::vector<double>> m, std::vector<double> right) {
    const std::size_t n = right.size();
    for (std::size_t column = 0; column < n; ++column) {
        std::size_t pivot = column;
        for (std::size_t row = column + 1; row < n; ++row) {
            if (std::abs(m[row][column]) > std::abs(m[pivot][column])) pivot = row;
        }
        if (std::abs(m[pivot][column]) < 1e-9) return std::nullopt;
        std::swap(m[pivot], m[column]);
        std::swap(right[pivot], right[column]);
        for (std::size_t row = column + 1; row < n; ++row) {
            const double factor = m[row][column] / m[column][column];
            for (std::size_t k = column; k < n; ++k) m[row][k] -= factor * m[column][k];
            right[row] -= factor * right[column];
        }
    }
    for (std::size_t row = n; row-- > 0;) {
        for (std::size_t k = row + 1; k < n; ++k) right[row] -= m[row][k] * right[k];
        right[row] /= m[row][row];
    }
    return right;
}

/// Least squares by normal equations. Rows are scaled to about 1 by the caller, so that these keep their digits.
std::optional<std::vector<double>> least_squares(const std::vector<std::vector<double>>& rows,
                                                 const std::vector<double>& values) {
    const std::size_t n = rows.front().size();
    std::vector<std::vector<double>> normal(n, std::vector<double>(n));
    std::vector<double> right(n);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        for (std::size_t i = 0; i < n; ++i) {
            right[i] += rows[r][i] * values[r];
            for (std::size_t j = 0; j < n; ++j) normal[i][j] += rows[r][i] * rows[r][j];
        }
    }
    return solve(std::move(normal), std::move(right));
}

struct Pair {
    Point picture;  // in picture widths, from the middle
    Point ground;   // in units of the pins' spread
};

std::optional<Transform> fit(const std::vector<Pair>& pairs, FitKind kind) {
    std::vector<std::vector<double>> rows;
    std::vector<double> values;
    for (const Pair& pair : pairs) {
        const auto [x, y] = std::pair{pair.picture.x, pair.picture.y};
        const auto [u, v] = std::pair{pair.ground.x, pair.ground.y};
        std::vector<double> east{x, y, 1, 0, 0, 0};
        std::vector<double> north{0, 0, 0, x, y, 1};
        if (kind == FitKind::projective) {
            east.insert(east.end(), {-u * x, -u * y});
            north.insert(north.end(), {-v * x, -v * y});
        }
        rows.push_back(std::move(east));
        values.push_back(u);
        rows.push_back(std::move(north));
        values.push_back(v);
    }
    const auto found = least_squares(rows, values);
    if (!found) return std::nullopt;
    Transform transform{};
    std::copy(found->begin(), found->end(), transform.begin());
    return transform;
}

tl::unexpected<Error> degenerate() { return refuse_field("/pins", "pins_degenerate"); }

}  // namespace

Result<PictureFit> fit_picture(std::span<const PicturePin> pins, int width, int height, FitKind kind) {
    if (pins.size() < pins_needed(kind)) return refuse_field("/pins", "too_few", {{"min", std::to_string(pins_needed(kind))}});
    if (pins.size() > kMaxPins) return refuse_field("/pins", "too_many", {{"max", std::to_string(kMaxPins)}});
    const Plane plane{pins};
    double spread = 0;
    for (const auto& pin : pins) spread = std::max(spread, std::hypot(plane.to(pin.at).x, plane.to(pin.at).y));
    if (spread < 0.01 || width < 1 || height < 1) return degenerate();
    const double scale = std::max(width, height);
    const auto in_picture = [&](double x, double y) { return Point{(x - width / 2.0) / scale, (y - height / 2.0) / scale}; };
    std::vector<Pair> pairs;
    for (const auto& pin : pins) {
        const Point ground = plane.to(pin.at);
        pairs.push_back({in_picture(pin.x, pin.y), {ground.x / spread, ground.y / spread}});
    }
    const auto transform = fit(pairs, kind);
    if (!transform) return degenerate();
    PictureFit result{.kind = kind, .residuals_m = {}, .rms_m = 0, .corners = {}};
    for (const Pair& pair : pairs) {
        const Point put = apply(*transform, pair.picture);
        const double off = std::hypot(put.x - pair.ground.x, put.y - pair.ground.y) * spread;
        if (!std::isfinite(off)) return degenerate();
        result.residuals_m.push_back(off);
        result.rms_m += off * off / static_cast<double>(pairs.size());
    }
    result.rms_m = std::sqrt(result.rms_m);
    const std::array<Point, 4> ends{{{0, 0}, {double(width), 0}, {double(width), double(height)}, {0, double(height)}}};
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const Point put = apply(*transform, in_picture(ends[i].x, ends[i].y));
        const auto at = plane.from({put.x * spread, put.y * spread});
        if (!at) return degenerate();
        result.corners[i] = *at;
    }
    return result;
}

}  // namespace jingwei::geo
