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

#include "ward/core/fixed_string.hpp"
#include "ward/core/type_list.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/declare/outcome.hpp"
#include "ward/fwd.hpp"
#include "ward/generate/json_writer.hpp"
#include "ward/http/problem.hpp"
#include "ward/http/response.hpp"
#include "ward/http/status.hpp"
#include "ward/pipeline/reply_storage.hpp"

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

/// Appends the body of a success; false if it holds a value that was never set.
template <class Returns, member_case Names>
[[nodiscard]] auto write_success(http::response& response, [[maybe_unused]] const body_of<Returns>& body) -> bool {
  response.status = Returns::status;
  if constexpr (std::is_void_v<typename Returns::schema>) {
    return true;
  } else {
    response.add_lines("content-type: application/json\r\n");
    return generate::write_json<wire{Names, message::answer}>(response.body, body);
  }
}

}  // namespace detail

/// The answer to a `call<Endpoint>`. Made from a body that the endpoint `returns`, from `ward::done`, from a declared
/// `ward::failure<"code">{}`, or from `ward::not_found`.
template <class Endpoint>
class reply {
  using successes = clauses_of<Endpoint, clause_kind::returns>;
  using storage = detail::reply_storage<successes>;

 public:
  template <class Body>
    requires(storage::template count_of<Body>() == 1)
  reply(Body body) : outcome_(storage::template index_of<Body>(), std::move(body)) {}

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
    return write_one_of<Names>(response, successes{});
  }
  /// Calls `visitor.operator()<Returns>(body)` with the answer of a success. For the pipeline.
  template <class Visitor>
  void visit(Visitor&& visitor) const {
    visit_one_of(visitor, successes{});
  }
  /// The problem to answer with, or null for a success.
  [[nodiscard]] auto problem() const noexcept -> const http::problem_kind* {
    return outcome_.problem();
  }
  /// The body of a success; null if this is something else. For tests of services.
  template <class Body>
  [[nodiscard]] auto body() const noexcept -> const Body* {
    constexpr auto index = storage::template index_of<Body>();
    static_assert(index != 0, "ward: the endpoint returns no such body.");
    return outcome_.index() == index ? &outcome_.template body<Body>() : nullptr;
  }

 private:
  template <int Status, class Body>
  static auto made_of(status_reply<Status, Body>& given) -> storage {
    constexpr auto index = storage::template index_of_status<Status>();
    constexpr bool fits = storage::template takes<Status, Body>();
    static_assert(index != 0, "ward::with_status: the endpoint declares no answer with this status. Add ward::returns<status, body>.");
    static_assert(index == 0 || fits, "ward::with_status: the endpoint declares another body for this status.");
    if constexpr (fits) {
      return storage{index, std::move(given.body)};
    } else {
      return storage{nullptr};
    }
  }
  template <member_case Names, class... Returns>
  auto write_one_of(http::response& response, type_list<Returns...>) const -> bool {
    std::size_t index = 0;
    bool is_written = true;
    static_cast<void>(((++index == outcome_.index() ? (is_written = write_body<Names, Returns>(response), true) : false) || ...));
    return is_written;
  }
  template <class Visitor, class... Returns>
  void visit_one_of(Visitor& visitor, type_list<Returns...>) const {
    std::size_t index = 0;
    ((++index == outcome_.index() ? visitor.template operator()<Returns>(outcome_.template body<detail::body_of<Returns>>())
                                  : static_cast<void>(0)),
     ...);
  }
  template <member_case Names, class Returns>
  auto write_body(http::response& response) const -> bool {
    return detail::write_success<Returns, Names>(response, outcome_.template body<detail::body_of<Returns>>());
  }

  storage outcome_;
};

}  // namespace ward
