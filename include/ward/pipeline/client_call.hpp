// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// One endpoint from the client's side: its typed input becomes a request, its answer a typed value.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/core/arena.hpp"
#include "ward/core/result.hpp"
#include "ward/core/text_buffer.hpp"
#include "ward/generate/body_parser.hpp"
#include "ward/generate/json_writer.hpp"
#include "ward/generate/parameter_writer.hpp"
#include "ward/http/cookie.hpp"
#include "ward/http/method.hpp"
#include "ward/http/response.hpp"
#include "ward/pipeline/call.hpp"
#include "ward/pipeline/form_writer.hpp"

namespace ward {

/// A request as a client means it. `Host` and `Content-Length` are added unless `fields` has them.
struct in_process_request {
  std::string method = "GET";
  std::string target = "/";
  std::vector<std::pair<std::string, std::string>> fields = {};
  std::string body = {};
};

/// An answer as a client sees it.
struct in_process_answer {
  int status = 0;
  std::string fields = {};  ///< whole lines
  std::string body = {};

  /// The value of the first field of this name.
  [[nodiscard]] auto field(std::string_view name) const -> std::optional<std::string> {
    http::response lines;
    lines.add_lines(fields);
    const auto value = lines.find(name);
    if (!value) return std::nullopt;
    return std::string{*value};
  }
};

/// The input of `Endpoint`, as a client gives it: `{.token = token, .path = {...}, .body = {...}}`.
template <class Endpoint>
struct client_call {
  std::string token = {};  ///< an access token; empty sends none
  detail::schema_of<Endpoint, clause_kind::path> path = {};
  detail::schema_of<Endpoint, clause_kind::query> query = {};
  detail::schema_of<Endpoint, clause_kind::headers> headers = {};
  detail::schema_of<Endpoint, clause_kind::cookies> cookies = {};
  detail::schema_of<Endpoint, clause_kind::body> body = {};
  detail::schema_of<Endpoint, clause_kind::form> form = {};
};

namespace detail {

inline void require_set(bool set) {
  if (!set) throw std::invalid_argument("ward: a member of this call was moved from");
}

template <class Path>
auto target_of(std::string_view path_template, const Path& path) -> std::string {
  text_buffer target;
  const auto append = [&](std::string_view placeholder) {
    require_set(generate::visit_parameters(path, [&](std::string_view name, std::string_view text) {
      if (name == placeholder) generate::write_percent_encoded(target, text);
    }));
  };
  while (!path_template.empty()) {
    const auto open = path_template.substr(0, path_template.find('{'));
    target.append(open);
    path_template.remove_prefix(open.size());
    if (path_template.empty()) break;
    const auto close = path_template.find('}');
    append(path_template.substr(1, close - 1));
    path_template.remove_prefix(close + 1);
  }
  return std::string{target.view()};
}

template <member_case Names, class Query>
void append_query(std::string& target, const Query& query) {
  char before = '?';
  require_set(generate::visit_parameters<Names>(query, [&](std::string_view name, std::string_view text) {
    text_buffer pair;
    pair.append(before);
    pair.append(name);
    pair.append('=');
    generate::write_percent_encoded(pair, text);
    target += pair.view();
    before = '&';
  }));
}

// The value of a Cookie field. A cookie has no escapes, so some texts cannot stand in one.
template <class Cookies>
auto cookie_field(const Cookies& cookies) -> std::string {
  std::string field;
  require_set(generate::visit_parameters(cookies, [&](std::string_view name, std::string_view text) {
    if (!http::is_cookie_value(text)) throw std::invalid_argument("ward: a cookie of this call has a character that no cookie can have");
    field.append(field.empty() ? "" : "; ").append(name).append("=").append(text);
  }));
  return field;
}

}  // namespace detail

/// The request that carries `given` to an api that spells its names so.
template <member_case Names = member_case::as_declared, class Endpoint>
[[nodiscard]] auto to_request(const client_call<Endpoint>& given) -> in_process_request {
  using route = clause_of<Endpoint, clause_kind::route>;
  in_process_request request;
  request.method = http::to_string(route::method);
  request.target = detail::target_of(route::path, given.path);
  detail::append_query<Names>(request.target, given.query);
  if (!given.token.empty()) request.fields.emplace_back("Authorization", "Bearer " + given.token);
  detail::require_set(generate::visit_parameters(given.headers, [&](std::string_view name, std::string_view text) {
    std::string field{name};
    for (char& c : field) c = c == '_' ? '-' : c;
    request.fields.emplace_back(std::move(field), text);
  }));
  if (auto cookies = detail::cookie_field(given.cookies); !cookies.empty()) request.fields.emplace_back("Cookie", std::move(cookies));
  if constexpr (has_clause<Endpoint, clause_kind::body>) {
    text_buffer body;
    detail::require_set(generate::write_json<wire{Names, message::request}>(body, given.body));
    request.body = body.view();
    constexpr bool patches = kind_of<typename clause_of<Endpoint, clause_kind::body>::schema> == schema_kind::patch;
    request.fields.emplace_back("Content-Type", patches ? "application/merge-patch+json" : "application/json");
  }
  if constexpr (has_clause<Endpoint, clause_kind::form>) {
    const auto boundary = pipeline::make_form_boundary();
    text_buffer body;
    detail::require_set(pipeline::write_form<Names>(body, boundary, given.form));
    request.body = body.view();
    request.fields.emplace_back("Content-Type", "multipart/form-data; boundary=" + boundary);
  }
  return request;
}

/// The answer of `Endpoint`, of an api that spells its names so.
template <class Endpoint, member_case Names = member_case::as_declared>
class client_answer {
 public:
  explicit client_answer(in_process_answer answer) : answer_(std::move(answer)) {}

  [[nodiscard]] auto status() const noexcept -> int { return answer_.status; }
  [[nodiscard]] auto raw() const noexcept -> const in_process_answer& { return answer_; }

  /// The body, which owns its content. Throws `bad_result` if the answer has another status or its body does not fit the schema
  /// that is declared for it: then the service breaks its contract.
  template <int Status>
  [[nodiscard]] auto as() const {
    using schema = typename decltype(schema_for<Status>(clauses_of<Endpoint, clause_kind::returns>{}))::type;
    if (answer_.status != Status) throw bad_result();
    generate::body_parser parser;
    text_buffer body;
    body.append(answer_.body);
    arena memory;
    generate::issue_list issues;
    auto value = detail::schema_access::make<schema>();
    if (parser.template parse<wire{Names, message::answer}>(body, value, memory, issues) != generate::body_verdict::valid) throw bad_result();
    const auto& borrowed = value;
    return schema{borrowed};
  }

 private:
  template <int Status, class First, class... Rest>
  static auto schema_for(type_list<First, Rest...>) {
    if constexpr (First::status == Status) {
      return type_tag<typename First::schema>{};
    } else {
      static_assert(sizeof...(Rest) != 0, "ward: this endpoint does not return that status.");
      return schema_for<Status>(type_list<Rest...>{});
    }
  }

  in_process_answer answer_;
};

}  // namespace ward
