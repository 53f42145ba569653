// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The signature algorithms of JOSE that ward accepts. There is no "none" and no HMAC here, so neither can be allowed.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace ward::openssl {

/// RFC 7518, sections 3.3 and 3.4; RFC 8037, section 3.1. All asymmetric: a verifier holds no secret.
enum class algorithm : std::uint8_t { rs256, es256, eddsa };

[[nodiscard]] constexpr auto to_string(algorithm value) noexcept -> std::string_view {
  switch (value) {
    case algorithm::rs256: return "RS256";
    case algorithm::es256: return "ES256";
    case algorithm::eddsa: return "EdDSA";
  }
  return "unknown";
}

/// The algorithm of exactly that name; names are case-sensitive (RFC 7515, section 4.1.1).
[[nodiscard]] constexpr auto parse_algorithm(std::string_view name) noexcept -> std::optional<algorithm> {
  for (const auto each : {algorithm::rs256, algorithm::es256, algorithm::eddsa}) {
    if (name == to_string(each)) return each;
  }
  return std::nullopt;
}

/// Those that a verifier allows (RFC 8725, section 3.1).
class algorithm_set {
 public:
  constexpr algorithm_set(std::initializer_list<algorithm> members) noexcept {
    for (const auto member : members) bits_ |= bit(member);
  }
  [[nodiscard]] constexpr auto contains(algorithm value) const noexcept -> bool { return (bits_ & bit(value)) != 0; }
  [[nodiscard]] constexpr auto empty() const noexcept -> bool { return bits_ == 0; }

 private:
  static constexpr auto bit(algorithm value) noexcept -> unsigned { return 1U << static_cast<unsigned>(value); }
  unsigned bits_ = 0;
};

inline constexpr algorithm_set all_algorithms{algorithm::rs256, algorithm::es256, algorithm::eddsa};

}  // namespace ward::openssl
