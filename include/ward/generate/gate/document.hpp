// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A document that a gate compares, with the place of each value: what is wrong with it is told by file and place.
#pragma once

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/core/boot_error.hpp"
#include "ward/generate/gate/json_tree.hpp"

namespace ward::generate::gate {

/// A value in a document, which must outlive it. What it is asked for and has not is a `boot_error` that names file and place.
class document_value {
 public:
  document_value(const json_tree& root, std::string_view file)
      : document_value(root, root, std::string{file}.append(": ")) {}

  [[nodiscard]] auto tree() const noexcept -> const json_tree& { return *value_; }
  [[nodiscard]] auto is_null() const noexcept -> bool { return value_->kind == json_kind::null; }
  [[nodiscard]] auto is(json_kind kind) const noexcept -> bool { return value_->kind == kind; }

  [[nodiscard]] auto text() const -> std::string_view { return wanted(json_kind::string, "a text").text; }
  [[nodiscard]] auto number() const -> double { return wanted(json_kind::number, "a number").number; }
  [[nodiscard]] auto flag() const -> bool { return wanted(json_kind::boolean, "true or false").flag; }
  /// Null is an empty text.
  [[nodiscard]] auto text_or_null() const -> std::string_view { return is_null() ? std::string_view{} : text(); }
  [[nodiscard]] auto number_or_null() const -> std::optional<double> {
    return is_null() ? std::nullopt : std::optional{number()};
  }

  [[nodiscard]] auto find(std::string_view name) const -> std::optional<document_value> {
    const auto* member = wanted(json_kind::object, "an object").find(name);
    if (member == nullptr) return std::nullopt;
    return document_value{*root_, *member, at(".", name)};
  }
  [[nodiscard]] auto operator[](std::string_view name) const -> document_value {
    if (auto found = find(name)) return *std::move(found);
    refuse(std::string{"has no member '"}.append(name).append("'"));
  }
  [[nodiscard]] auto items() const -> std::vector<document_value> {
    std::vector<document_value> made;
    for (const auto& each : wanted(json_kind::array, "a list").parts) {
      made.push_back({*root_, each, at("[", std::to_string(made.size())).append("]")});
    }
    return made;
  }
  /// The names and values of an object's members.
  [[nodiscard]] auto members() const -> std::vector<std::pair<std::string_view, document_value>> {
    std::vector<std::pair<std::string_view, document_value>> made;
    for (const auto& each : wanted(json_kind::object, "an object").parts) {
      made.emplace_back(each.name, document_value{*root_, each, at(".", each.name)});
    }
    return made;
  }
  [[nodiscard]] auto texts() const -> std::vector<std::string_view> {
    std::vector<std::string_view> made;
    for (const auto& each : items()) made.push_back(each.text());
    return made;
  }

  /// The value that a reference within the document points to: "#/schemas/note".
  [[nodiscard]] auto resolve(std::string_view reference) const -> document_value {
    if (!reference.starts_with("#/"))
      refuse(std::string{"refers to '"}.append(reference).append("', which is not in the document"));
    document_value found{*root_, *root_, file_part()};
    for (reference.remove_prefix(1); !reference.empty();) {
      reference.remove_prefix(1);
      const auto name = reference.substr(0, reference.find('/'));
      reference.remove_prefix(name.size());
      found = found[name];
    }
    return found;
  }

  /// The whole document has no place but its file.
  [[noreturn]] void refuse(std::string_view problem) const {
    throw boot_error(std::string{place_}.append(place_.ends_with(": ") ? "" : " ").append(problem));
  }

 private:
  document_value(const json_tree& root, const json_tree& value, std::string place)
      : root_(&root), value_(&value), place_(std::move(place)) {}

  [[nodiscard]] auto at(std::string_view before, std::string_view part) const -> std::string {
    const bool is_first = place_.ends_with(": ");
    return std::string{place_}.append(is_first ? "" : before).append(part);
  }
  [[nodiscard]] auto file_part() const -> std::string { return place_.substr(0, place_.find(": ") + 2); }
  [[nodiscard]] auto wanted(json_kind kind, std::string_view what) const -> const json_tree& {
    if (value_->kind != kind) refuse(std::string{"is not "}.append(what));
    return *value_;
  }

  const json_tree* root_;
  const json_tree* value_;
  std::string place_;
};

[[nodiscard]] constexpr auto to_sentence(json_error error) noexcept -> std::string_view {
  switch (error) {
    case json_error::malformed: return "is no JSON, or no UTF-8";
    case json_error::not_an_object: return "is no JSON object";
    case json_error::trailing_content: return "goes on behind its end";
    case json_error::duplicate_name: return "names a member twice";
    case json_error::nul_character: return "holds U+0000";
    case json_error::too_long: return "is too long";
    case json_error::too_deep: return "nests deeper than 64";
    case json_error::too_many_members: return "has an object of more than 20,000 members";
  }
  return "";
}

inline constexpr std::size_t most_document_bytes = std::size_t{64} * 1024 * 1024;

/// A file, whole, as a document. Throws `boot_error` if it is not there, is no JSON, or is longer than 64 MiB.
[[nodiscard]] inline auto read_document(const std::string& path) -> json_tree {
  struct closing {
    void operator()(std::FILE* file) const noexcept { static_cast<void>(std::fclose(file)); }
  };
  const std::unique_ptr<std::FILE, closing> file{std::fopen(path.c_str(), "rb")};
  if (file == nullptr) throw boot_error(path + ": cannot be read: " + std::strerror(errno));
  std::string text;
  std::string part(std::size_t{64} * 1024, '\0');
  for (std::size_t count = part.size(); count == part.size() && text.size() <= most_document_bytes;
       text.append(part, 0, count)) {
    count = std::fread(part.data(), 1, part.size(), file.get());
  }
  if (std::ferror(file.get()) != 0) throw boot_error(path + ": cannot be read");
  if (text.size() > most_document_bytes) throw boot_error(path + ": is longer than 64 MiB");
  auto read = read_json_tree(text);
  if (!read) throw boot_error(std::string{path}.append(": ").append(to_sentence(read.error())));
  return *std::move(read);
}

}  // namespace ward::generate::gate
