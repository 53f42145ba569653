// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What else is named like an address to request, in snake_case and in camelCase.
// place: POST /v1/urls, body with_url.url
// place: POST /v1/redirect-uris, body with_by_uri.redirect_uri
// place: POST /v1/hrefs, body with_by_href.href
// place: POST /v1/webhooks, body with_by_hook.webhook
// place: POST /v1/orderwebhookurls, body with_by_hook_url.orderWebhookUrl
// place: POST /v1/callbackaddresss, body with_by_callback.callbackAddress
// place: POST /v1/return-tos, body with_by_return.return_to
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct with_url {
  ward::text<1, 200> note;
};
struct with_by_uri {
  ward::text<1, 200> note;
};
struct with_by_href {
  ward::text<1, 200> note;
};
struct with_by_hook {
  ward::text<1, 200> note;
};
struct with_by_hook_url {
  ward::text<1, 200> note;
};
struct with_by_callback {
  ward::text<1, 200> note;
};
struct with_by_return {
  ward::text<1, 200> note;
};
// [/right]
#else
// [wrong]
struct with_url {
  ward::text<1, 200> url;  // error: W213
};
struct with_by_uri {
  ward::text<1, 200> redirect_uri;  // error: W213
};
struct with_by_href {
  ward::text<1, 200> href;  // error: W213
};
struct with_by_hook {
  ward::text<1, 200> webhook;  // error: W213
};
struct with_by_hook_url {
  ward::text<1, 200> orderWebhookUrl;  // error: W213
};
struct with_by_callback {
  ward::text<1, 200> callbackAddress;  // error: W213
};
struct with_by_return {
  ward::text<1, 200> return_to;  // error: W213
};
// [/wrong]
#endif

struct take_url : ward::endpoint<
    ward::post<"/v1/urls">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::body<with_url>,
    ward::returns<204>> {};
struct take_by_uri : ward::endpoint<
    ward::post<"/v1/redirect-uris">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::body<with_by_uri>,
    ward::returns<204>> {};
struct take_by_href : ward::endpoint<
    ward::post<"/v1/hrefs">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::body<with_by_href>,
    ward::returns<204>> {};
struct take_by_hook : ward::endpoint<
    ward::post<"/v1/webhooks">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::body<with_by_hook>,
    ward::returns<204>> {};
struct take_by_hook_url : ward::endpoint<
    ward::post<"/v1/orderwebhookurls">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::body<with_by_hook_url>,
    ward::returns<204>> {};
struct take_by_callback : ward::endpoint<
    ward::post<"/v1/callbackaddresss">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::body<with_by_callback>,
    ward::returns<204>> {};
struct take_by_return : ward::endpoint<
    ward::post<"/v1/return-tos">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::body<with_by_return>,
    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, take_url, take_by_uri, take_by_href, take_by_hook, take_by_hook_url, take_by_callback, take_by_return> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
