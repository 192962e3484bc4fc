#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace jingwei {

/// SHA-256 as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

/// Bytes as lower-case hexadecimal digits.
std::string to_hex(std::string_view bytes);

/// HMAC-SHA-256, 32 bytes.
std::string hmac_sha256(std::string_view key, std::string_view text);
/// Whether two texts are the same, in a time that tells nothing about where they differ.
bool same_secret(std::string_view a, std::string_view b);

/// `count` random bytes from the operating system, as hexadecimal digits (two for each byte).
std::string random_hex(std::size_t count);

/// The letters of codes that people read aloud and type: none that look alike, 32 of them.
inline constexpr std::string_view kCodeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A code that people read aloud: `count` letters of kCodeAlphabet, five random bits each.
std::string random_code(std::size_t count);

/// Upper case, with blanks and dashes removed, I and L read as 1 and O as 0: what a person typed as a code.
std::string normalise_code(std::string_view typed);

/// Argon2id with interactive cost (about 70 ms): call it on the pool, never on the writer.
std::string hash_password(std::string_view password);
bool verify_password(std::string_view stored, std::string_view password);

}  // namespace jingwei
