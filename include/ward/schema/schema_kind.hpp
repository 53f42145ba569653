// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How each schema type is recognised: its JSON shape, and the door through which parsers make values that are not yet set.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

#include "ward/core/type_list.hpp"

namespace ward {

/// The JSON shape of a schema type. `none`: the type is no schema.
enum class schema_kind : std::uint8_t {
  none,
  text,
  integer,
  number,
  boolean,
  list,
  map,
  object,
  variant,    ///< one of some objects, told apart by a member
  nullable,   ///< a value or null
  patch,      ///< an object of changes (RFC 7396)
  recursive,  ///< a value of a type that contains itself
  json,       ///< any JSON value
  file,       ///< a part of a form
  optional,
};

namespace detail {

template <class Type>
consteval auto is_struct_type() -> bool {
  if constexpr (std::is_class_v<Type>) {
    if constexpr (requires { sizeof(Type); }) return std::is_aggregate_v<Type>;
  }
  return false;
}

// What is no class, or not yet, can be no base and no member: the law says what is wrong with `Type`.
struct no_value {
  template <class... Given>
  explicit constexpr no_value(Given&&...) noexcept {}
};
template <class Type>
consteval auto find_base() {
  if constexpr (std::is_class_v<Type>) {
    if constexpr (requires { sizeof(Type); }) return std::conditional_t<std::is_final_v<Type>, type_tag<no_value>, type_tag<Type>>{};
    else return type_tag<no_value>{};
  } else {
    return type_tag<no_value>{};
  }
}
template <class Type>
using base_for = typename decltype(find_base<Type>())::type;

}  // namespace detail

/// Specialise for a type of your own that is no aggregate and no type of ward's; see docs/schema.md.
template <class Type>
struct schema_kind_of {
  static constexpr schema_kind value = detail::is_struct_type<Type>() ? schema_kind::object : schema_kind::none;
};

template <class Type>
  requires requires { { Type::kind } -> std::convertible_to<schema_kind>; }
struct schema_kind_of<Type> {
  static constexpr schema_kind value = Type::kind;
};

template <class Type>
struct schema_kind_of<std::optional<Type>> {
  static constexpr schema_kind value = schema_kind::optional;
};

template <class Type>
inline constexpr schema_kind kind_of = schema_kind_of<std::remove_cv_t<Type>>::value;

/// A value that is written as a JSON string and read from text: also what a path, a query or a header can hold.
template <class Type>
concept TextShaped = kind_of<Type> == schema_kind::text;

/// A type that wraps a schema type, `Type::annotated`, and has its JSON shape: see annotation.hpp.
template <class Type>
concept Annotated = requires { typename Type::annotated; };

namespace detail {

template <class Type>
struct reflection;  // reflect.hpp

/// The only code that may make a schema value before its content is known. A field type keeps its default constructor
/// private and befriends this: `note{.id = id}` without a title does not compile, and yet a parser can fill a `note{}`.
struct schema_access {
  template <class Type>
  [[nodiscard]] static constexpr auto make() -> Type {
    return Type{};
  }
  /// What a visitor finds in the members of a value that has nothing but its member initialisers; that value is in no result, which the
  /// compiler would keep.
  template <class Type, class Visitor>
  [[nodiscard]] static consteval auto visit_blank() {
    const Type blank{};
    return reflection<Type>::visit(blank, Visitor{});
  }
  /// How many members an aggregate of schema types has, from 1 to 16; 0 if there are more or this does not tell, which the slow way
  /// does. Here, since `{}` makes a schema value only where its constructor may be called; a conversion for each member costs the compiler
  /// ten times as much.
  template <class Type>
  [[nodiscard]] static consteval auto count_by_braces() -> std::size_t {
    if constexpr (!requires { Type{}; }) {
      return 0;
    } else if constexpr (requires { Type{{}, {}, {}, {}, {}, {}, {}, {}, {}}; }) {
      if constexpr (requires { Type{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; }) {
        return 0;
      } else {
        if constexpr (requires { Type{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; }) {
          if constexpr (requires { Type{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; }) {
            if constexpr (requires { Type{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; }) return 16;
            else return 15;
          } else {
            if constexpr (requires { Type{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; }) return 14;
            else return 13;
          }
        } else {
          if constexpr (requires { Type{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; }) {
            if constexpr (requires { Type{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; }) return 12;
            else return 11;
          } else {
            if constexpr (requires { Type{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; }) return 10;
            else return 9;
          }
        }
      }
    } else {
      if constexpr (requires { Type{{}, {}, {}, {}}; }) {
        if constexpr (requires { Type{{}, {}, {}, {}, {}, {}}; }) {
          if constexpr (requires { Type{{}, {}, {}, {}, {}, {}, {}}; }) {
            if constexpr (requires { Type{{}, {}, {}, {}, {}, {}, {}, {}}; }) return 8;
            else return 7;
          } else {
            return 6;
          }
        } else {
          if constexpr (requires { Type{{}, {}, {}, {}, {}}; }) return 5;
          else return 4;
        }
      } else {
        if constexpr (requires { Type{{}, {}}; }) {
          if constexpr (requires { Type{{}, {}, {}}; }) return 3;
          else return 2;
        } else {
          if constexpr (requires { Type{{}}; }) return 1;
          else return 0;
        }
      }
    }
  }
  /// Whether `make` compiles: not if a member initialiser is no value of its type.
  template <class Type>
  [[nodiscard]] static consteval auto can_make() -> bool {
    return requires { Type{}; };
  }
  /// What an annotated field wraps.
  template <Annotated Field>
  [[nodiscard]] static constexpr auto inner(Field& field) -> auto& {
    return field.inner();
  }
  template <class Field>
  [[nodiscard]] static constexpr auto is_set(const Field& field) -> bool {
    if constexpr (Annotated<Field>) {
      return is_set(inner(field));
    } else if constexpr (kind_of<Field> == schema_kind::object) {
      return true;  // its members say so
    } else {
      return field.is_set();
    }
  }
  template <class Type>
  [[nodiscard]] static constexpr auto is_set(const std::optional<Type>&) -> bool {
    return true;
  }
  /// Sets `field` from what was read, borrowing text; the issue if it breaks the field's bounds.
  template <class Field, class Read>
  [[nodiscard]] static constexpr auto assign(Field& field, Read read) {
    return field.assign(read);
  }
  /// As `assign`, for text of which is known that it holds no U+0000.
  template <class Field>
  [[nodiscard]] static constexpr auto assign_plain(Field& field, std::string_view text) {
    if constexpr (requires { field.assign_plain(text); }) {
      return field.assign_plain(text);
    } else {
      return field.assign(text);
    }
  }
  /// The value inside of a field, whether it counts or not.
  template <class Field>
  [[nodiscard]] static constexpr auto hidden(Field& field) -> auto& {
    if constexpr (requires { field.hidden(); }) {
      return field.hidden();
    } else {
      return field.inner();
    }
  }
  template <class Field, class Arena>
  static void move_to(Field& field, Arena& memory) {
    if constexpr (requires { field.move_to(memory); }) field.move_to(memory);
  }
  template <class Field, class... Parts>
  static constexpr auto adopt(Field& field, Parts... parts) {
    return field.adopt(parts...);
  }
  /// Calls `visitor.operator()<Index>(value)` for each member that a patch changes; the value is null where it removes one.
  template <class Patch, class Visitor>
  [[nodiscard]] static constexpr auto visit_changes(const Patch& patch, Visitor&& visitor) -> bool {
    return patch.visit_changes(visitor);
  }
  /// Where to read the value of a field that can be something else too: a nullable, the `Alternative` of a variant.
  template <class... Alternative, class Field>
  [[nodiscard]] static constexpr auto open(Field& field) -> auto& {
    return field.template open<Alternative...>();
  }
};

}  // namespace detail
}  // namespace ward
