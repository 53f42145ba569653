// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Reads JSON objects whose members are not all known in advance (token claims, key sets): strictly, every byte of them.
#pragma once

#include <simdjson.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <new>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/core/result.hpp"
#include "ward/core/text_buffer.hpp"

namespace ward::generate {

enum class json_error : std::uint8_t {
  malformed,  ///< no JSON text (RFC 8259), or no valid UTF-8
  not_an_object,
  trailing_content,
  duplicate_name,  ///< compared after unescaping (RFC 7493, section 2.3)
  nul_character,
  too_long,
  too_deep,
  too_many_members,
};

enum class json_kind : std::uint8_t { broken, object, array, string, number, boolean, null };

struct json_limits {
  std::size_t bytes;          ///< of the whole document; memory for as many is taken at construction
  std::size_t depth = 16;     ///< of nested objects and arrays, the document itself being 1
  std::size_t members = 128;  ///< of one object: names are compared pairwise
};

class json_reader;

/// One value of a document, while it is being visited. It can be taken once, by one of the calls below; a call for another
/// kind of value takes nothing. What is not taken when the visitor returns is read and checked all the same.
class json_value {
 public:
  [[nodiscard]] auto kind() -> json_kind;

  /// The unescaped text of a string. Points into the reader: valid until it reads the next document.
  [[nodiscard]] auto text() -> std::optional<std::string_view>;
  /// A number, rounded to the nearest double.
  [[nodiscard]] auto number() -> std::optional<double>;
  [[nodiscard]] auto boolean() -> std::optional<bool>;

  /// Calls `visit(json_value&)` for each element; false, and nothing is called, if this is no array.
  template <class Visit>
  auto elements(Visit&& visit) -> bool;
  /// Calls `visit(std::string_view name, json_value&)` for each member; false, and nothing is called, if this is no object.
  template <class Visit>
  auto members(Visit&& visit) -> bool;

 private:
  friend class json_reader;
  json_value(json_reader& reader, simdjson::ondemand::value value, std::size_t depth) noexcept
      : reader_(&reader), value_(value), depth_(depth) {}

  template <class Type>
  auto take(json_kind wanted) -> std::optional<Type>;
  void walk();

  json_reader* reader_;
  simdjson::ondemand::value value_;
  std::size_t depth_;
  bool taken_ = false;
};

/// Reads one document after another, and keeps its memory between them. Not thread-safe: one for each worker.
class json_reader {
 public:
  /// Throws std::bad_alloc.
  explicit json_reader(json_limits limits) : limits_(limits) {
    if (parser_.allocate(limits.bytes) != simdjson::SUCCESS) throw std::bad_alloc();
    buffer_.reserve(limits.bytes + simdjson::SIMDJSON_PADDING);
    names_.reserve(limits.members);
  }
  json_reader(const json_reader&) = delete;
  auto operator=(const json_reader&) -> json_reader& = delete;

  /// Calls `visit(std::string_view name, json_value&)` for each member of the object that `text` is. The visitor runs before
  /// the whole is known to be valid: act on what it collected only if this succeeds. Linear in the size of `text` but for
  /// the comparison of names. Allocates nothing unless objects are nested.
  template <class Visit>
  auto read(std::string_view text, Visit&& visit) -> result<void, json_error> {
    error_.reset();
    names_.clear();
    read_document(text, visit);
    if (error_) return failed{*error_};
    return {};
  }


 private:
  friend class json_value;

  template <class Visit>
  void read_document(std::string_view text, Visit& visit) {
    if (text.size() > limits_.bytes) return fail(json_error::too_long);
    // simdjson 3.2 and later skip a byte order mark; RFC 8259, section 8.1, forbids to send one.
    if (text.empty() || text.front() == '\xEF') return fail(json_error::malformed);
    buffer_.clear();
    buffer_.append(text);
    const std::size_t capacity = text.size() + simdjson::SIMDJSON_PADDING;
    simdjson::ondemand::document document;
    if (parser_.iterate(buffer_.view().data(), text.size(), capacity).get(document) != simdjson::SUCCESS) {
      return fail(json_error::malformed);
    }
    simdjson::ondemand::object object;
    const auto error = document.get_object().get(object);
    if (error == simdjson::INCORRECT_TYPE) return fail(json_error::not_an_object);
    if (error != simdjson::SUCCESS) return fail(json_error::malformed);
    read_members(object, 1, visit);
    if (!error_ && document.current_location().error() != simdjson::OUT_OF_BOUNDS) fail(json_error::trailing_content);
  }

  template <class Visit>
  void read_members(simdjson::ondemand::object object, std::size_t depth, Visit& visit) {
    if (depth > limits_.depth) return fail(json_error::too_deep);
    const std::size_t first = names_.size();
    for (auto each : object) {
      simdjson::ondemand::field field;
      std::string_view name;
      if (std::move(each).get(field) != simdjson::SUCCESS) return fail(json_error::malformed);
      if (field.unescaped_key().get(name) != simdjson::SUCCESS) return fail(json_error::malformed);
      if (!is_acceptable(name, first)) return;
      names_.push_back(name);
      json_value value{*this, field.value(), depth + 1};
      visit(name, value);
      value.walk();
      if (error_) return;
    }
    names_.resize(first);
  }

  template <class Visit>
  void read_elements(simdjson::ondemand::array array, std::size_t depth, Visit& visit) {
    if (depth > limits_.depth) return fail(json_error::too_deep);
    for (auto each : array) {
      simdjson::ondemand::value element;
      if (std::move(each).get(element) != simdjson::SUCCESS) return fail(json_error::malformed);
      json_value value{*this, element, depth + 1};
      visit(value);
      value.walk();
      if (error_) return;
    }
  }

  auto is_acceptable(std::string_view name, std::size_t first) -> bool {
    const auto siblings = names_.begin() + static_cast<std::ptrdiff_t>(first);
    if (std::find(siblings, names_.end(), name) != names_.end()) fail(json_error::duplicate_name);
    if (names_.size() - first == limits_.members) fail(json_error::too_many_members);
    if (name.find('\0') != std::string_view::npos) fail(json_error::nul_character);
    return !error_;
  }

  void fail(json_error error) noexcept {
    if (!error_) error_ = error;
  }

  json_limits limits_;
  simdjson::ondemand::parser parser_;
  text_buffer buffer_;
  std::vector<std::string_view> names_;  // of the objects that are open, outermost first
  std::optional<json_error> error_;
};

inline auto json_value::kind() -> json_kind {
  simdjson::ondemand::json_type type;
  if (value_.type().get(type) != simdjson::SUCCESS) {
    reader_->fail(json_error::malformed);
    return json_kind::broken;
  }
  switch (type) {
    case simdjson::ondemand::json_type::object: return json_kind::object;
    case simdjson::ondemand::json_type::array: return json_kind::array;
    case simdjson::ondemand::json_type::string: return json_kind::string;
    case simdjson::ondemand::json_type::number: return json_kind::number;
    case simdjson::ondemand::json_type::boolean: return json_kind::boolean;
    case simdjson::ondemand::json_type::null: return json_kind::null;
    default: reader_->fail(json_error::malformed);  // simdjson 4 has a kind for what is none
  }
  return json_kind::broken;
}

template <class Type>
auto json_value::take(json_kind wanted) -> std::optional<Type> {
  if (taken_ || kind() != wanted) return std::nullopt;
  taken_ = true;
  Type value;
  if (value_.get<Type>().get(value) != simdjson::SUCCESS) {
    reader_->fail(json_error::malformed);
    return std::nullopt;
  }
  return value;
}

inline auto json_value::text() -> std::optional<std::string_view> {
  const auto text = take<std::string_view>(json_kind::string);
  if (!text || text->find('\0') == std::string_view::npos) return text;
  reader_->fail(json_error::nul_character);
  return std::nullopt;
}

inline auto json_value::number() -> std::optional<double> { return take<double>(json_kind::number); }

inline auto json_value::boolean() -> std::optional<bool> { return take<bool>(json_kind::boolean); }

template <class Visit>
auto json_value::elements(Visit&& visit) -> bool {
  const auto array = take<simdjson::ondemand::array>(json_kind::array);
  if (array) reader_->read_elements(*array, depth_, visit);
  return array.has_value();
}

template <class Visit>
auto json_value::members(Visit&& visit) -> bool {
  const auto object = take<simdjson::ondemand::object>(json_kind::object);
  if (object) reader_->read_members(*object, depth_, visit);
  return object.has_value();
}

inline void json_value::walk() {
  if (taken_ || reader_->error_) return;
  switch (kind()) {
    case json_kind::object: members([](std::string_view, json_value&) {}); break;
    case json_kind::array: elements([](json_value&) {}); break;
    case json_kind::string: (void)text(); break;
    case json_kind::number: (void)number(); break;
    case json_kind::boolean: (void)boolean(); break;
    case json_kind::null: {
      simdjson::simdjson_result<bool> is_null = value_.is_null();
      if (is_null.error() != simdjson::SUCCESS || !is_null.value_unsafe()) reader_->fail(json_error::malformed);
      break;
    }
    case json_kind::broken: break;
  }
}

}  // namespace ward::generate
