// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whether an audit file is as it was written: the first line that is not, and the head to keep elsewhere (row 43).
#pragma once

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>

#include "ward/core/text_buffer.hpp"
#include "ward/openssl/audit_line.hpp"

namespace ward::openssl {

/// The first thing that is wrong with an audit file.
struct audit_problem {
  std::uint64_t line = 0;  ///< from 1; 0 for the file as a whole
  std::string_view what;
};

struct audit_report {
  std::uint64_t records = 0;    ///< that are intact and in their place, from the first on
  std::uint64_t recovered = 0;  ///< of these, how many seal bytes that a crash or a full disk cut off
  std::string head;             ///< hash of the last of them; 64 zeros if there is none
  std::optional<audit_problem> problem;
};

namespace detail {

class audit_verifier {
 public:
  explicit audit_verifier(std::string_view anchor) : anchor_(anchor), has_anchor_(anchor.empty()) { note_head(); }

  /// False at the first problem.
  [[nodiscard]] auto read_line(std::string_view line, bool is_ended) -> bool {
    ++line_;
    const auto parsed = parse_audit_line(line);
    if (!parsed || !is_ended) return read_torn(line, is_ended);
    if (!torn_.empty() && !is_sealed_by(parsed->record)) return fail(torn_line_, "is no record, and no recovery vouches for it");
    if (!is_intact(*parsed, hash_)) return fail(line_, "was changed: its hash is wrong");
    if (parsed->sequence > report_.records) return fail(line_, "comes too early: records before it were removed");
    if (parsed->sequence < report_.records) return fail(line_, "comes again or too late: records were put in or moved");
    if (parsed->previous != report_.head) return fail(line_, "does not follow the record before it: one of the two was replaced");
    report_.recovered += torn_.empty() ? 0 : 1;
    torn_.clear();
    ++report_.records;
    report_.head = parsed->hash;
    note_head();
    return true;
  }

  [[nodiscard]] auto finish(bool was_read_to_the_end) -> audit_report {
    if (report_.problem) return std::move(report_);
    if (!was_read_to_the_end) {
      fail(0, "cannot be read");
    } else if (!torn_.empty()) {
      fail(torn_line_, "is no record; if it was cut off just now, the next start of the service seals it");
    } else if (!has_anchor_) {
      fail(0, "does not contain the expected head: its end was cut off, or it was replaced");
    }
    return std::move(report_);
  }

 private:
  auto fail(std::uint64_t line, std::string_view what) -> bool {
    report_.problem = audit_problem{line, what};
    return false;
  }
  void note_head() { has_anchor_ = has_anchor_ || anchor_ == report_.head; }

  [[nodiscard]] auto read_torn(std::string_view line, bool is_ended) -> bool {
    if (torn_.empty()) torn_line_ = line_;
    torn_.append(line);
    if (is_ended) torn_.push_back('\n');
    return torn_.size() <= 64 * longest_audit_line || fail(torn_line_, "is no record");
  }

  // Of the bytes before, the recovery may have added the end itself.
  [[nodiscard]] auto is_sealed_by(std::string_view record) -> bool {
    const std::string_view torn = torn_;
    return vouches_for(torn, record) ||
           (torn.ends_with(torn_end) && vouches_for(torn.substr(0, torn.size() - torn_end.size()), record));
  }
  [[nodiscard]] auto vouches_for(std::string_view torn, std::string_view record) -> bool {
    const auto digest = hash_({torn});
    if (!digest) return false;
    text_buffer expected;
    expected.append("\",\"phase\":\"recovered\",\"torn_bytes\":");
    expected.append_number(torn.size());
    expected.append(",\"torn_sha256\":\"");
    expected.append(to_hex(*digest).view());
    expected.append('"');
    return record.ends_with(expected.view());
  }

  std::string_view anchor_;
  bool has_anchor_;
  audit_report report_{0, 0, std::string(64, '0'), std::nullopt};
  sha256 hash_;
  std::uint64_t line_ = 0;
  std::string torn_;
  std::uint64_t torn_line_ = 0;
};

}  // namespace detail

/// Reads the whole file and checks every line: its own hash, its number, and that it is chained to the one before. With an
/// `anchor`, a head that was kept elsewhere, also that the file still contains that record; without one, nobody can tell whether the
/// newest records were cut off or the whole chain was made anew. Memory for one line at a time. Never writes.
[[nodiscard]] inline auto verify_audit_file(const std::string& path, std::string_view anchor = {}) -> audit_report {
  detail::audit_verifier verifier{anchor};
  std::ifstream file{path, std::ios::binary};
  bool is_sound = file.is_open();
  for (std::string line; is_sound && std::getline(file, line);) {
    if (!verifier.read_line(line, !file.eof())) break;
  }
  return verifier.finish(is_sound && !file.bad());
}

}  // namespace ward::openssl
