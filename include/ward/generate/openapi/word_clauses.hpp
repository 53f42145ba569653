// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The words of a contract in its document: route, summary, description, tags, and who answers for it.
#pragma once

#include "ward/generate/openapi/clause_document.hpp"

namespace ward::generate::openapi {

template <>
struct clause_document<clause_kind::route> {
  template <class Clause>
  static void describe(operation& of) {
    of.method = Clause::method;
    of.path = Clause::path;
  }
};

template <>
struct clause_document<clause_kind::summary> {
  template <class Clause>
  static void describe(operation& of) {
    of.summary = Clause::text;
  }
};

template <>
struct clause_document<clause_kind::description> {
  template <class Clause>
  static void describe(auto& of) {
    of.description = Clause::text;
  }
};

template <>
struct clause_document<clause_kind::tag> {
  template <class Clause>
  static void describe(operation& of) {
    of.tags.emplace_back(Clause::text);
  }
};

template <>
struct clause_document<clause_kind::deprecated> {
  template <class Clause>
  static void describe(operation& of) {
    of.deprecated = Clause::why;
    of.extensions["x-ward-deprecated"] = detail::to_json(Clause::why);
  }
};

template <>
struct clause_document<clause_kind::tag_description> {
  template <class Clause>
  static void describe(document& of) {
    of.tags.emplace(Clause::tag, Clause::text);
  }
};

template <>
struct clause_document<clause_kind::title> {
  template <class Clause>
  static void describe(document& of) {
    of.title = Clause::text;
  }
};

template <>
struct clause_document<clause_kind::version> {
  template <class Clause>
  static void describe(document& of) {
    of.version = Clause::text;
  }
};

template <>
struct clause_document<clause_kind::license> {
  template <class Clause>
  static void describe(document& of) {
    of.license = Clause::text;
  }
};

template <>
struct clause_document<clause_kind::contact> {
  template <class Clause>
  static void describe(document& of) {
    of.contact_name = Clause::name;
    of.contact_email = Clause::email;
  }
};

template <>
struct clause_document<clause_kind::wire_case> {
  template <class Clause>
  static void describe(document&) {}  // every name of a member shows it
};

template <>
struct clause_document<clause_kind::server> {
  template <class Clause>
  static void describe(document& of) {
    of.servers.push_back({Clause::url, Clause::environment, Clause::is_internal});
  }
};

}  // namespace ward::generate::openapi
