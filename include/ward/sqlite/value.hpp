// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Values on their way into a statement and out of a row: ward's types, checked again when they come back.
#pragma once

#include <sqlite3.h>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "ward/core/clock.hpp"
#include "ward/core/fixed_string.hpp"
#include "ward/schema/boolean.hpp"
#include "ward/schema/id.hpp"
#include "ward/schema/schema_kind.hpp"
#include "ward/schema/timestamp.hpp"
#include "ward/sqlite/error.hpp"

namespace ward::sqlite {

using blob = std::span<const std::byte>;

namespace detail {

template <class Type>
inline constexpr bool is_id = false;
template <fixed_string What>
inline constexpr bool is_id<id<What>> = true;
template <class Type>
inline constexpr bool is_optional = false;
template <class Type>
inline constexpr bool is_optional<std::optional<Type>> = true;

template <class Type>
concept WardNumber = kind_of<Type> == schema_kind::integer || kind_of<Type> == schema_kind::number;

template <class Type>
concept HasView = requires(const Type& value) {
  { value.view() } -> std::same_as<std::string_view>;
};

// Texts and blobs are bound without a copy: they live until the statement has run.
inline auto bind_text(sqlite3_stmt* to, int at, std::string_view text) -> int {
  return sqlite3_bind_text64(to, at, text.data() != nullptr ? text.data() : "", text.size(), SQLITE_STATIC, SQLITE_UTF8);
}
inline auto bind_blob(sqlite3_stmt* to, int at, blob bytes) -> int {
  if (bytes.empty()) return sqlite3_bind_zeroblob(to, at, 0);
  return sqlite3_bind_blob64(to, at, bytes.data(), bytes.size(), SQLITE_STATIC);
}

/// SQLite's result code. A type that is none of these does not compile.
template <class Value>
auto bind(sqlite3_stmt* to, int at, const Value& value) -> int {
  if constexpr (std::same_as<Value, std::nullptr_t> || std::same_as<Value, std::nullopt_t>) {
    return sqlite3_bind_null(to, at);
  } else if constexpr (is_optional<Value>) {
    return value ? bind(to, at, *value) : sqlite3_bind_null(to, at);
  } else if constexpr (std::is_pointer_v<Value> && !std::convertible_to<Value, std::string_view>) {
    return value != nullptr ? bind(to, at, *value) : sqlite3_bind_null(to, at);
  } else if constexpr (is_id<Value>) {
    return bind_blob(to, at, std::as_bytes(std::span{value.value().octets()}));
  } else if constexpr (std::same_as<Value, timestamp>) {
    return sqlite3_bind_int64(to, at, value.value().time_since_epoch().count());
  } else if constexpr (std::same_as<Value, instant>) {
    return sqlite3_bind_int64(to, at, value.time_since_epoch().count());
  } else if constexpr (std::same_as<Value, boolean> || std::same_as<Value, bool>) {
    return sqlite3_bind_int64(to, at, value ? 1 : 0);
  } else if constexpr (std::integral<Value>) {
    static_assert(std::cmp_less_equal(std::numeric_limits<Value>::max(), std::numeric_limits<std::int64_t>::max()),
                  "ward::sqlite: SQLite has no unsigned 64-bit integers. Bind a std::int64_t.");
    return sqlite3_bind_int64(to, at, static_cast<std::int64_t>(value));
  } else if constexpr (kind_of<Value> == schema_kind::integer) {
    return sqlite3_bind_int64(to, at, value.value());
  } else if constexpr (kind_of<Value> == schema_kind::number) {
    return sqlite3_bind_double(to, at, value.value());
  } else if constexpr (kind_of<Value> == schema_kind::text && !HasView<Value>) {
    const auto text = value.text();  // ends here, so SQLite copies it
    return sqlite3_bind_text64(to, at, text.view().data(), text.view().size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  } else if constexpr (HasView<Value>) {
    return bind_text(to, at, value.view());
  } else if constexpr (std::convertible_to<const Value&, std::string_view>) {
    return bind_text(to, at, std::string_view{value});
  } else {
    static_assert(std::convertible_to<const Value&, blob>,
                  "ward::sqlite: a value of this type cannot be bound. Bind an integer, text, a blob, a ward type or nullptr.");
    return bind_blob(to, at, value);
  }
}

}  // namespace detail

/// The row that a statement stands on; it and the views from it end with the reader that they were given to.
class row {
 public:
  explicit row(sqlite3_stmt* statement) noexcept : statement_(statement) {}

  /// The column at `index`, from 0, as a `Type`: std::int64_t, bool, std::string_view, blob, instant, timestamp, id, an
  /// integer, number, text or choice (by its `from`), or an optional of these for a column that may be NULL. Throws `error` if the column holds
  /// anything else: what the file says is checked like what a caller says.
  template <class Type>
  [[nodiscard]] auto get(int index) const -> Type {
    if constexpr (detail::is_optional<Type>) {
      if (type(index) == SQLITE_NULL) return std::nullopt;
      return get<typename Type::value_type>(index);
    } else if constexpr (std::same_as<Type, std::int64_t>) {
      expect(index, SQLITE_INTEGER);
      return sqlite3_column_int64(statement_, index);
    } else if constexpr (std::same_as<Type, bool>) {
      return get<std::int64_t>(index) != 0;
    } else if constexpr (std::same_as<Type, instant>) {
      return instant{instant::duration{get<std::int64_t>(index)}};
    } else if constexpr (std::same_as<Type, timestamp>) {
      return timestamp{get<instant>(index)};
    } else if constexpr (std::same_as<Type, std::string_view>) {
      return text(index);
    } else if constexpr (std::same_as<Type, blob>) {
      return bytes(index);
    } else if constexpr (detail::is_id<Type>) {
      return id_at<Type>(index);
    } else if constexpr (detail::WardNumber<Type>) {
      auto made = Type::from(number<Type>(index));
      if (!made) mismatch(index);
      return *std::move(made);
    } else {
      auto made = Type::from(text(index));
      if (!made) mismatch(index);
      return *std::move(made);
    }
  }

 private:
  [[nodiscard]] auto type(int index) const -> int {
    if (index < 0 || index >= sqlite3_data_count(statement_)) mismatch(index);
    return sqlite3_column_type(statement_, index);
  }
  void expect(int index, int wanted) const {
    if (type(index) != wanted) mismatch(index);
  }
  template <class Type>
  [[nodiscard]] auto number(int index) const {
    if constexpr (kind_of<Type> == schema_kind::integer) {
      return get<std::int64_t>(index);
    } else {
      if (type(index) != SQLITE_INTEGER) expect(index, SQLITE_FLOAT);
      return sqlite3_column_double(statement_, index);
    }
  }
  [[nodiscard]] auto text(int index) const -> std::string_view {
    expect(index, SQLITE_TEXT);
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_, index));
    if (data == nullptr) throw std::bad_alloc{};
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, index))};
  }
  [[nodiscard]] auto bytes(int index) const -> blob {
    expect(index, SQLITE_BLOB);
    const auto* data = static_cast<const std::byte*>(sqlite3_column_blob(statement_, index));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, index))};
  }
  template <class Id>
  [[nodiscard]] auto id_at(int index) const -> Id {
    uuid::bytes octets{};
    const auto stored = bytes(index);
    if (stored.size() != octets.size()) mismatch(index);
    std::memcpy(octets.data(), stored.data(), octets.size());
    return Id{uuid{octets}};
  }
  [[noreturn]] void mismatch(int index) const {
    const char* name = sqlite3_column_name(statement_, index);
    throw error("column " + std::to_string(index) + (name != nullptr ? std::string{" ("} + name + ")" : std::string{}) +
                    " does not hold what its type says, in: " + sqlite3_sql(statement_),
                SQLITE_MISMATCH);
  }

  sqlite3_stmt* statement_;
};

}  // namespace ward::sqlite
