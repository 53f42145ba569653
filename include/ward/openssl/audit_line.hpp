// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A line of the audit file and how it is chained to the one before (row 43).
//
//   {"seq":7,"at":"2026-11-21T20:38:00.000000Z","phase":"succeeded","operation":"...",...,"prev":"<64 hex>","hash":"<64 hex>"}
//
// hash = SHA-256 of the text of `prev` followed by the line up to `,"prev"`, so that any line can be checked without ward:
//   printf '%s%s' "$prev" "$record" | sha256sum
// The first line's `prev` is 64 zeros. Where a crash or a full disk cut a line off, the next record says so:
//   {"seq":8,"at":"...","phase":"recovered","torn_bytes":120,"torn_sha256":"<64 hex>","prev":"...","hash":"..."}
// and vouches for the bytes between the intact line before and itself, but for a last "#\n" that it added to end them.
#pragma once

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/core/rfc3339.hpp"
#include "ward/core/text_buffer.hpp"
#include "ward/guard/audit_log.hpp"
#include "ward/guard/log_text.hpp"
#include "ward/openssl/sha256.hpp"

namespace ward::openssl {

/// A digest as it stands in the file: 64 lower-case hexadecimal digits; zeros where no digest is yet.
struct hex_digest {
  std::array<char, 64> digits = [] {
    std::array<char, 64> zeros{};
    zeros.fill('0');
    return zeros;
  }();
  [[nodiscard]] constexpr auto view() const noexcept -> std::string_view { return {digits.data(), digits.size()}; }
};

[[nodiscard]] constexpr auto to_hex(const sha256_digest& digest) noexcept -> hex_digest {
  constexpr std::string_view digits = "0123456789abcdef";
  hex_digest out;
  for (std::size_t i = 0; i != digest.size(); ++i) {
    const auto byte = static_cast<unsigned>(digest[i]);
    out.digits[2 * i] = digits[byte >> 4U];
    out.digits[2 * i + 1] = digits[byte & 15U];
  }
  return out;
}

/// Ends what was cut off, so that it can never be read as a record, even if only its line end is missing.
inline constexpr std::string_view torn_end = "#\n";

/// No line is longer, its line end included.
inline constexpr std::size_t longest_audit_line = 16 * 1024;

/// Where a chain stands: the next record's number, and what it is chained to.
struct audit_position {
  std::uint64_t sequence = 0;
  hex_digest head;
};

/// A line taken apart; views into it. That it has the form of a record says nothing of its truth: see `is_intact`.
struct audit_line {
  std::uint64_t sequence = 0;
  std::string_view record;  ///< what is hashed
  std::string_view previous;
  std::string_view hash;
};

namespace detail {

inline constexpr std::string_view audit_start = "{\"seq\":";
inline constexpr std::string_view previous_key = ",\"prev\":\"";
inline constexpr std::string_view hash_key = "\",\"hash\":\"";
inline constexpr std::size_t audit_tail_size = previous_key.size() + 64 + hash_key.size() + 64 + 2;

[[nodiscard]] constexpr auto is_hex_digest(std::string_view text) noexcept -> bool {
  for (const char c : text) {
    if (!ascii::is_digit(c) && (c < 'a' || c > 'f')) return false;
  }
  return text.size() == 64;
}

}  // namespace detail

/// Takes `line` (without its line end) apart; nothing if it has not the form of a record.
[[nodiscard]] inline auto parse_audit_line(std::string_view line) noexcept -> std::optional<audit_line> {
  using namespace detail;
  if (!line.starts_with(audit_start) || line.size() < audit_start.size() + audit_tail_size) return std::nullopt;
  audit_line out;
  out.record = line.substr(0, line.size() - audit_tail_size);
  const auto tail = line.substr(out.record.size());
  out.previous = tail.substr(previous_key.size(), 64);
  out.hash = tail.substr(previous_key.size() + 64 + hash_key.size(), 64);
  const bool has_form = tail.starts_with(previous_key) && tail.substr(previous_key.size() + 64).starts_with(hash_key) &&
                        tail.ends_with("\"}") && is_hex_digest(out.previous) && is_hex_digest(out.hash);
  const char* const number = line.data() + audit_start.size();
  const auto [end, error] = std::from_chars(number, line.data() + out.record.size(), out.sequence);
  const bool has_number = error == std::errc{} && end != line.data() + out.record.size() && *end == ',';
  if (!has_form || !has_number) return std::nullopt;
  return out;
}

/// Whether the line's own hash is right. Whether it stands where it belongs is for the chain to say.
[[nodiscard]] inline auto is_intact(const audit_line& line, sha256& hash) noexcept -> bool {
  const auto digest = hash({line.previous, line.record});
  return digest && to_hex(*digest).view() == line.hash;
}

/// Appends lines to a buffer, each chained to the one before. Not thread-safe.
class audit_line_writer {
 public:
  /// The line of a record. Texts are escaped so that different ones stay different, and cut: operation and trace id at 128
  /// bytes, tenant at 256, actor and object at 512. False, and nothing appended, if OpenSSL failed.
  [[nodiscard]] auto append(text_buffer& out, const guard::audit_record& record) -> bool {
    const std::size_t start = begin(out, record.at, to_string(record.phase));
    append_text(out, ",\"operation\":", record.operation, 128);
    append_text(out, ",\"actor\":", record.actor, 512);
    append_text(out, ",\"tenant\":", record.tenant, 256);
    append_text(out, ",\"object\":", record.object, 512);
    out.append(",\"status\":");
    out.append_number(record.status);
    append_text(out, ",\"trace_id\":", record.trace_id, 128);
    return end(out, start);
  }

  /// The line that seals what was cut off.
  [[nodiscard]] auto append_recovery(text_buffer& out, instant at, std::string_view torn) -> bool {
    const auto digest = hash_({torn});
    if (!digest) return false;
    const std::size_t start = begin(out, at, "recovered");
    out.append(",\"torn_bytes\":");
    out.append_number(torn.size());
    out.append(",\"torn_sha256\":\"");
    out.append(to_hex(*digest).view());
    out.append('"');
    return end(out, start);
  }

  audit_position position;

  [[nodiscard]] auto hash() noexcept -> sha256& { return hash_; }

 private:
  // Room for the longest line first: after that nothing throws, and no half of a line stays in the buffer.
  auto begin(text_buffer& out, instant at, std::string_view phase) const -> std::size_t {
    (void)out.reserve_more(longest_audit_line);
    const std::size_t start = out.size();
    out.append(detail::audit_start);
    out.append_number(position.sequence);
    out.append(",\"at\":\"");
    char* const to = out.reserve_more(rfc3339_size);
    write_rfc3339(to, at);
    out.commit(rfc3339_size);
    out.append("\",\"phase\":\"");
    out.append(phase);
    out.append('"');
    return start;
  }

  static void append_text(text_buffer& out, std::string_view key, std::string_view text, std::size_t cap) {
    out.append(key);
    guard::append_log_string(out, text, cap, guard::terminal_sequences::keep);
  }

  [[nodiscard]] auto end(text_buffer& out, std::size_t start) -> bool {
    const auto digest = hash_({position.head.view(), out.view().substr(start)});
    if (!digest) {
      out.truncate(start);
      return false;
    }
    out.append(detail::previous_key);
    out.append(position.head.view());
    position.head = to_hex(*digest);
    ++position.sequence;
    out.append(detail::hash_key);
    out.append(position.head.view());
    out.append("\"}\n");
    return true;
  }

  sha256 hash_;
};

}  // namespace ward::openssl
