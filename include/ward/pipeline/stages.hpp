// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// THE page that tells the story of a request: what it passes, in which order, and what stops it there.
//
//   arrive            a head that kept the rules of framing (http/framing.hpp)
//   route             which operation is meant, if any
//   limit_address     the quotas per address, before any costlier work; they count every request, routed or not
//   settle            no operation: 404, 405 with Allow, OPTIONS, or a fixed document; from here on there is one
//   check_size        the body that is announced fits the operation's type, or is refused unread
//   authenticate      a bearer token that verifies, unless the operation is public
//   authorize         one of the operation's roles
//   step_up           more than one factor, or lately enough, if the operation demands it: not told to callers without the role
//   find_tenant       the token's tenant, if the operation touches a tenant's data; a tenant in the path is that one
//   limit_user        the quotas per user
//   take_lease        a place among the calls that the caller may have running at the same time, until the answer is complete
//   check_media_type  application/json, or multipart/form-data with one boundary; not encoded
//   --- the server reads the body here, and may change threads; a refusal that leaves an audit record is answered after it ---
//   --- a form's parts are read while they arrive: its files go to the upload store, and never into one buffer. A form of a  ---
//   --- caller who is refused is not read                                                                                    ---
//   parse             path, query, headers and body into the endpoint's types: all problems at once   (pipeline/perform.hpp)
//   limit_account     the quotas per account that the input names
//   record            an audited operation leaves its first record, or is not carried out
//   handle            the user's function
//   write             the reply, as JSON
//   answer            the fields every answer has, the last audit record, the log                     (pipeline/answer.hpp)
//
// A stage takes proof of the one before it, which only that one can make: a body cannot be parsed for a caller who was not
// authorised, by construction and not by care.
#pragma once

#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>
#include <utility>

#include "ward/core/ascii.hpp"
#include "ward/guard/client_address.hpp"
#include "ward/guard/step_up.hpp"
#include "ward/http/multipart_boundary.hpp"
#include "ward/http/problem.hpp"
#include "ward/http/target.hpp"
#include "ward/pipeline/bearer.hpp"
#include "ward/pipeline/passage.hpp"
#include "ward/pipeline/rate_keys.hpp"
#include "ward/schema/asserted_tenant.hpp"

namespace ward::pipeline {

using guard::access_event;

struct arrive {
  [[nodiscard]] static auto run(const environment_parts& parts, const http::framed_head& head, exchange& exchange)
      -> passed<arrive> {
    auto& state = exchange.state();
    state.head = head;
    state.target = http::split_target(head.head.target);
    state.client = guard::client_address(head.head, parts.trusted_proxies);
    return passed<arrive>{exchange};
  }
};

struct route {
  [[nodiscard]] static auto run(const environment_parts& parts, passed<arrive> before) -> step<route> {
    auto& state = before.state();
    state.match = parts.routes.find(state.target.path);
    if (state.match.operations != nullptr) state.row = find_row(parts, state);
    return passed<route>{*before};
  }

 private:
  // HEAD is GET without the content (RFC 9110, section 9.3.2): same guards, same fields.
  [[nodiscard]] static auto find_row(const environment_parts& parts, progress& state) -> const operation* {
    auto method = http::parse_method(state.head.head.method);
    if (!method) return nullptr;
    if (*method == http::method::head) method = http::method::get;
    state.place = (*state.match.operations)[static_cast<std::size_t>(*method)];
    return state.place == generate::no_operation ? nullptr : &parts.operations[state.place];
  }
};

struct limit_address {
  [[nodiscard]] static auto run(const environment_parts& parts, passed<route> before) -> step<limit_address> {
    if (!take_quotas(parts, *before, rate_subject::address)) {
      return refuse_with(*before, problems::quota_exceeded, access_event::rate_limited, "address");
    }
    return passed<limit_address>{*before};
  }
};

struct settle {
  [[nodiscard]] static auto run(const environment_parts& parts, passed<limit_address> before) -> step<settle> {
    auto& state = before.state();
    if (state.row != nullptr) return passed<settle>{*before};
    if (state.match.malformed) return refuse_with(*before, problems::malformed_request, access_event::malformed, "target");
    const auto method = http::parse_method(state.head.head.method);
    if (const auto* document = find_document(parts, state.target.path)) return serve(*document, method, *before);
    if (state.match.operations == nullptr) return refuse_with(*before, problems::not_found, access_event::not_found, "route");
    add_allow(*before);
    if (method != http::method::options) {
      return refuse_with(*before, problems::method_not_allowed, access_event::method_not_allowed);
    }
    (*before).response().status = 204;
    return failed{stop{}};
  }

 private:
  [[nodiscard]] static auto find_document(const environment_parts& parts, std::string_view path) -> const fixed_document* {
    for (const auto& each : parts.documents) {
      if (each.path == path) return &each;
    }
    return nullptr;
  }
  [[nodiscard]] static auto serve(const fixed_document& document, std::optional<http::method> method, exchange& exchange)
      -> failed<stop> {
    auto& response = exchange.response();
    if (method != http::method::get && method != http::method::head) {
      response.add_lines("allow: GET, HEAD\r\n");
      return refuse_with(exchange, problems::method_not_allowed, access_event::method_not_allowed);
    }
    exchange.state().document = &document;
    response.status = 200;
    response.add("content-type", document.content_type);
    response.set_fixed_body(document.content);
    return {stop{}};
  }
  static void add_allow(exchange& exchange) {
    auto& fields = exchange.response().fields;
    std::string_view before = "allow: ";
    const auto& operations = *exchange.state().match.operations;
    for (std::size_t i = 0; i != operations.size(); ++i) {
      if (operations[i] == generate::no_operation) continue;
      fields.append(before);
      fields.append(http::method_names[i]);
      before = ", ";
      if (static_cast<http::method>(i) == http::method::get) fields.append(", HEAD");
    }
    fields.append(", OPTIONS\r\n");
  }
};

struct check_size {
  [[nodiscard]] static auto run(const environment_parts&, passed<settle> before) -> step<check_size> {
    const auto& framing = before.state().head.framing;
    const bool too_large = framing.content_length.value_or(0) > before.row().max_body_bytes;
    if (too_large || (framing.chunked && !before.row().has_body)) {
      return refuse_with(*before, problems::content_too_large, access_event::malformed, "size");
    }
    return passed<check_size>{*before};
  }
};

struct authenticate {
  [[nodiscard]] static auto run(const environment_parts& parts, passed<check_size> before) -> step<authenticate> {
    if (before.row().is_public) return passed<authenticate>{*before};
    const auto found = find_bearer(before.state().head.head);
    if (found.error) return refuse(*before, *found.error);
    auto verified = parts.verifier->verify(found.token, before.state().arrived_at);
    if (!verified) return refuse(*before, to_string(verified.error()));
    before.state().token = *std::move(verified);
    return passed<authenticate>{*before};
  }

 private:
  // RFC 6750, section 3.1: no error code for a request without a token; one code for all that is wrong with a token.
  [[nodiscard]] static auto refuse(exchange& exchange, bearer_error error) -> failed<stop> {
    if (error == bearer_error::absent || error == bearer_error::other_scheme) {
      exchange.response().add_lines("www-authenticate: Bearer\r\n");
      return refuse_with(exchange, problems::unauthenticated, access_event::unauthenticated, "no_token");
    }
    return refuse(exchange, error == bearer_error::repeated ? std::string_view{"repeated"} : std::string_view{"malformed"});
  }
  [[nodiscard]] static auto refuse(exchange& exchange, std::string_view reason) -> failed<stop> {
    exchange.response().add_lines("www-authenticate: Bearer error=\"invalid_token\"\r\n");
    return refuse_with(exchange, problems::unauthenticated, access_event::unauthenticated, reason);
  }
};

struct authorize {
  [[nodiscard]] static auto run(const environment_parts&, passed<authenticate> before) -> step<authorize> {
    if (!before.row().is_public && !holds_a_role(before.row(), *before.state().token)) {
      return refuse_with(*before, problems::forbidden, access_event::forbidden, "role");
    }
    return passed<authorize>{*before};
  }

 private:
  [[nodiscard]] static auto holds_a_role(const operation& row, const guard::verified_token& token) noexcept -> bool {
    for (const auto wanted : row.roles.items()) {
      for (const auto& held : token.roles) {
        if (held == wanted) return true;
      }
    }
    return false;
  }
};

struct step_up {
  // By when the request arrived, and never by when the token was verified.
  [[nodiscard]] static auto run(const environment_parts&, passed<authorize> before) -> step<step_up> {
    const auto& demand = before.row().authentication;
    if (!demand.is_demanded) return passed<step_up>{*before};
    const auto flaw = guard::check_authentication(demand, *before.state().token, before.state().arrived_at);
    if (flaw == guard::authentication_flaw::none) return passed<step_up>{*before};
    guard::append_challenge((*before).response(), demand, flaw);
    return refuse_with(*before, problems::insufficient_user_authentication, access_event::insufficient_authentication,
                       to_string(flaw));
  }
};

struct find_tenant {
  [[nodiscard]] static auto run(const environment_parts&, passed<step_up> before) -> step<find_tenant> {
    if (!before.row().has_tenant) return passed<find_tenant>{*before};
    const std::string_view tenant = before.state().token->tenant;
    if (tenant.empty()) return refuse_with(*before, problems::forbidden, access_event::forbidden, "no_tenant");
    if (!is_asserted(before.state(), tenant)) {
      return refuse_with(*before, problems::not_found, access_event::not_found, "asserted_tenant");
    }
    return passed<find_tenant>{*before};
  }

 private:
  // What is malformed names no tenant either: one answer for all, so that it tells of no tenant whether it exists.
  [[nodiscard]] static auto is_asserted(const progress& state, std::string_view tenant) noexcept -> bool {
    std::array<char, 3 * asserted_tenant_rule::max_bytes> room;
    for (std::size_t i = 0; i != state.match.parameter_count; ++i) {
      if (((state.row->asserted_tenants >> i) & 1U) == 0) continue;
      const auto encoded = state.match.parameters[i].encoded;
      if (encoded.size() > room.size() || http::percent_decode(encoded, room.data(), true) != tenant) return false;
    }
    return true;
  }
};

struct limit_user {
  [[nodiscard]] static auto run(const environment_parts& parts, passed<find_tenant> before) -> step<limit_user> {
    if (before.state().token != nullptr && !take_quotas(parts, *before, rate_subject::user)) {
      return refuse_with(*before, problems::quota_exceeded, access_event::rate_limited, "user");
    }
    return passed<limit_user>{*before};
  }
};

struct take_lease {
  [[nodiscard]] static auto run(const environment_parts& parts, passed<limit_user> before) -> step<take_lease> {
    const auto most = before.row().concurrent;
    if (most == 0) return passed<take_lease>{*before};
    const auto key = lease_key(parts, before.state());
    const auto now = before.state().arrived_at;
    const auto taken = parts.leases->take(key, most, now, now + parts.longest_lease);
    if (!taken) return refuse(*before, taken.error());
    (*before).lease().hold(parts.leases, key, *taken);
    return passed<take_lease>{*before};
  }

 private:
  [[nodiscard]] static auto refuse(exchange& exchange, guard::lease_refusal why) -> failed<stop> {
    if (why == guard::lease_refusal::no_room) {
      return refuse_with(exchange, problems::unavailable, access_event::unavailable, "lease_keeper");
    }
    exchange.response().add_lines("retry-after: 1\r\n");  // nobody knows when one ends
    return refuse_with(exchange, problems::too_many_at_once, access_event::rate_limited, "concurrent");
  }
};

struct check_media_type {
  [[nodiscard]] static auto run(const environment_parts& parts, passed<take_lease> before) -> step<check_media_type> {
    if (before.row().open_form != nullptr) return begin_form(parts, std::move(before));
    const std::string_view wanted = before.row().takes_merge_patch ? "application/merge-patch+json" : "application/json";
    if (before.row().has_body && !is_of_type(before.state().head.head, wanted)) {
      return refuse_with(*before, problems::unsupported_media_type, access_event::malformed, "media_type");
    }
    return passed<check_media_type>{*before};
  }

 private:
  [[nodiscard]] static auto begin_form(const environment_parts& parts, passed<take_lease> before) -> step<check_media_type> {
    const auto& head = before.state().head.head;
    const bool is_plain = head.count("content-type") == 1 && head.count("content-encoding") == 0;
    const auto found = is_plain ? http::find_form_boundary(*head.find("content-type")) : http::form_boundary{};
    if (found.type == http::form_type::other) {
      return refuse_with(*before, problems::unsupported_form_type, access_event::malformed, "media_type");
    }
    if (found.type == http::form_type::malformed) {
      return refuse_with(*before, problems::malformed_request, access_event::malformed, "boundary");
    }
    const form_resources with{*parts.uploads, (*before).memory(), (*before).issues()};
    (*before).form() = before.row().open_form(found.boundary, with);
    return passed<check_media_type>{*before};
  }
  // RFC 8259, section 11 gives the type no parameters; a charset of UTF-8 says nothing new and many clients send it.
  [[nodiscard]] static auto is_of_type(const http::request_head& head, std::string_view wanted) noexcept -> bool {
    if (head.count("content-type") != 1 || head.count("content-encoding") != 0) return false;
    const auto value = *head.find("content-type");
    const auto semicolon = value.find(';');
    if (!ascii::equal_ignoring_case(ascii::trimmed(value.substr(0, semicolon)), wanted)) return false;
    if (semicolon == std::string_view::npos) return true;
    const auto parameter = ascii::trimmed(value.substr(semicolon + 1));
    return ascii::equal_ignoring_case(parameter, "charset=utf-8") || ascii::equal_ignoring_case(parameter, "charset=\"utf-8\"");
  }
};

/// Everything that the head decides, in its order.
[[nodiscard]] inline auto pass_admission(const environment_parts& parts, passed<arrive> arrived) -> step<check_media_type> {
  return pass<route, limit_address, settle, check_size, authenticate, authorize, step_up, find_tenant, limit_user, take_lease,
              check_media_type>(parts, std::move(arrived));
}

}  // namespace ward::pipeline
