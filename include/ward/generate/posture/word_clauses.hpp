// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The words of a contract in the report: what it is called, and which of them the report leaves out.
#pragma once

#include "ward/generate/posture/clause_posture.hpp"

namespace ward::generate::posture {

template <>
struct clause_posture<clause_kind::route> {
  template <class Clause>
  static void describe(operation& of) {
    of.method = Clause::method;
    of.path = Clause::path;
  }
};

template <>
struct clause_posture<clause_kind::summary> {
  template <class Clause>
  static void describe(operation& of) {
    of.summary = Clause::text;
  }
};

template <>
struct clause_posture<clause_kind::title> {
  template <class Clause>
  static void describe(report& of) {
    of.title = Clause::text;
  }
};

template <>
struct clause_posture<clause_kind::version> {
  template <class Clause>
  static void describe(report& of) {
    of.version = Clause::text;
  }
};

template <>
struct clause_posture<clause_kind::tenant_names> {
  template <class Clause>
  static void describe(report& of) {
    of.tenant_names.assign(Clause::names.begin(), Clause::names.end());
  }
};

template <>
struct clause_posture<clause_kind::description> : says_nothing {};
template <>
struct clause_posture<clause_kind::tag> : says_nothing {};
template <>
struct clause_posture<clause_kind::tag_description> : says_nothing {};
/// It is served until it is gone, and all rules are for it.
template <>
struct clause_posture<clause_kind::deprecated> : says_nothing {};
template <>
struct clause_posture<clause_kind::license> : says_nothing {};
template <>
struct clause_posture<clause_kind::contact> : says_nothing {};
template <>
struct clause_posture<clause_kind::server> : says_nothing {};
/// Every name of a member shows it.
template <>
struct clause_posture<clause_kind::wire_case> : says_nothing {};

}  // namespace ward::generate::posture
