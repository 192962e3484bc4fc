#include "base/secret.hpp"

#include <sodium.h>

#include <array>
#include <cstdint>
#include <stdexcept>
#include <vector>

namespace jingwei {
namespace {

void ensure_sodium() {
    static const int ready = sodium_init();
    if (ready < 0) throw std::runtime_error("libsodium cannot start");
}

std::string hex(const std::uint8_t* bytes, std::size_t count) {
    std::string out(count * 2 + 1, '\0');
    sodium_bin2hex(out.data(), out.size(), bytes, count);
    out.pop_back();
    return out;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
    std::array<std::uint8_t, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    return hex(digest.data(), digest.size());
}

std::string to_hex(std::string_view bytes) { return hex(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()); }

std::string hmac_sha256(std::string_view key, std::string_view text) {
    std::string out(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256_state state{};
    crypto_auth_hmacsha256_init(&state, reinterpret_cast<const std::uint8_t*>(key.data()), key.size());
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<std::uint8_t*>(out.data()));
    return out;
}

bool same_secret(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string random_hex(std::size_t count) {
    ensure_sodium();
    std::vector<std::uint8_t> bytes(count);
    randombytes_buf(bytes.data(), bytes.size());
    return hex(bytes.data(), bytes.size());
}

std::string random_code(std::size_t count) {
    ensure_sodium();
    std::string code;
    for (std::size_t i = 0; i < count; ++i) {
        code += kCodeAlphabet[randombytes_uniform(static_cast<std::uint32_t>(kCodeAlphabet.size()))];
    }
    return code;
}

std::string normalise_code(std::string_view typed) {
    std::string code;
    for (char c : typed) {
        if (c == ' ' || c == '-') continue;
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c == 'I' || c == 'L') c = '1';
        if (c == 'O') c = '0';
        code += c;
    }
    return code;
}

std::string hash_password(std::string_view password) {
    ensure_sodium();
    std::array<char, crypto_pwhash_STRBYTES> stored{};
    if (crypto_pwhash_str(stored.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
        throw std::runtime_error("not enough memory to hash a password");
    }
    return stored.data();
}

bool verify_password(std::string_view stored, std::string_view password) {
    ensure_sodium();
    return crypto_pwhash_str_verify(std::string{stored}.c_str(), password.data(), password.size()) == 0;
}

}  // namespace jingwei
