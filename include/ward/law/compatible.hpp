// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whether callers of an old contract can go on with a new one: `compatible` says so, `stays_compatible` says why not.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

#include "ward/core/type_list.hpp"
#include "ward/declare/api.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/declare/wire_case.hpp"
#include "ward/law/difference_text.hpp"
#include "ward/law/operation_difference.hpp"
#include "ward/law/place.hpp"
#include "ward/law/route_successor.hpp"
#include "ward/law/rule_text.hpp"
#include "ward/law/schema_difference.hpp"
#include "ward/law/text_pieces.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward {
namespace law {

/// A reason, or a piece of it, as a template argument: compilers print because<31>{"at most 100 characters, was 120"}.
template <std::size_t Size>
struct because {
  char text[Size + 1]{};

  [[nodiscard]] constexpr auto view() const noexcept -> std::string_view { return {text, Size}; }
};

namespace detail {

template <auto... Says>
constexpr auto joined_pieces() noexcept -> short_text<500> {
  short_text<500> text;
  ((text << (text.size() == 0 ? "" : " ") << Says.view()), ...);
  return text;
}

template <class...>
inline constexpr bool callers_can_go_on = false;

}  // namespace detail

/// Is instantiated only where it does not hold. `Says` are the place, at<...>, and the reason, because<...>.
template <class Old, class New, auto... Says>
struct new_contract_serves_callers_of_the_old {
  static_assert(detail::callers_can_go_on<Old, New>,
                WARD_RULE_TEXT("ward::stays_compatible: callers of the old contract break, at<the place> because<of this>. Take "
                               "what the old contract took and answer as it did, or let the new one stand beside it under another "
                               "path. See docs/compatibility.md",
                               detail::joined_pieces<Says...>()));
};

namespace detail {

/// Whether an old schema and a new one agree, and if not, where and why: nothing of that is made unless it is asked.
template <class Old, class New, message Of>
struct question_of_schemas {
  using before = Old;
  using after = New;

  static constexpr auto judged() -> const verdict& {
    if constexpr (Of == message::request) return verdict_of<Old, New, comparison{message::request}>;
    else return verdict_of<New, Old, comparison{message::answer}>;
  }
  static constexpr bool holds = !judged().found.found();
  static constexpr auto reason() -> reason_text { return to_sentence(judged().found, Of); }
  static constexpr auto place() -> place_text {
    place_text text;
    text << struct_name<Old>;
    write_way(text, judged());
    return text;
  }
};

template <class Old, class New, spellings Names = spellings{}>
struct question_of_operations {
  using before = Old;
  using after = New;

  static constexpr auto judged() -> const operation_verdict& { return operation_verdict_of<Old, New, Names>; }
  static constexpr bool holds = !judged().found();
  static constexpr auto reason() -> reason_text {
    return to_sentence(judged().judged.found, judged().status == 0 ? message::request : message::answer);
  }
  static constexpr auto place() -> place_text {
    auto text = place_of<Old>();
    if (judged().part == clause_kind::access) return text;
    if (judged().status == 0) {
      text << ", " << name_of_input(judged().part);
    } else {
      reason_text status;
      write_digits(status, static_cast<std::uint64_t>(judged().status));
      text << ", response " << status.view();
    }
    if (!judged().schema.empty()) text << " " << judged().schema;
    write_way(text, judged().judged);
    return text;
  }
};

template <class Old, class New>
struct question_of_a_lost_operation {
  using before = Old;
  using after = New;

  static constexpr bool holds = false;
  static constexpr auto reason() -> reason_text { return to_sentence({breach::operation_gone}, message::request); }
  static constexpr auto place() -> place_text { return place_of<Old>(); }
};

template <class Old, class Before, class After, bool IsThere = successor_place<Old, After> != After::endpoints::size>
struct question_of_endpoint {
  using type = question_of_operations<Old, nth<typename After::endpoints, successor_place<Old, After>>,
                                      spellings{names_of<Before>, names_of<After>}>;
};
template <class Old, class Before, class After>
struct question_of_endpoint<Old, Before, After, false> {
  using type = question_of_a_lost_operation<Old, After>;
};

template <class Type>
inline constexpr bool is_schema =
    kind_of<Type> != schema_kind::none && kind_of<Type> != schema_kind::optional && !Endpoint<Type> && !Api<Type>;

template <class Old, class New, message Of>
struct questions_of {
  static constexpr bool are_schemas = is_schema<Old> && is_schema<New>;
  static_assert(are_schemas, "ward::compatible: compare two apis, two endpoints or two schemas.");
  using type = std::conditional_t<are_schemas, type_list<question_of_schemas<Old, New, Of>>, type_list<>>;
};
template <Endpoint Old, Endpoint New, message Of>
struct questions_of<Old, New, Of> {
  using type = type_list<question_of_operations<Old, New>>;
};
template <class Before, class After, class Endpoints>
struct questions_of_endpoints;
template <class Before, class After, class... Endpoints>
struct questions_of_endpoints<Before, After, type_list<Endpoints...>> {
  using type = type_list<typename question_of_endpoint<Endpoints, Before, After>::type...>;
};
template <Api Old, Api New, message Of>
struct questions_of<Old, New, Of> : questions_of_endpoints<Old, New, typename Old::endpoints> {};

template <class... Questions>
consteval auto all_hold(type_list<Questions...>) -> bool {
  for (const bool each : std::array<bool, sizeof...(Questions) + 1>{Questions::holds..., true}) {
    if (!each) return false;
  }
  return true;
}

template <class Question, bool Holds = Question::holds>
struct rule_if_broken {
  using type = type_list<>;
};
template <class Question>
struct rule_if_broken<Question, false> {
  template <std::size_t... Place, std::size_t... Reason>
  static auto say(std::index_sequence<Place...>, std::index_sequence<Reason...>)
      -> new_contract_serves_callers_of_the_old<typename Question::before, typename Question::after,
                                                said_piece<at, &Question::place, Place>()...,
                                                said_piece<because, &Question::reason, Reason>()...>;
  using type = type_list<decltype(say(std::make_index_sequence<count_pieces(Question::place().view())>{},
                                      std::make_index_sequence<count_pieces(Question::reason().view())>{}))>;
};

template <class Questions>
struct rules_that_break;
template <class... Questions>
struct rules_that_break<type_list<Questions...>> : ward::detail::join<typename rule_if_broken<Questions>::type...> {};

}  // namespace detail

/// Where callers of `Old` break, the first place of each operation: a `type_list`, empty if they do not.
template <class Old, class New, message Of = message::request>
using broken_promises = typename detail::rules_that_break<typename detail::questions_of<Old, New, Of>::type>::type;

}  // namespace law

/// Of schemas: every request of `Old` is one of `New`; with `message::answer`, every answer of `New` is one of `Old`, but that it may
/// have members which `Old` does not know. Of endpoints and apis: callers of `Old` can go on with `New`. What is compared
/// and what is not stands in docs/compatibility.md. Nothing is compared unless it is asked, and no pair of types twice.
template <class Old, class New, message Of = message::request>
inline constexpr bool compatible = law::detail::all_hold(typename law::detail::questions_of<Old, New, Of>::type{});

/// As `lawful`: `static_assert(ward::stays_compatible<v1::api, v2::api>{});` is true, or one error for each operation that breaks
/// its callers says where and why.
template <class Old, class New, message Of = message::request, class Broken = law::broken_promises<Old, New, Of>>
struct stays_compatible;
template <class Old, class New, message Of, class... Broken>
struct stays_compatible<Old, New, Of, type_list<Broken...>> : Broken... {
  constexpr explicit operator bool() const noexcept { return true; }
};

}  // namespace ward
