// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The text of a document: OpenAPI 3.1.0. The same document gives the same bytes.
#pragma once

#include <string>
#include <string_view>

#include "ward/generate/json_text.hpp"
#include "ward/generate/openapi/component_writer.hpp"
#include "ward/generate/openapi/document.hpp"
#include "ward/generate/openapi/operation_writer.hpp"

namespace ward::generate::openapi {
namespace detail {

inline void write_info(json_text& to, const document& of) {
  to.key("info").object([&] {
    to.member("title", of.title);
    to.member("version", of.version);
    to.member("description", of.description);
    to.key("license").object([&] {
      // A licence is not made up: SPDX has LicenseRef- for what it does not list.
      to.member("name", of.license.empty() ? "Not declared" : of.license);
      to.member("identifier", of.license.empty() ? "LicenseRef-not-declared" : of.license);
    });
    to.key("contact").object([&] {
      to.member("name", of.contact_name.empty() ? "The operators of " + of.title : std::string{of.contact_name});
      if (!of.contact_email.empty()) to.member("email", of.contact_email);
    });
  });
}

inline void write_server(json_text& to, const server_entry& server) {
  to.object([&] {
    to.member("url", server.url);
    to.member("description", server.environment);
    to.member("x-internal", server.is_internal);
  });
}

// Without a server clause: relative, which is wherever the document is served from.
inline void write_servers(json_text& to, const document& of) {
  to.key("servers").array([&] {
    for (const auto& server : of.servers) write_server(to, server);
    if (!of.servers.empty()) return;
    to.object([&] {
      to.member("url", "/");
      to.member("description", "Wherever this document is served from: local, staging or production.");
      to.member("x-internal", false);
    });
  });
}

inline void write_tags(json_text& to, const document& of) {
  to.key("tags").array([&] {
    for (const auto& [name, description] : of.tags) {
      to.object([&] {
        to.member("name", name);
        to.member("description", description);
      });
    }
  });
}

}  // namespace detail

[[nodiscard]] inline auto write_document(const document& of) -> std::string {
  json_text text;
  text.object([&] {
    text.member("openapi", "3.1.0");
    detail::write_info(text, of);
    detail::write_servers(text, of);
    detail::write_tags(text, of);
    write_paths(text, of);
    write_components(text, of);
    for (const auto& [name, json] : of.extensions) text.key(name).fragment(json);
  });
  return std::move(text).take().append("\n");
}

}  // namespace ward::generate::openapi
