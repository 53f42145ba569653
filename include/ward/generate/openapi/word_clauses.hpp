// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The words of a contract in its document: route, summary, description, tags, and who answers for it.
#pragma once

#include <string_view>

#include "ward/generate/openapi/clause_document.hpp"
#include "ward/http/method.hpp"

namespace ward::generate::openapi {

template <>
struct clause_document<clause_kind::route> {
  struct said {
    http::method method;
    std::string_view path;
  };
  template <class Clause, member_case>
  static constexpr said by{Clause::method, Clause::path};
  static void describe(operation& of, const said& route) {
    of.method = route.method;
    of.path = route.path;
  }
};

template <>
struct clause_document<clause_kind::summary> : says_a_text {
  static void describe(operation& of, std::string_view text) { of.summary = text; }
};

template <>
struct clause_document<clause_kind::description> : says_a_text {
  static void describe(auto& of, std::string_view text) { of.description = text; }
};

template <>
struct clause_document<clause_kind::tag> : says_a_text {
  static void describe(operation& of, std::string_view text) { of.tags.emplace_back(text); }
};

template <>
struct clause_document<clause_kind::deprecated> : says_why {
  static void describe(operation& of, std::string_view why) {
    of.deprecated = why;
    of.extensions["x-ward-deprecated"] = detail::to_json(why);
  }
};

template <>
struct clause_document<clause_kind::tag_description> {
  struct said {
    std::string_view tag;
    std::string_view text;
  };
  template <class Clause, member_case>
  static constexpr said by{Clause::tag, Clause::text};
  static void describe(document& of, const said& of_tag) { of.tags.emplace(of_tag.tag, of_tag.text); }
};

template <>
struct clause_document<clause_kind::title> : says_a_text {
  static void describe(document& of, std::string_view text) { of.title = text; }
};

template <>
struct clause_document<clause_kind::version> : says_a_text {
  static void describe(document& of, std::string_view text) { of.version = text; }
};

template <>
struct clause_document<clause_kind::license> : says_a_text {
  static void describe(document& of, std::string_view text) { of.license = text; }
};

template <>
struct clause_document<clause_kind::contact> {
  struct said {
    std::string_view name;
    std::string_view email;
  };
  template <class Clause, member_case>
  static constexpr said by{Clause::name, Clause::email};
  static void describe(document& of, const said& contact) {
    of.contact_name = contact.name;
    of.contact_email = contact.email;
  }
};

/// Every name of a member shows it.
template <>
struct clause_document<clause_kind::wire_case> : says_nothing {};

template <>
struct clause_document<clause_kind::server> {
  using said = server_entry;
  template <class Clause, member_case>
  static constexpr said by{Clause::url, Clause::environment, Clause::is_internal};
  static void describe(document& of, const server_entry& server) { of.servers.push_back(server); }
};

}  // namespace ward::generate::openapi
