// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Reads the parts of a form into its struct as they arrive: text into memory, files into the store, issues into the list.
//
// 1. A part belongs to the member of its name, or to none: then it is an issue, and its bytes are read and forgotten.
// 2. What a file must be is known before its first byte is kept, from its name and declared type; what its content must look like is
//    checked with each byte, before it is kept. After an issue nothing more is kept: there will be no handler to read it.
// 3. A browser sends a file field in which nothing was chosen as a file without name and content: that member is absent.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "ward/core/text_buffer.hpp"
#include "ward/schema/form_cost.hpp"
#include "ward/generate/parameter_value.hpp"
#include "ward/generate/rule_check.hpp"
#include "ward/http/multipart.hpp"
#include "ward/pipeline/form_intake.hpp"
#include "ward/schema/file_check.hpp"
#include "ward/schema/file_record.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/struct_schema.hpp"
#include "ward/schema/utf8.hpp"

namespace ward::pipeline {
namespace detail {

using generate::input_place;
using ward::detail::schema_access;

struct no_check {};
template <class Member, bool IsFile = ward::detail::is_file<Member>>
struct check_for {
  using type = no_check;
};
template <class Member>
struct check_for<Member, true> {
  using type = typename ward::detail::form_field_of<Member>::check;
};

template <class List>
struct checks_of;
template <class... Members>
struct checks_of<type_list<Members...>> {
  using type = std::tuple<typename check_for<Members>::type...>;
};

/// The field inside of `std::optional`, which then has one, and of annotations.
template <class Member>
[[nodiscard]] auto open_field(Member& member) -> auto& {
  if constexpr (Annotated<Member>) {
    return open_field(schema_access::inner(member));
  } else if constexpr (kind_of<Member> == schema_kind::optional) {
    return open_field(member.emplace(schema_access::make<typename Member::value_type>()));
  } else {
    return member;
  }
}

}  // namespace detail

template <class Struct, member_case Case = member_case::as_declared>
class form_reading final : public form_intake {
  static_assert(members_in<Struct, message::request> == members_in<Struct, message::answer>,
                "ward: a member of a form is ward::read_only or write_only. Forms are in requests only: remove it.");

 public:
  form_reading(std::string_view boundary, const form_resources& with)
      : with_(with), reader_(boundary, member_count<Struct> + generate::issue_list::capacity) {}

  [[nodiscard]] auto take(std::string_view bytes) -> const http::problem_kind* override {
    if (reader_.push(bytes, *this) == http::multipart_state::malformed) return &http::problems::malformed_request;
    return is_out_of_room_ ? &http::problems::unavailable : nullptr;
  }

  /// Says that all has arrived, and moves what was read to `into`. False if the form has no end. Issues are in the list: among them
  /// the members that are missing and, if there are none, what the struct's own rule says.
  [[nodiscard]] auto finish(Struct& into) -> bool {
    if (reader_.state() != http::multipart_state::complete) return false;
    for (std::size_t i = 0; i != member_count<Struct>; ++i) {
      if (member_presence<Struct>[i] == presence::required && (present_ >> i & 1U) == 0) report(i, {issue_code::required});
    }
    if (is_sound_) generate::check_rule<Struct, Case>(value_, with_.issues, detail::input_place::form, nullptr);
    into = std::move(value_);
    return true;
  }

  // For the reader.
  void begin_part(const http::part_head& head) {
    which_ = find_wire_member<Struct, Case>(head.name);
    part_ = part::ignored;
    if (which_ == member_count<Struct>) return report_unknown(head.name);
    const std::uint64_t bit = std::uint64_t{1} << which_;
    if ((seen_ & bit) != 0) return report(which_, {issue_code::duplicate_field});
    seen_ |= bit;
    present_ |= bit;
    visit_current([&]<std::size_t Index>(auto& member) {
      if constexpr (ward::detail::is_file<std::remove_reference_t<decltype(member)>>) {
        begin_file(std::get<Index>(checks_), head);
      } else {
        begin_text(head);
      }
    });
  }
  void part_bytes(std::string_view bytes) {
    switch (part_) {
      case part::ignored: return;
      case part::nothing_chosen: return fail_part({issue_code::file_name});
      case part::text: return take_text(bytes);
      case part::file: return take_file(bytes);
    }
  }
  void end_part() {
    if (part_ == part::text) end_text();
    if (part_ == part::file) end_file();
    if (part_ == part::nothing_chosen) present_ &= ~(std::uint64_t{1} << which_);
    content_.reset();
    part_ = part::ignored;
  }

 private:
  enum class part : std::uint8_t { ignored, nothing_chosen, text, file };

  void report(std::size_t which, issue problem) {
    is_sound_ = false;
    with_.issues.add(detail::input_place::form, nullptr, problem, wire_names<Struct, Case>[which]);
  }
  void report_unknown(std::string_view name) {
    is_sound_ = false;
    if (with_.issues.full()) return;
    with_.issues.add(detail::input_place::form, nullptr, {issue_code::unknown_field}, is_valid_utf8(name) ? name : std::string_view{});
  }
  // Reports what is wrong with the part that is being read, and forgets the rest of it.
  void fail_part(issue problem) {
    report(which_, problem);
    content_.reset();
    part_ = part::ignored;
  }

  // Calls `visit.operator()<Index>(member)` for the member that the part belongs to.
  template <class Visit>
  void visit_current(Visit visit) {
    visit_members(value_, [&](auto&... members) {
      [&]<std::size_t... Index>(std::index_sequence<Index...>) {
        static_cast<void>(((Index == which_ && (visit.template operator()<Index>(members), true)) || ...));
      }(std::index_sequence_for<decltype(members)...>{});
    });
  }

  void begin_text(const http::part_head& head) {
    const auto type = head.content_type.empty() ? "text/plain" : ward::detail::plain_media_type(head.content_type);
    if (head.file_name || !ascii::equal_ignoring_case(type, "text/plain")) return fail_part({issue_code::wrong_type});
    text_.clear();
    part_ = part::text;
  }
  void take_text(std::string_view bytes) {
    text_.append(bytes);
    visit_current([&]<std::size_t>(auto& member) {
      using member_type = std::remove_reference_t<decltype(member)>;
      if constexpr (!ward::detail::is_file<member_type>) {
        if (text_.size() > ward::detail::longest_form_text<member_type>()) fail_part(too_long<member_type>());
      }
    });
  }
  void end_text() {
    char* const kept = with_.memory.template allocate_array<char>(text_.size() + 1);
    std::copy_n(text_.view().data(), text_.size(), kept);
    const std::string_view text{kept, text_.size()};
    visit_current([&]<std::size_t>(auto& member) {
      if constexpr (!ward::detail::is_file<std::remove_reference_t<decltype(member)>>) {
        const auto problem = generate::detail::assign_parameter(detail::open_field(member), text);
        if (problem.found()) report(which_, problem);
      }
    });
  }
  template <class Member>
  [[nodiscard]] static constexpr auto too_long() -> issue {
    using field = ward::detail::form_field_of<Member>;
    if constexpr (kind_of<field> == schema_kind::text) {
      return {issue_code::too_long, static_cast<double>(field::shape.max_length)};
    } else {
      return {issue_code::wrong_type};
    }
  }

  template <class Check>
  void begin_file(Check& check, const http::part_head& head) {
    if (!head.file_name) return fail_part({issue_code::wrong_type});
    if (head.file_name->empty()) return void(part_ = part::nothing_chosen);
    file_name_.resize(head.file_name->size());
    file_name_.resize(http::undo_form_escapes(*head.file_name, file_name_.data()).size());
    if (const auto problem = check.begin(file_name_, head.content_type); problem.found()) return fail_part(problem);
    part_ = part::file;
    if (!with_.issues.empty() || is_out_of_room_) return;
    content_ = with_.store.open();
    is_out_of_room_ = content_ == nullptr;
  }
  void take_file(std::string_view bytes) {
    visit_current([&]<std::size_t Index>(auto& member) {
      if constexpr (ward::detail::is_file<std::remove_reference_t<decltype(member)>>) {
        if (const auto problem = std::get<Index>(checks_).take(bytes); problem.found()) fail_part(problem);
      }
    });
    if (content_ == nullptr || content_->append(bytes)) return;
    is_out_of_room_ = true;
    content_.reset();
  }
  void end_file() {
    visit_current([&]<std::size_t Index>(auto& member) {
      if constexpr (ward::detail::is_file<std::remove_reference_t<decltype(member)>>) {
        auto& check = std::get<Index>(checks_);
        if (const auto problem = check.finish(); problem.found()) return report(which_, problem);
        if (content_ == nullptr) return;
        detail::schema_access::adopt(detail::open_field(member), ward::detail::make_file(check, file_name_, std::move(content_)));
      }
    });
  }

  form_resources with_;
  http::multipart_reader reader_;
  Struct value_ = detail::schema_access::make<Struct>();
  typename detail::checks_of<member_types<Struct>>::type checks_;
  std::unique_ptr<upload_content> content_;
  text_buffer text_;
  std::string file_name_;
  std::size_t which_ = 0;
  std::uint64_t seen_ = 0;
  std::uint64_t present_ = 0;
  part part_ = part::ignored;
  bool is_out_of_room_ = false;
  bool is_sound_ = true;
};

/// Begins a form of `Struct`.
template <class Struct, member_case Case>
[[nodiscard]] auto open_form(std::string_view boundary, const form_resources& with) -> std::unique_ptr<form_intake> {
  return std::make_unique<form_reading<Struct, Case>>(boundary, with);
}

}  // namespace ward::pipeline
