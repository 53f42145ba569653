// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Forms: read the same however they are cut, within their bounds, and nothing of them stays in the store.
#include "ward/pipeline/form_reading.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <span>

#include "fuzz/fuzz_target.hpp"
#include "unit/schema/upload_samples.hpp"
#include "ward/declare.hpp"
#include "ward/schema/form_cost.hpp"
#include "ward/memory/upload_store.hpp"
#include "ward/schema/upload.hpp"

namespace fuzz_forms {

using picture = ward::upload<400, ward::accepts<ward::png, ward::jpeg, ward::gif>, ward::max_pixels<1'000'000>>;
using table = ward::upload<60, ward::accepts<ward::csv, ward::plain_text_file>>;

struct form {
  ward::text<0, 20> caption;
  picture front;
  std::optional<table> prices;
  std::optional<ward::integer<1, 9>> size;
  ward::named<"is shown", ward::boolean> shown = true;
};

}  // namespace fuzz_forms

namespace {

using fuzz::require;
using fuzz_forms::form;

constexpr std::string_view boundary = "XyZ";
constexpr std::size_t block_bytes = ward::memory::detail::upload_blocks::block_bytes;

/// What the reader told, piece by piece, as one text.
struct told {
  std::string events;
  std::size_t content = 0;
  std::size_t parts = 0;
  bool is_open = false;

  void begin_part(const ward::http::part_head& head) {
    require(!is_open, "a part begins after the last has ended");
    is_open = true;
    ++parts;
    events.append("[").append(head.name).append("|").append(head.file_name.value_or("-")).append("|").append(head.content_type).append("]");
  }
  void part_bytes(std::string_view bytes) {
    require(is_open && !bytes.empty(), "content is in a part");
    content += bytes.size();
    events.append(bytes);
  }
  void end_part() {
    require(is_open, "a part ends once");
    is_open = false;
    events += '\n';
  }
};

/// Where to cut: the same from the same seed. 0 for not at all.
class cuts {
 public:
  explicit cuts(std::uint8_t seed) : seed_(seed), state_(seed * 2654435769U) {}

  template <class Take>
  void each_piece(std::string_view bytes, Take take) {
    while (!bytes.empty()) {
      const auto piece = bytes.substr(0, next(bytes.size()));
      // In memory of its own, so that a read behind it is seen.
      const std::vector<char> copy(piece.begin(), piece.end());
      if (!take(std::string_view{copy.data(), copy.size()})) return;
      bytes.remove_prefix(piece.size());
    }
  }

 private:
  auto next(std::size_t all) -> std::size_t {
    if (seed_ == 0) return all;
    if (seed_ == 1) return 1;
    state_ = state_ * 1664525U + 1013904223U;
    return 1 + (state_ >> 16U) % (seed_ % 2 == 0 ? 7 : 90);
  }

  std::uint8_t seed_;
  std::uint32_t state_;
};

struct raw_reading {
  told sink;
  ward::http::multipart_state state = ward::http::multipart_state::incomplete;
};

auto read_raw(std::string_view bytes, std::uint8_t seed) -> raw_reading {
  raw_reading made;
  ward::http::multipart_reader reader{boundary, 4};
  cuts{seed}.each_piece(bytes, [&](std::string_view piece) {
    made.state = reader.push(piece, made.sink);
    return made.state != ward::http::multipart_state::malformed;
  });
  return made;
}

void append_file(std::string& to, const auto& file) {
  to.append(file.file_name()).append("|").append(file.media_type()).append("|");
  std::size_t size = 0;
  const bool is_whole = file.for_each_chunk([&](std::span<const std::byte> chunk) {
    to.append(reinterpret_cast<const char*>(chunk.data()), chunk.size());
    size += chunk.size();
  });
  require(is_whole && size == file.size(), "a file can be read as a whole");
}

/// The verdict, the problems and the values, as one text.
auto say_form(std::string_view bytes, std::uint8_t seed, ward::memory::upload_store& store) -> std::string {
  ward::arena memory;
  ward::generate::issue_list issues;
  ward::pipeline::form_reading<form> reading{boundary, {store, memory, issues}};
  const ward::http::problem_kind* problem = nullptr;
  cuts{seed}.each_piece(bytes, [&](std::string_view piece) { return (problem = reading.take(piece)) == nullptr; });
  require(store.used_bytes() <= 2 * block_bytes, "the store holds no more than the files may have");
  auto value = ward::detail::schema_access::make<form>();
  if (problem != nullptr) return "refused";
  if (!reading.finish(value)) return "without an end";
  require(issues.size() <= 8, "at most 8 problems");
  std::string said;
  for (const auto& each : issues.entries()) said.append(issues.pointer(each)).append(" ").append(to_string(each.what.code)).append("\n");
  if (!issues.empty()) return said;
  require(bytes.size() <= ward::max_form_bytes<form>, "a valid form is no longer than its type says");
  said.append(value.caption.view()).append("|").append(value.size ? std::to_string(value.size->value()) : "-").append("|");
  append_file(said, value.front);
  if (value.prices) append_file(said, *value.prices);
  require(value.front.size() <= fuzz_forms::picture::max_bytes, "a picture is no larger than its type says");
  require(!value.prices || value.prices->size() <= fuzz_forms::table::max_bytes, "a table is no larger than its type says");
  return said;
}

auto read_form(std::string_view bytes, std::uint8_t seed) -> std::string {
  ward::memory::upload_store store{10 * block_bytes};
  auto said = say_form(bytes, seed, store);
  require(store.used_bytes() == 0, "nothing of a form stays in the store");
  return said;
}

auto part(const std::string& disposition, const std::string& content, const std::string& type = {}) -> std::string {
  return "--XyZ\r\nContent-Disposition: form-data; " + disposition + "\r\n" + (type.empty() ? "" : "Content-Type: " + type + "\r\n") + "\r\n" +
         content + "\r\n";
}

}  // namespace

auto fuzz::seeds() -> std::vector<std::string> {
  const std::string caption = part("name=\"caption\"", "J\xC3\xBCrgen");
  const std::string front = part("name=\"front\"; filename=\"a%22.PNG\"", ward::test::png_file(), "image/png");
  const std::string jpeg = part("name=front; filename=a.jpg", ward::test::jpeg_file(2, 3, 20), "image/jpeg");
  const std::string gif = part("name=front; filename=a.gif", ward::test::gif_file(), "image/gif");
  const std::string prices = part("name=\"prices\"; filename=\"p.csv\"", "a,b\r\n1,2\r\n", "text/csv; charset=utf-8");
  const std::string more = part("name=size", "3") + part("name=\"is shown\"", "false", "text/plain");
  const std::string end = "--XyZ--\r\n";
  std::vector<std::string> made;
  for (const auto& form : {
           caption + front + prices + more + end, caption + jpeg + end, caption + gif + end, end, std::string{"--XyZ--"}, front + front + end,
           caption + part("name=front; filename=\"\"", "", "application/octet-stream") + end, caption + front + prices,
           caption + part("name=front; filename=a.png", std::string(500, 'x'), "image/png") + end,
           caption + part("name=front; filename=a.png", ward::test::png_file(2000, 2000), "image/png") + end,
           caption + part("name=front; filename=a.png", ward::test::png_file() + std::string(400, 'x'), "image/png") + end,
           caption + part("name=front; filename=../a.png", "x", "image/png") + end, part("name=other", "x") + end,
           caption + front + part("name=prices; filename=p.csv", "\r\n--Xy\r\n--XyY\r\n\r\r\n-", "text/csv") + end,
           caption + front + part("name=prices; filename=p.csv", std::string("a\0b", 3), "text/csv") + end,
           std::string{"--XyZ\r\nX: 1\r\ncontent-disposition:form-data;name=caption\r\n\r\n\r\n"} + end,
           std::string{"--XyZ\r\nContent-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64\r\n\r\n\r\n"} + end}) {
    for (const char cut : {'\1', '\2', '\3', '\x7f'}) made.push_back(cut + form);
  }
  return made;
}

auto LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) -> int {
  if (size > 8000) return 0;
  fuzz::input input{data, size};
  const auto seed = static_cast<std::uint8_t>(input.take_byte() | 1U);
  const auto bytes = input.rest();
  const auto whole = read_raw(bytes, 0);
  for (const auto how : {std::uint8_t{1}, seed, static_cast<std::uint8_t>(seed - 1)}) {
    const auto cut = read_raw(bytes, how);
    require(cut.state == whole.state && cut.sink.events == whole.sink.events, "what a reader tells does not depend on how the bytes are cut");
  }
  require(whole.sink.content <= bytes.size() && whole.sink.parts <= 4, "no more content than was sent, no more parts than may be");

  const auto result = read_form(bytes, 0);
  for (const auto how : {std::uint8_t{1}, seed}) {
    const auto cut = read_form(bytes, how);
    require(cut == result, "a form is read the same however it is cut", cut + "instead of\n" + result);
  }
  return 0;
}
