// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An api that takes every way around a rule, with reasons and names that would be more than text in HTML or Markdown.
#pragma once

#include <optional>

#include "ward/declare.hpp"
#include "ward/schema/matching.hpp"

namespace escape_hatches {

struct member : ward::role<"a|b `c` <i>"> {};
struct admin : ward::role<"<img src=x onerror=alert(1)>", ward::privileged> {};

struct address {
  ward::personal<ward::text<1, 80>> street;
  std::optional<ward::never_fetched<"shown, not fetched: ](javascript:alert(2))", ward::text<1, 200>>> home_url;
};
struct new_account {
  ward::text<3, 254> email;
  ward::secret<ward::text<12, 128>> password;
  ward::list<address, 0, 3> addresses;
  ward::map<ward::matching<"[a-z]{1,8}">, ward::personal<ward::text<1, 40>>, 4> relatives;
};
struct account {
  ward::id<"account"> id;
  ward::declassify<"the caller's own, once & never again", ward::secret<ward::text<1, 512>>> api_token;
  std::optional<ward::declassify<"\"their own\" 'name'", ward::personal<ward::text<1, 80>>>> name;
};
struct settings {
  ward::nullable<ward::unbounded_json<"old clients | new clients", 2'000>> preferences;
};
struct archive {
  ward::list<settings, 0, 10> all;
};

struct ping : ward::endpoint<
    ward::get<"/ping">, ward::open_to_public<"<script>alert(1)</script>">, ward::no_tenant<"]]> --> </title></style>">,
    ward::returns<204>, ward::summary<"Ask</script> whether">> {};

struct sign_up : ward::endpoint<
    ward::post<"/v1/accounts">, ward::public_write<"*nobody* has an __account__ yet">, ward::no_tenant<"# none\n- yet\n\n> at all">,
    ward::body<new_account>, ward::returns<201, account>, ward::sensitive<ward::authentication>,
    ward::limit<ward::per_ip<10, ward::minute>, ward::per_account<"email", 5, ward::minute>>> {};

struct keep_settings : ward::endpoint<
    ward::put<"/v1/settings">, ward::allow<member>, ward::tenant_from_token, ward::body<settings>, ward::returns<200, settings>> {};

struct export_all : ward::endpoint<
    ward::get<"/v1/archive">, ward::allow<admin, member>, ward::tenant_from_token, ward::no_mfa<"a `machine` ```and``` its key">,
    ward::not_audited<"C:\\logs\\ | are full">, ward::expensive<"$reads$ ~~everything~~ <b>twice</b>">, ward::returns<200, archive>,
    ward::limit<ward::per_user<2, ward::hour>, ward::concurrent<2>>> {};

struct api : ward::api<
    ward::title<"<script>alert('title')</script> | `tick` ]]> &amp; *star*">, ward::version<"1.0.0<!--">,
    ward::limit<ward::per_ip<300, ward::minute>>, ping, sign_up, keep_settings, export_all> {};

}  // namespace escape_hatches
