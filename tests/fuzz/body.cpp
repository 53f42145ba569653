// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Bodies of every schema type. The first byte chooses the type, the second what lies behind the body in memory.
#include <array>
#include <utility>

#include "fuzz/body_oracle.hpp"

namespace {

struct body_type {
  void (*run)(std::string_view json, char behind);
  void (*add_seeds)(std::vector<std::string>& to, char which);
};
template <class... Types>
constexpr auto table_of(ward::type_list<Types...>) -> std::array<body_type, sizeof...(Types)> {
  return {body_type{&fuzz::try_body<Types>, &fuzz::add_instances<Types>}...};
}
constexpr auto table = table_of(fuzz::body_types{});

}  // namespace

auto fuzz::seeds() -> std::vector<std::string> {
  std::vector<std::string> made;
  for (std::size_t i = 0; i != table.size(); ++i) table[i].add_seeds(made, static_cast<char>(i));
  return made;
}

auto LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) -> int {
  fuzz::input input{data, size};
  const auto which = input.take_byte() % table.size();
  const char behind = static_cast<char>(input.take_byte());
  table[which].run(input.rest(), behind);
  return 0;
}
