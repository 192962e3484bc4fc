#include "base/log.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>

namespace jingwei {
namespace {

spdlog::level::level_enum spd(LogLevel level) {
    switch (level) {
        case LogLevel::debug: return spdlog::level::debug;
        case LogLevel::info: return spdlog::level::info;
        case LogLevel::warning: return spdlog::level::warn;
        case LogLevel::error: return spdlog::level::err;
    }
    return spdlog::level::info;
}

// spdlog shares loggers by design; this one lives as long as the program.
spdlog::logger& logger() {
    static const std::shared_ptr<spdlog::logger> instance = [] {
        auto made = spdlog::stderr_logger_mt("jingwei");
        made->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc);
        return made;
    }();
    return *instance;
}

/// key=value; a value with blanks, quotes or control characters is quoted so that a line stays a line.
void append(std::string& line, std::string_view key, std::string_view value) {
    line.append(" ").append(key).append("=");
    if (!value.empty() && value.find_first_of(" \"\n\r\t=") == std::string_view::npos) {
        line.append(value);
        return;
    }
    line += '"';
    for (char c : value) {
        if (c == '"' || c == '\\') line += '\\';
        line += (static_cast<unsigned char>(c) < 0x20) ? ' ' : c;
    }
    line += '"';
}

}  // namespace

void log(LogLevel level, std::string_view message_id, std::initializer_list<LogField> fields) {
    if (!logger().should_log(spd(level))) return;
    std::string line{message_id};
    for (const auto& [key, value] : fields) append(line, key, value);
    logger().log(spd(level), line);
}

void set_log_level(LogLevel level) { logger().set_level(spd(level)); }

}  // namespace jingwei
