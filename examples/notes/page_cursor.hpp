// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The place in a list that a caller hands back: the id of the last note, in base64url.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <ward/openssl/base64url.hpp>

#include "api.hpp"

namespace notes {

/// Not signed: one that was made up moves only within the notes that the list would show anyway.
inline auto make_cursor(const note_id& last) -> ward::cursor {
  return ward::cursor::from(ward::openssl::encode_base64url(std::as_bytes(std::span{last.value().octets()}))).value();
}

/// Nothing if no list can have given it.
inline auto read_cursor(const ward::cursor& given) -> std::optional<note_id> {
  std::array<std::byte, 16> octets{};
  if (ward::openssl::decode_base64url(given.view(), octets) != octets.size()) return std::nullopt;
  ward::uuid::bytes id{};
  std::transform(octets.begin(), octets.end(), id.begin(), [](std::byte byte) { return std::to_integer<std::uint8_t>(byte); });
  return note_id{ward::uuid{id}};
}

}  // namespace notes
