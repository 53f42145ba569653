// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Errors as callers see them: RFC 9457 problem details, made of compile-time text only.
#pragma once

#include <string_view>

namespace ward::http {

/// A kind of problem. Every text in it is a literal: nothing of a request or of the inside can get into it (ASVS 16.5.1).
struct problem_kind {
  int status;
  std::string_view code;    ///< stable, for machines: the last segment of the type URI
  std::string_view title;   ///< the same for every occurrence (RFC 9457, section 3.1.3)
};

namespace problems {

inline constexpr problem_kind malformed_request{400, "malformed-request", "The request is malformed"};
inline constexpr problem_kind invalid_input{400, "invalid-input", "The input does not fit its schema"};
inline constexpr problem_kind unauthenticated{401, "unauthenticated", "A valid access token is needed"};
inline constexpr problem_kind insufficient_user_authentication{401, "insufficient-user-authentication",
                                                               "A stronger or more recent authentication is needed"};
inline constexpr problem_kind forbidden{403, "forbidden", "The caller may not do this"};
inline constexpr problem_kind not_found{404, "not-found", "There is nothing here"};
inline constexpr problem_kind method_not_allowed{405, "method-not-allowed", "The method is not allowed here"};
inline constexpr problem_kind request_timeout{408, "request-timeout", "The request took too long to arrive"};
inline constexpr problem_kind content_too_large{413, "content-too-large", "The body is larger than this operation takes"};
inline constexpr problem_kind uri_too_long{414, "uri-too-long", "The request target is too long"};
inline constexpr problem_kind unsupported_media_type{415, "unsupported-media-type", "The body must be application/json"};
inline constexpr problem_kind unsupported_form_type{415, "unsupported-form-type", "The body must be multipart/form-data"};
inline constexpr problem_kind expectation_failed{417, "expectation-failed", "Only 100-continue can be expected"};
inline constexpr problem_kind quota_exceeded{429, "quota-exceeded", "Too many requests"};
inline constexpr problem_kind too_many_at_once{429, "too-many-at-once", "Too many requests at the same time"};
inline constexpr problem_kind fields_too_large{431, "fields-too-large", "The header fields are too large"};
inline constexpr problem_kind internal{500, "internal-error", "The request could not be handled"};
inline constexpr problem_kind not_implemented{501, "not-implemented", "The method or coding is not implemented"};
inline constexpr problem_kind unavailable{503, "unavailable", "The service cannot answer right now"};
inline constexpr problem_kind version_not_supported{505, "version-not-supported", "Only HTTP/1.1 is served here"};

}  // namespace problems

/// Where a problem's type URI starts; its code follows. A quota has a registered type (draft-ietf-httpapi-ratelimit-headers).
[[nodiscard]] constexpr auto type_uri_prefix(const problem_kind& problem) noexcept -> std::string_view {
  return problem.code == problems::quota_exceeded.code ? "https://iana.org/assignments/http-problem-types#" : "urn:ward:problem:";
}

}  // namespace ward::http
