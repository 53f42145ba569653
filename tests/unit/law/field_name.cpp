// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Names that mean a tenant, a credential or an identifier, and names that only look like it.
#include "ward/law/field_name.hpp"

#include <catch2/catch_test_macros.hpp>

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
