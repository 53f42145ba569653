// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Names that mean a tenant, a credential or an identifier, and names that only look like it.
#include "ward/law/field_name.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <initializer_list>
#include <string>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/law/struct_flaws.hpp"

using namespace ward::law;

TEST_CASE("names of tenants in any spelling") {
  for (const auto* name : {"tenant", "tenant_id", "tenantId", "TenantID", "TENANT_ID", "tenantid", "X-Tenant-Id", "x_tenant", "source_tenant_id",
                           "sourceTenant", "org", "org_id", "orgId", "organization", "organisation_id", "tenant_"}) {
    CAPTURE(name);
    CHECK(names_a_tenant(name));
  }
}

TEST_CASE("names that are no tenant's") {
  for (const auto* name : {"", "_", "t", "title", "lieutenant", "tenants_count", "organizer", "origin", "id", "note_id", "morgid", "content"}) {
    CAPTURE(name);
    CHECK_FALSE(names_a_tenant(name));
  }
}

TEST_CASE("names of credentials") {
  for (const auto* name : {"token", "access_token", "refreshToken", "secret", "clientSecret", "password", "new_password", "api_key", "apiKey",
                           "X-Api-Key", "jwt", "session_id", "authorization"}) {
    CAPTURE(name);
    CHECK(names_a_credential(name));
  }
  for (const auto* name : {"", "key", "after", "cursor", "tokens_used", "secretary", "passport", "limit"}) {
    CAPTURE(name);
    CHECK_FALSE(names_a_credential(name));
  }
}

TEST_CASE("names of sessions") {
  for (const auto* name : {"session", "sid", "connect.sid", "__Host-session", "auth", "oldSession", "access_token", "session_id"}) {
    CAPTURE(name);
    CHECK(names_a_session(name));
  }
  for (const auto* name : {"", "theme", "inside", "sessions_seen", "author", "last_search", "possess"}) {
    CAPTURE(name);
    CHECK_FALSE(names_a_session(name));
  }
}

TEST_CASE("names of identifiers") {
  for (const auto* name : {"id", "note_id", "noteId", "ID"}) CHECK(names_an_id(name));
  for (const auto* name : {"", "paid", "void", "idea", "page"}) CHECK_FALSE(names_an_id(name));
}

TEST_CASE("names of addresses to request") {
  for (const auto* name : {"url", "URL", "avatar_url", "avatarUrl", "avatarURL", "X-Callback-Url", "uri", "redirect_uri", "baseUri", "href",
                           "next.href", "callback", "callbackUrl", "callback_address", "callback-host", "onCallback", "webhook", "order_webhook",
                           "redirect", "redirectTo", "redirect_to", "redirect_after", "return_to", "returnTo", "url_"}) {
    CAPTURE(name);
    CHECK(names_a_url(name));
    CHECK(may_say_something(name));
  }
}

TEST_CASE("names that are no address's") {
  for (const auto* name : {"", "u", "rl", "curl", "hurl", "hurling", "urls", "url_count", "link", "links", "website", "callbacks", "callbackable",
                           "redirected", "redirects", "webhooks", "security", "bouri", "bihref", "return", "returned_to_sender", "host", "hrefs"}) {
    CAPTURE(name);
    CHECK_FALSE(names_a_url(name));
  }
}

TEST_CASE("no word, in the plural or spelled with capitals, is missed by the first look") {
  const auto check = [](std::string_view word) {
    for (const auto* before : {"", "x_", "x-"}) {
      for (const auto* after : {"", "s", "_", "S"}) {
        const std::string name = before + std::string{word} + after;
        std::string capitals = name;
        for (char& c : capitals) c = ward::ascii::is_lower(c) ? static_cast<char>(c - 32) : c;
        CAPTURE(name);
        CHECK(may_say_something(name));
        CHECK(may_say_something(capitals));
        const std::array<std::string_view, 3> names{"body", name, "rank"};
        CHECK(ward::law::detail::look_at_names(names.data(), names.size()).any_may_say_something);
      }
    }
  };
  for (const auto word : ward::law::detail::tenant_words) check(word);
  for (const auto word : ward::law::detail::credential_words) check(word);
  for (const auto word : ward::law::detail::url_words) check(word);
  check("id");
  check("org");
}

TEST_CASE("names that are one in camelCase are seen among others") {
  const auto are_alike = [](std::initializer_list<std::string_view> names) {
    return ward::law::detail::look_at_names(names.begin(), names.size()).any_are_alike;
  };
  CHECK(are_alike({"user_name", "userName"}));
  CHECK(are_alike({"title", "user_name_", "rank", "userName"}));
  CHECK(are_alike({"_a", "a"}));
  CHECK(are_alike({"a", "a"}));
  CHECK(are_alike({"a_b", "done", "a__b"}));
  CHECK_FALSE(are_alike({"user_name", "user_names", "username1"}));
  CHECK_FALSE(are_alike({"_", "title", "body_"}));
  CHECK_FALSE(are_alike({}));
}

TEST_CASE("what a name may say is not missed by the first look") {
  for (const auto* name : {"tenant", "org", "orgId", "x_tenant_", "password", "jwt", "apiKey", "api-key", "note_id", "noteId", "ID", "i_d", "id",
                           "callback_x", "Redirect-X", "return_to", "credentials"}) {
    CAPTURE(name);
    CHECK(may_say_something(name));
  }
  for (const auto* name : {"", "b", "body"}) {
    CAPTURE(name);
    CHECK_FALSE(may_say_something(name));
  }
}
