#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace jingwei::net::testing {

/// Where the request files of llhttp, an HTTP parser's own tests, lie; the folder may be missing.
std::filesystem::path http_cases_folder();

/// The ```http blocks of a file, with line ends as on the wire: the files write CRLF as a plain line end.
std::vector<std::string> http_cases_in(const std::filesystem::path& path);

/// The files' requests mostly lack the Host that HTTP/1.1 demands; with it they get past the first check.
std::string with_host(std::string bytes);

}  // namespace jingwei::net::testing
