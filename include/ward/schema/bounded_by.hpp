// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Where bounds speak: at the line that names a type, and once.
//
// 1. A `static_assert` that fails in a class makes the class useless to clang: whatever holds it fails too, some twenty times. So the
//    asserts about the arguments of a type stand in a function of their own, `check_...`, and the type itself stays sound.
// 2. The function is called where the type is named, by an alias or by a default template argument: in std::optional<text<10, 5>>
//    the error is as short as in text<10, 5>, without the steps of the standard library.
// 3. Each condition is a `bool` with a name: clang explains comparisons in three lines more.
#pragma once

namespace ward::detail {

/// `Type`, which functions can still deduce: `using text = bounded_by<bounded_text<text_rule<Min, Max>>, check_text<Min, Max>()>`.
template <class Type, bool... Checked>
using bounded_by = Type;

}  // namespace ward::detail
