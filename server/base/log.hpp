#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace jingwei {

enum class LogLevel { debug, info, warning, error };

using LogField = std::pair<std::string_view, std::string>;

/// One line to stderr: time, level, message id of docs/operate/messages.md, key=value. Never personal data.
void log(LogLevel level, std::string_view message_id, std::initializer_list<LogField> fields = {});

/// Lines below `level` are dropped from now on.
void set_log_level(LogLevel level);

}  // namespace jingwei
