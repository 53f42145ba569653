// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The requests that an operation's description gives rise to: good ones, and each with one thing wrong, with what may be answered.
import { formCases, usualForm } from "./form_cases.mjs";
import { parameterCases, usualParameters } from "./parameter_cases.mjs";
import { broken, boundaryValues, constraints, validValue } from "./schema_values.mjs";

/// What the pipeline refuses by itself: a valid request is never answered with one of these.
export const OF_PIPELINE = new Set(["malformed-request", "invalid-input", "unauthenticated", "insufficient-user-authentication", "forbidden",
  "not-found", "method-not-allowed", "content-too-large", "unsupported-media-type", "unsupported-form-type",
  "request-timeout", "quota-exceeded", "too-many-at-once", "internal-error", "unavailable"]);

const MEDIA_TYPES = ["application/json", "application/merge-patch+json", "application/xml", "text/plain", "application/json+x",
  "multipart/mixed; boundary=x", "nonsense"];
const HUGE = 1 << 30;

const mediaTypeOf = (operation) => Object.keys(operation.body.content)[0];
const bodySchemaOf = (operation) => operation.body?.content[mediaTypeOf(operation)].schema;

/// { what, path, query, header, cookie, body, mediaType, credentials, announced, expected }: expected is "served", or the statuses
/// that may be. Parameters are pairs, but for those of the path, which are what differs from things that exist.
function usual(document, operation) {
  const base = { what: "a usual request", ...usualParameters(document, operation), credentials: {}, expected: "served" };
  if (!operation.body) return base;
  const mediaType = mediaTypeOf(operation);
  if (mediaType === "multipart/form-data") return { ...base, ...usualForm(document, operation) };
  return { ...base, mediaType, body: JSON.stringify(validValue(document, bodySchemaOf(operation))) };
}

function* bodyCases(document, operation, base, missed) {
  const schema = bodySchemaOf(operation);
  const reached = new Set();
  const texts = new Set(boundaryValues(document, schema).map((each) => JSON.stringify(each)));
  for (const text of texts) {
    const errors = document.errors(schema, JSON.parse(text));
    broken(errors).forEach((each) => reached.add(each));
    const about = errors.length > 0 ? `breaks ${broken(errors)[0]}` : "valid";
    yield { ...base, what: `body (${about}) ${text.slice(0, 200)}`, body: text, expected: errors.length > 0 ? [400] : "served" };
  }
  missed.push(...constraints(schema).filter((each) => !reached.has(each)).map((each) => `body ${each}`));
  const [name, value] = Object.entries(JSON.parse(base.body))[0];
  yield { ...base, what: `body with ${name} twice`, body: `{${JSON.stringify(name)}:${JSON.stringify(value)},${base.body.slice(1)}`, expected: [400] };
  const malformed = { "cut short": base.body.slice(0, -1), "with more behind it": `${base.body} x`, "with a byte order mark": `\ufeff${base.body}`,
    "of broken UTF-8": Buffer.concat([Buffer.from('{"'), Buffer.from([0xff]), Buffer.from('":1}')]), empty: "", "of words": "no JSON" };
  for (const [what, body] of Object.entries(malformed)) yield { ...base, what: `body ${what}`, body, expected: [400] };
  if (operation.mostBytes !== undefined) {
    const ofLength = (length) => base.body + " ".repeat(length - Buffer.byteLength(base.body));
    yield { ...base, what: "a body of the greatest length", body: ofLength(operation.mostBytes), expected: "served" };
    yield { ...base, what: "a body of one byte more", body: ofLength(operation.mostBytes + 1), expected: [413] };
  }
}

function* mediaTypeCases(operation, base) {
  yield { ...base, what: "no body and no media type", body: undefined, mediaType: undefined, expected: [400, 415] };
  yield { ...base, what: "no media type", mediaType: undefined, expected: [415] };
  for (const mediaType of MEDIA_TYPES.filter((each) => !(each in operation.body.content))) {
    yield { ...base, what: `media type ${mediaType}`, mediaType, expected: [415] };
  }
}

function* credentialCases(operation, base) {
  const refused = (what, credentials, status) => ({ ...base, what, credentials, expected: [status] });
  yield refused("no credentials", { none: true }, 401);
  yield refused("a token that is none", { raw: "Bearer abc" }, 401);
  yield refused("another scheme", { raw: "Basic YTpi" }, 401);
  yield refused("an expired token", { claims: { exp: 1_700_000_000 } }, 401);
  yield refused("a token for others", { claims: { aud: "somebody else" } }, 401);
  yield refused("a token of another issuer", { claims: { iss: "https://other.example" } }, 401);
  yield refused("a token of another key", { isForged: true }, 401);
  yield refused("a token that is not signed", { header: { alg: "none" } }, 401);
  if (operation.roles.length > 0) {
    yield refused("no role", { changes: { roles: [] } }, 403);
    yield refused("another role", { changes: { roles: ["somebody"] } }, 403);
  }
  if (operation.wantsTenant) yield refused("no tenant", { changes: { tenant: undefined } }, 403);
  if (operation.wantsSecondFactor || operation.stepUp !== undefined) {
    yield refused("no second factor", { changes: { hasSecondFactor: false } }, 401);
  }
  if (operation.stepUp?.acrValues !== undefined) yield refused("another strength", { claims: { acr: "0" } }, 401);
  const oldest = operation.stepUp?.maxAgeSeconds;
  if (oldest !== undefined) yield refused("a log-in of long ago", { changes: { secondsSinceLogin: oldest + 60 } }, 401);
}

/// Yields all; what no value could cross is appended to `missed`.
export function* casesOf(document, operation, missed) {
  const base = usual(document, operation);
  yield base;
  if (operation.method === "GET") yield { ...base, what: "HEAD", method: "HEAD" };
  yield* parameterCases(document, operation, base, missed);
  if (operation.security.length > 0) yield* credentialCases(operation, base);
  yield { ...base, what: "an unknown parameter", query: [...base.query, ["parameter_that_nobody_knows", "1"]], expected: [400] };
  yield { ...base, what: "a parameter that is not encoded well", rawQuery: "a=%zz", expected: [400] };
  if (operation.body) {
    yield* (base.isForm ? formCases : bodyCases)(document, operation, base, missed);
    yield* mediaTypeCases(operation, base);
  } else {
    yield { ...base, what: "a body where there is none", body: "{}", mediaType: "application/json", expected: [413] };
  }
  yield { ...base, what: "a body beyond all bounds", body: undefined, announced: HUGE, mediaType: base.mediaType ?? "application/json", expected: [413] };
}

/// Values for the path that fit it; nothing has these names.
export function absentPath(document, operation) {
  const named = operation.parameters.filter((each) => each.in === "path");
  return Object.fromEntries(named.map(({ name, schema }) => [name, validValue(document, schema)]));
}

/// The methods that a path does not have; HEAD comes with GET, and OPTIONS with all.
export function absentMethods(document, path) {
  const there = document.operations.filter((each) => each.path === path).map((each) => each.method);
  return ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((each) => !there.includes(each));
}
