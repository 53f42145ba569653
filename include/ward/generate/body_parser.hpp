// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Reads a JSON body into a struct and checks it in the same pass; the readers of its parts are in generate/read.
#pragma once

#include <simdjson.h>

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "ward/core/arena.hpp"
#include "ward/core/text_buffer.hpp"
#include "ward/generate/issue_list.hpp"
#include "ward/generate/read/alternative.hpp"
#include "ward/generate/read/change.hpp"
#include "ward/generate/read/collection.hpp"
#include "ward/generate/read/object.hpp"
#include "ward/generate/read/reading.hpp"
#include "ward/generate/read/scalar.hpp"

namespace ward::generate {

enum class body_verdict : std::uint8_t { valid, invalid, malformed };

/// A simdjson parser that is kept from one body to the next: its memory grows to the largest body seen, and stays.
class body_parser {
 public:
  /// Reads `body` into `object`, which may then point into `body`, `memory` and this parser: keep all three until the request
  /// is answered. Issues are added to `issues`. Linear in the size of the body; allocates nothing once warm. Does not throw but
  /// std::bad_alloc.
  template <wire Wire = wire{}, class Struct>
  [[nodiscard]] auto parse(text_buffer& body, Struct& object, arena& memory, issue_list& issues) -> body_verdict {
    simdjson::ondemand::value value;
    if (const auto verdict = begin(body, value, issues); verdict != body_verdict::valid) return verdict;
    const detail::reading<Wire> reading{memory, issues};
    if (!detail::read_value(value, object, reading, root)) return body_verdict::malformed;
    if (!issues.empty()) return body_verdict::invalid;
    return is_at_end() ? body_verdict::valid : body_verdict::malformed;
  }

 private:
  static constexpr json_place root{};

  // No template: it is compiled once, not for each type of body.
  [[nodiscard]] auto begin(text_buffer& body, simdjson::ondemand::value& value, issue_list& issues) -> body_verdict {
    const std::size_t size = body.size();
    if (size != 0 && body.view().front() == '\xef') return body_verdict::malformed;  // a byte order mark, which simdjson 3.2 skips
    std::memset(body.reserve_more(padding), 0, zeros);
    simdjson::padded_string_view padded{body.view().data(), size, size + padding};
    if (parser_.iterate(padded).get(document_)) return body_verdict::malformed;
    if (const auto error = document_.get_value().get(value)) {
      if (error != simdjson::SCALAR_DOCUMENT_AS_VALUE) return body_verdict::malformed;
      issues.add(input_place::body, &root, {issue_code::wrong_type});
      return body_verdict::invalid;
    }
    return body_verdict::valid;
  }
  // Nothing stands behind the last brace. Inlined whole: a result that is returned is written in two pieces and read in one, and
  // the processor waits for that.
  [[nodiscard, gnu::flatten]] auto is_at_end() noexcept -> bool {
    return document_.current_location().error() == simdjson::OUT_OF_BOUNDS;
  }
  // Names are compared where they stand, and may reach over the end of the body by their own length.
  static constexpr std::size_t padding = simdjson::SIMDJSON_PADDING + detail::longest_member_name;
  // No name, number or search for escapes goes on behind these into what an earlier body left there. Zeros all over take longer.
  static constexpr std::size_t zeros = 8;

  simdjson::ondemand::parser parser_;
  simdjson::ondemand::document document_;  // of the body that is being read
};

}  // namespace ward::generate
