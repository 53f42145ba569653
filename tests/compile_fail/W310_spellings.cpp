// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What else is named like a credential, in snake_case and in camelCase.
// place: GET /v1/password, response with_password.password
// place: GET /v1/hash, response with_hash.password_hash
// place: GET /v1/key, response with_key.apiKey
// place: GET /v1/jwt, response with_jwt.jwt
// place: GET /v1/word, response with_word.passphrase
// place: GET /v1/secret, response with_secret.clientSecret
// place: GET /v1/session, response with_session.session_id
#include <optional>

#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct with_password {
  ward::text<1, 200> note;
};
struct with_hash {
  ward::text<1, 200> note;
};
struct with_key {
  ward::text<1, 200> note;
};
struct with_jwt {
  ward::text<1, 200> note;
};
struct with_word {
  ward::text<1, 200> note;
};
struct with_secret {
  ward::text<1, 200> note;
};
struct with_session {
  ward::text<1, 200> note;
};
// [/right]
#else
// [wrong]
struct with_password {
  ward::text<1, 80> password;  // error: W310
};
struct with_hash {
  ward::matching<"[0-9a-f]{64}"> password_hash;  // error: W310
};
struct with_key {
  ward::text<1, 80> apiKey;  // error: W310
};
struct with_jwt {
  ward::matching<"[a-z.]{1,80}"> jwt;  // error: W310
};
struct with_word {
  std::optional<ward::text<1, 80>> passphrase;  // error: W310
};
struct with_secret {
  ward::text<1, 80> clientSecret;  // error: W310
};
struct with_session {
  ward::text<1, 80> session_id;  // error: W310
};
// [/wrong]
#endif

struct give_password : ward::endpoint<
    ward::get<"/v1/password">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<200, with_password>> {};
struct give_hash : ward::endpoint<
    ward::get<"/v1/hash">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<200, with_hash>> {};
struct give_key : ward::endpoint<
    ward::get<"/v1/key">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<200, with_key>> {};
struct give_jwt : ward::endpoint<
    ward::get<"/v1/jwt">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<200, with_jwt>> {};
struct give_word : ward::endpoint<
    ward::get<"/v1/word">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<200, with_word>> {};
struct give_secret : ward::endpoint<
    ward::get<"/v1/secret">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<200, with_secret>> {};
struct give_session : ward::endpoint<
    ward::get<"/v1/session">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<200, with_session>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, give_password, give_hash, give_key, give_jwt, give_word, give_secret, give_session> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
