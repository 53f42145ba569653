// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a handler answers with: one of the outcomes that its endpoint declares. Anything else does not compile.
#pragma once

#include <concepts>
#include <cstddef>
#include <stdexcept>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include "ward/core/fixed_string.hpp"
#include "ward/core/type_list.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/declare/outcome.hpp"
#include "ward/fwd.hpp"
#include "ward/generate/json_writer.hpp"
#include "ward/http/problem.hpp"
#include "ward/http/response.hpp"
#include "ward/http/status.hpp"

namespace ward {

/// Thrown by a handler or a store that cannot answer right now: the caller gets 503 and may come again, the text goes to the log.
class unavailable_error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A failure that the endpoint declares with `fails<Status, Code>`.
template <fixed_string Code>
struct failure {};

struct not_found_t {};
/// There is no such thing for this caller: the answer is the same bytes whether it is another's or nobody's (row 12).
inline constexpr not_found_t not_found{};

struct done_t {};
/// Success without a body, for an endpoint that declares `returns<204>` or the like.
inline constexpr done_t done{};

/// Success with a status of its own, for an endpoint that declares several: `return ward::with_status<202>(job);`
template <int Status, class Body>
struct status_reply {
  Body body;
};
template <int Status, class Body>
[[nodiscard]] auto with_status(Body body) -> status_reply<Status, Body> {
  return {std::move(body)};
}

namespace detail {

template <class Returns>
struct success {
  using clause = Returns;
  std::conditional_t<std::is_void_v<typename Returns::schema>, done_t, typename Returns::schema> body;
};

template <class List>
struct reply_storage;
template <class... Returns>
struct reply_storage<type_list<Returns...>> {
  using type = std::variant<const http::problem_kind*, success<Returns>...>;

  template <class Body>
  static constexpr std::size_t with_body =
      (std::size_t{0} + ... + (std::is_same_v<decltype(success<Returns>::body), Body> ? 1U : 0U));

  // The place of the first clause that `matches`, from 1: the variant's index.
  static consteval auto find(auto matches) -> std::size_t {
    std::size_t index = 0;
    std::size_t found = 0;
    ((++index, found = found == 0 && matches(type_tag<Returns>{}) ? index : found), ...);
    return found;
  }
};

template <class Endpoint, fixed_string Code>
inline constexpr http::problem_kind declared_failure = [] {
  http::problem_kind kind{0, Code.view(), {}};
  const auto visit = [&]<class... Fails>(type_list<Fails...>) {
    ((Fails::code == Code.view()
          ? static_cast<void>((kind.status = Fails::status,
                               kind.title = Fails::title.empty() ? http::reason(Fails::status) : Fails::title))
          : static_cast<void>(0)),
     ...);
  };
  visit(clauses_of<Endpoint, clause_kind::fails>{});
  return kind;
}();

}  // namespace detail

/// The answer to a `call<Endpoint>`. Made from a body that the endpoint `returns`, from `ward::done`, from a declared
/// `ward::failure<"code">{}`, or from `ward::not_found`.
template <class Endpoint>
class reply {
  using storage = detail::reply_storage<clauses_of<Endpoint, clause_kind::returns>>;

 public:
  template <class Body>
    requires(storage::template with_body<Body> == 1)
  reply(Body body) : outcome_(std::in_place_index<index_of_body<Body>()>, std::move(body)) {}

  template <int Status, class Body>
  reply(status_reply<Status, Body> given) : outcome_(made_of<Status>(given)) {}

  template <fixed_string Code>
  reply(failure<Code>) : outcome_(&detail::declared_failure<Endpoint, Code>) {
    static_assert(detail::declared_failure<Endpoint, Code>.status != 0,
                  "W603: the handler answers with a failure that its endpoint does not declare. Add ward::fails<status, "
                  "\"code\"> to the endpoint, or answer with one that it has. See docs/rules/W603.md");
  }

  reply(not_found_t)
    requires has_clause<Endpoint, clause_kind::path>
      : outcome_(&http::problems::not_found) {}

  /// Writes the answer; false if the body holds a value that was never set. For the pipeline and for tests of services.
  template <member_case Names = member_case::as_declared>
  [[nodiscard]] auto write(http::response& response) const -> bool {
    return std::visit([&](const auto& outcome) { return write_outcome<Names>(response, outcome); }, outcome_);
  }
  /// The problem to answer with, or null for a success.
  [[nodiscard]] auto problem() const noexcept -> const http::problem_kind* {
    const auto* kind = std::get_if<0>(&outcome_);
    return kind != nullptr ? *kind : nullptr;
  }
  /// The body of a success; null if this is something else. For tests of services.
  template <class Body>
  [[nodiscard]] auto body() const noexcept -> const Body* {
    const auto* success = std::get_if<index_of_body<Body>()>(&outcome_);
    return success != nullptr ? &success->body : nullptr;
  }

 private:
  template <class Body>
  static consteval auto index_of_body() -> std::size_t {
    return storage::find([](auto tag) {
      return std::is_same_v<decltype(detail::success<typename decltype(tag)::type>::body), Body>;
    });
  }
  template <int Status>
  static consteval auto index_of_status() -> std::size_t {
    return storage::find([](auto tag) { return decltype(tag)::type::status == Status; });
  }

  template <int Status, class Body>
  static auto made_of(status_reply<Status, Body>& given) -> typename storage::type {
    constexpr auto index = index_of_status<Status>();
    static_assert(index != 0, "ward::with_status: the endpoint declares no answer with this status. Add ward::returns<status, body>.");
    if constexpr (index != 0) {
      using body = decltype(std::variant_alternative_t<index, typename storage::type>::body);
      static_assert(std::is_same_v<body, Body>, "ward::with_status: the endpoint declares another body for this status.");
      if constexpr (std::is_same_v<body, Body>) {
        return typename storage::type{std::in_place_index<index>, std::move(given.body)};
      } else {
        return typename storage::type{};
      }
    } else {
      return typename storage::type{};
    }
  }
  template <member_case Names>
  static auto write_outcome(http::response&, const http::problem_kind*) -> bool { return true; }
  template <member_case Names, class Returns>
  static auto write_outcome(http::response& response, const detail::success<Returns>& success) -> bool {
    response.status = Returns::status;
    if constexpr (std::is_void_v<typename Returns::schema>) {
      return true;
    } else {
      response.add_lines("content-type: application/json\r\n");
      return generate::write_json<wire{Names, message::answer}>(response.body, success.body);
    }
  }

  typename storage::type outcome_;
};

}  // namespace ward
