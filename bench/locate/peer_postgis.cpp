// PostGIS in a cluster of its own ($JINGWEI_BENCH_POSTGRES): all points in one statement, its own clock.
#include <libpq-fe.h>

#include <cstdlib>
#include <cstring>
#include <stdexcept>

#include "peers.hpp"

namespace jingwei::bench {
namespace {

struct Free {
    void operator()(PGconn* connection) const { PQfinish(connection); }
    void operator()(PGresult* result) const { PQclear(result); }
};
using Connection = std::unique_ptr<PGconn, Free>;
using Rows = std::unique_ptr<PGresult, Free>;

std::string text_of(const geo::MultiPolygon& area) {
    std::string text = "MULTIPOLYGON(";
    const auto ring = [&](const geo::Ring& corners) {
        text += '(';
        for (std::size_t i = 0; i <= corners.size(); ++i) {
            const geo::Position at = corners[i % corners.size()];
            text += (i == 0 ? "" : ",") + std::to_string(at.lon_e7) + " " + std::to_string(at.lat_e7);
        }
        text += ')';
    };
    for (std::size_t i = 0; i < area.parts.size(); ++i) {
        text += i == 0 ? "(" : ",(";
        ring(area.parts[i].outer);
        for (const geo::Ring& hole : area.parts[i].holes) {
            text += ',';
            ring(hole);
        }
        text += ')';
    }
    return text + ")";
}

class PostGis final : public Peer {
public:
    explicit PostGis(const Areas& areas) : connection_{PQconnectdb(std::getenv("JINGWEI_BENCH_POSTGRES"))} {
        run("DROP TABLE IF EXISTS area, point");
        run("CREATE TABLE area (number integer, shape geometry)");
        run("COPY area FROM STDIN");
        for (std::size_t i = 0; i < areas.size(); ++i) {
            if (!areas[i].empty()) put(std::to_string(i) + "\t" + text_of(areas[i]) + "\n");
        }
        end_copy();
        run("CREATE INDEX ON area USING gist (shape)");
        run("CREATE TABLE point (number integer, place geometry)");
        run("VACUUM ANALYZE area");
    }

    void ask(const std::vector<geo::Position>& points, std::vector<Answer>& answers) override {
        if (asked_ != points.size()) load(points);
        const Rows rows = run(
            "EXPLAIN (ANALYZE, TIMING OFF) SELECT p.number, a.number, ST_Contains(a.shape, p.place) FROM point p JOIN area a ON "
            "ST_Intersects(a.shape, p.place)");
        for (int i = 0; i < PQntuples(rows.get()); ++i) {
            const char* line = PQgetvalue(rows.get(), i, 0);
            if (std::strncmp(line, "Execution Time: ", 16) == 0) seconds_ = std::strtod(line + 16, nullptr) / 1000;
        }
        if (answered_) return;
        answered_ = true;
        std::vector<AnswerMaker> made(points.size());
        const Rows hits =
            run("SELECT p.number, a.number, ST_Contains(a.shape, p.place) FROM point p JOIN area a ON ST_Intersects(a.shape, "
                "p.place)");
        for (int i = 0; i < PQntuples(hits.get()); ++i) {
            auto& answer = made[static_cast<std::size_t>(std::atoi(PQgetvalue(hits.get(), i, 0)))];
            const Answer area = std::atoi(PQgetvalue(hits.get(), i, 1));
            *PQgetvalue(hits.get(), i, 2) == 't' ? answer.inside(area) : answer.boundary(area);
        }
        for (std::size_t i = 0; i < points.size(); ++i) answers[i] = made[i].answer();
    }
    double seconds_elsewhere() const override { return seconds_; }

private:
    void load(const std::vector<geo::Position>& points) {
        run("TRUNCATE point");
        run("COPY point FROM STDIN");
        for (std::size_t i = 0; i < points.size(); ++i)
            put(std::to_string(i) + "\tPOINT(" + std::to_string(points[i].lon_e7) + " " + std::to_string(points[i].lat_e7) +
                ")\n");
        end_copy();
        run("VACUUM ANALYZE point");
        asked_ = points.size();
        answered_ = false;
    }

    void put(const std::string& line) {
        if (PQputCopyData(connection_.get(), line.data(), static_cast<int>(line.size())) != 1) fail();
    }
    void end_copy() {
        if (PQputCopyEnd(connection_.get(), nullptr) != 1) fail();
        while (const Rows rest{PQgetResult(connection_.get())}) check(rest);
    }
    Rows run(const char* sql) {
        Rows rows{PQexec(connection_.get(), sql)};
        check(rows);
        return rows;
    }
    void check(const Rows& rows) const {
        const auto status = PQresultStatus(rows.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_COPY_IN) fail();
    }
    [[noreturn]] void fail() const { throw std::runtime_error{PQerrorMessage(connection_.get())}; }

    Connection connection_;
    std::size_t asked_{};
    bool answered_{};
    double seconds_{};
};

}  // namespace

std::unique_ptr<Peer> build_postgis(const Areas& areas) { return std::make_unique<PostGis>(areas); }

}  // namespace jingwei::bench
