// Any bytes as the body of an operation: read into described structs of the contract, or refused with words. What was read
// is written and read again to the same.
#include <cstdlib>
#include <string>

#include "api/contract_cases.hpp"
#include "api/contract_desk.hpp"
#include "api/contract_duty.hpp"
#include "api/contract_public.hpp"
#include "api/contract_territory.hpp"

using namespace jingwei;

namespace {

template <class Body>
void read(const json::value& document) {
    const auto body = from_json<Body>(document);
    if (!body) {
        if (!is_utf8(message(body.error(), Locale::zh_cn))) std::abort();
        for (const auto& field : body.error().fields) {
            if (!is_utf8(field.pointer) || message(field, Locale::en).empty()) std::abort();
        }
        return;
    }
    const auto written = to_json(*body);
    const auto again = from_json<Body>(json::parse(json::serialize(written)));
    if (!again || to_json(*again) != written) std::abort();
}

}  // namespace

/// The first byte chooses the struct.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto document = parse_json(std::string{reinterpret_cast<const char*>(data) + 1, size - 1});
    if (!document) return 0;
    switch (data[0] % 6) {
        case 0: read<api::CreateReport>(*document); break;
        case 1: read<api::ChangeAccount>(*document); break;  // Patch<T>
        case 2: read<api::EditDraft>(*document); break;      // a variant
        case 3: read<api::CreateApiKey>(*document); break;
        case 4: read<api::CreateAssignment>(*document); break;
        default: read<api::StartUpload>(*document); break;
    }
    return 0;
}
