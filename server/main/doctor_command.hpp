#pragma once
#include <functional>
#include <string>
#include <vector>

#include "main/commands.hpp"

namespace CLI {
class App;
}

namespace jingwei::main {

struct DoctorCommand {
    DataOptions data;
    ListenOptions listen;
    std::filesystem::path web_dir;
    bool json{false};
};

/// One line of the doctor: a word that stays, how it is, what was found, and what to do when that is not well.
struct Finding {
    enum class State { ok, warn, fail };
    std::string check;
    State state{State::ok};
    std::string found;
    std::string remedy;
};

/// Looks at everything that `serve` with the same options needs, and changes nothing but for one small object that it
/// writes and removes in the photo store. 0: all well or only warnings; 1: something fails.
int examine(const DoctorCommand& command);

/// The subcommand with its options.
void add_doctor_command(CLI::App& cli, DoctorCommand& command, int& status,
                        const std::function<void(CLI::App&, DataOptions&)>& data_options,
                        const std::function<void(CLI::App&, ListenOptions&)>& listen_options);

}  // namespace jingwei::main
