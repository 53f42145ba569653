// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The reference page of an api: its OpenAPI document as people read it, with a form to try each operation (row 61).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/core/boot_error.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/generate/posture/html_text.hpp"
#include "ward/pipeline/bundled_renderer.hpp"
#include "ward/pipeline/fixed_document.hpp"

namespace ward::pipeline {

struct reference_options {
  std::string path = "/docs";              ///< of the page; its files are below it
  std::string document = "/openapi.json";  ///< what the page shows: the path of a JSON document of the same app
  std::string posture = {};                ///< the path of a `posture_page`, to be linked; empty for none
};

namespace detail {

using generate::posture::html_text;

struct reference_texts {
  std::string_view title;
  std::string_view version;
};

// Of a page at "/" too, where a second slash would begin the name of a host (RFC 3986, section 4.2).
[[nodiscard]] inline auto address_of(const bundled_file& file, const reference_options& options) -> std::string {
  return options.path + (options.path.ends_with('/') ? "" : "/") + std::string{file.name};
}

inline void reference_head(html_text& to, const reference_texts& of, const bundled_renderer& renderer,
                           const reference_options& options) {
  to.element("head", [&] {
    to.empty_element("meta", {{"charset", "utf-8"}});
    to.empty_element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    to.element("title", std::string{of.title}.append(" ").append(of.version).append(": reference"));
    // A browser that is given no icon asks for /favicon.ico.
    to.empty_element("link", {{"rel", "icon"}, {"href", "data:,"}});
    for (const auto& file : renderer.files) {
      const auto address = address_of(file, options);
      if (file.content_type.starts_with("text/css")) {
        to.empty_element("link", {{"rel", "stylesheet"}, {"href", address}, {"integrity", file.integrity}});
      } else if (file.content_type.starts_with("text/javascript")) {
        to.element("script", {{"src", address}, {"integrity", file.integrity}, {"defer", ""}}, std::string_view{});
      }
    }
  });
}

inline void reference_links(html_text& to, const bundled_renderer& renderer, const reference_options& options) {
  to.element("nav", {{"aria-label", "Documents"}}, [&] {
    to.element("a", {{"href", options.document}}, "OpenAPI document");
    if (!options.posture.empty()) to.element("a", {{"href", options.posture}}, "Security posture");
    for (const auto& file : renderer.files) {
      if (!file.content_type.starts_with("text/plain")) continue;
      to.element("a", {{"href", address_of(file, options)}}, "Licences of " + std::string{renderer.name});
    }
  });
}

[[nodiscard]] inline auto reference_html(const reference_texts& of, const bundled_renderer& renderer,
                                         const reference_options& options) -> std::string {
  html_text to;
  to.literal("<!doctype html>\n");
  to.element("html", {{"lang", "en"}}, [&] {
    reference_head(to, of, renderer, options);
    to.element("body", [&] {
      to.element("header", [&] { reference_links(to, renderer, options); });
      to.element("main", {{"id", "reference"}, {"data-document", options.document}}, [&] {
        // What stays where a script is refused, as by the limits per address.
        to.element("p", "The reference is shown once its scripts are loaded. If this stays, load the page again.");
        to.element("noscript",
                   [&] { to.element("p", "This page needs JavaScript. The OpenAPI document can be read without."); });
      });
    });
  });
  to.literal("\n");
  return std::move(to).take();
}

[[nodiscard]] inline auto reference_needs(const bundled_renderer& renderer) -> http::page_needs {
  http::page_needs needs{
      .scripts = {}, .inline_styles = {}, .own_style_sheets = true, .data_images = true, .own_requests = true};
  for (const auto& file : renderer.files) {
    if (file.content_type.starts_with("text/javascript")) needs.scripts.emplace_back(file.integrity);
  }
  return needs;
}

[[nodiscard]] inline auto reference_documents(const reference_texts& of, const bundled_renderer& renderer,
                                              const reference_options& options) -> std::vector<fixed_document> {
  if (renderer.files.empty()) throw boot_error("ward::pipeline::reference_page: the renderer has no files");
  std::vector<fixed_document> documents;
  documents.push_back({.path = options.path,
                       .content_type = "text/html; charset=utf-8",
                       .content = reference_html(of, renderer, options),
                       .policy = http::content_policy{reference_needs(renderer)}});
  for (const auto& file : renderer.files) {
    documents.push_back({.path = address_of(file, options),
                         .content_type = std::string{file.content_type},
                         .content = std::string{file.bytes},
                         .never_changes = true});
  }
  return documents;
}

}  // namespace detail

/// The page and its files, to be given to an app: `reference_page<notes::api>(ward::reference_renderer())`, whose renderer
/// `ward_reference` of CMake has put into the program. Only the scripts run whose digests the page's policy names, and they reach the
/// page's own origin only. Throws `boot_error` for a renderer without files or with what is no digest. Allocates; meant for boot.
template <class Api>
[[nodiscard]] auto reference_page(const bundled_renderer& renderer, const reference_options& options = {})
    -> std::vector<fixed_document> {
  const detail::reference_texts of{clause_of<Api, clause_kind::title>::text,
                                   clause_of<Api, clause_kind::version>::text};
  return detail::reference_documents(of, renderer, options);
}

}  // namespace ward::pipeline
