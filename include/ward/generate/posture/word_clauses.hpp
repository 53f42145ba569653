// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The words of a contract in the report: what it is called, and which of them the report leaves to the document.
#pragma once

#include <string_view>

#include "ward/generate/posture/clause_posture.hpp"

namespace ward::generate::posture {

template <>
struct clause_posture<clause_kind::title> : says_a_text {
  static void describe(report& of, std::string_view text) { of.title = text; }
};

template <>
struct clause_posture<clause_kind::version> : says_a_text {
  static void describe(report& of, std::string_view text) { of.version = text; }
};

template <>
struct clause_posture<clause_kind::tenant_names> : says_names {
  static void describe(report& of, said names) { of.tenant_names.assign(names.begin(), names.end()); }
};

template <>
struct clause_posture<clause_kind::route> : says_nothing {};
template <>
struct clause_posture<clause_kind::summary> : says_nothing {};
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
