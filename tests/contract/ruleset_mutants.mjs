// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Changes of the kitchen sink's document that the rules for users must find. Tokens in here are not a secret: they are put together
// from their shapes.

const operation = (d, id) => Object.values(d.paths).flatMap((path) => Object.values(path)).find(({ operationId }) => operationId === id);
const secured = (d) => operation(d, "create_recipe");
const open = (d) => operation(d, "log_in");
const schemas = (d) => d.components.schemas;
const provision = (d) => schemas(d).provision.properties;
const response = (d, name) => d.components.responses[name];
const problem = (d, name) => schemas(d)[`problem.${name}`].properties;

// [the rule, the change, the other rules that find the change too...]
export const mutants = [
  ["ward-is-openapi-3-1", (d) => (d.openapi = "3.0.3")],
  ["ward-is-openapi-3-1", (d) => (d.openapi = 3.1)],
  ["ward-is-openapi-3-1", (d) => (d.paths = {})],
  ["ward-is-openapi-3-1", (d) => delete d.paths],

  ["ward-security-is-explicit", (d) => delete open(d).security],
  ["ward-security-is-explicit", (d) => delete secured(d).security, "ward-roles-fit-security"],
  ["ward-security-is-explicit", (d) => (d.paths["/health"].head = { ...d.paths["/health"].get, security: undefined })],

  ["ward-no-anonymous-alternative", (d) => secured(d).security.push({})],
  ["ward-no-anonymous-alternative", (d) => (d.security = [{}])],

  ["ward-secured-can-refuse", (d) => delete secured(d).responses["401"]],
  ["ward-secured-can-refuse", (d) => delete secured(d).responses["403"]],
  ["ward-secured-can-refuse", (d) => delete response(d, "401.unauthenticated").headers["WWW-Authenticate"]],

  ["ward-roles-fit-security", (d) => (secured(d)["x-ward-roles"] = [])],
  ["ward-roles-fit-security", (d) => (open(d)["x-ward-roles"] = ["member"])],
  ["ward-roles-fit-security", (d) => (secured(d).security = [])],

  ["ward-policy-is-shown", (d) => delete secured(d)["x-ward-roles"]],
  ["ward-policy-is-shown", (d) => delete secured(d)["x-ward-tenant"]],
  ["ward-policy-is-shown", (d) => delete secured(d)["x-ward-limits"]],
  ["ward-policy-is-shown", (d) => delete secured(d)["x-ward-audited"]],
  ["ward-policy-is-shown", (d) => (secured(d)["x-ward-roles"] = "member")],
  ["ward-policy-is-shown", (d) => (secured(d)["x-ward-roles"] = ["member", "member"])],
  ["ward-policy-is-shown", (d) => (secured(d)["x-ward-tenant"] = "query")],
  ["ward-policy-is-shown", (d) => (secured(d)["x-ward-audited"] = "no")],
  ["ward-policy-is-shown", (d) => delete secured(d)["x-ward-limits"][0].seconds],
  ["ward-policy-is-shown", (d) => (secured(d)["x-ward-limits"][0].requests = 0)],
  ["ward-policy-is-shown", (d) => (secured(d)["x-ward-limits"][0].per = "planet")],
  ["ward-policy-is-shown", (d) => (d.paths["/v1/log-in"].post["x-ward-limits"][2].requestsOfOneAddress = 0)],

  ["ward-limits-are-answered", (d) => delete secured(d).responses["429"]],
  ["ward-limits-are-answered", (d) => delete secured(d).responses["201"].headers.RateLimit],
  ["ward-limits-are-answered", (d) => delete secured(d).responses["201"].headers],
  ["ward-limits-are-answered", (d) => delete response(d, "500.internal-error").headers["RateLimit-Policy"]],

  ["ward-retry-after", (d) => delete response(d, "429.quota-exceeded").headers["Retry-After"]],
  ["ward-retry-after", (d) => delete response(d, "503.unavailable").headers["Retry-After"]],
  ["ward-retry-after", (d) => {
    const { "Retry-After": _, ...headers } = response(d, "503.unavailable").headers;
    const { get } = d.paths["/health"];
    d.paths["/health"].head = { ...get, responses: { ...get.responses, 503: { ...response(d, "503.unavailable"), headers } } };
  }],

  ["ward-errors-are-problems", (d) => (response(d, "500.internal-error").content["application/json"] = { schema: { type: "null" } })],
  ["ward-errors-are-problems", (d) => delete response(d, "404.not-found").content],
  ["ward-errors-are-problems", (d) => (response(d, "404.not-found").content = { "text/plain": { schema: { type: "null" } } })],
  ["ward-errors-are-problems", (d) => delete response(d, "404.not-found").content["application/problem+json"].schema],
  ["ward-errors-are-problems", (d) => (secured(d).responses.default = { description: "Any", headers: secured(d).responses["201"].headers })],

  ["ward-problems-are-listed", (d) => (problem(d, "not-found").type = { type: "string", maxLength: 99 })],
  ["ward-problems-are-listed", (d) => (problem(d, "malformed-request").type = { type: "string", maxLength: 99 })],
  ["ward-problems-are-listed", (d) => delete problem(d, "internal-error").type],
  ["ward-problems-are-listed", (d) => schemas(d)["problem.internal-error"].required.shift()],
  ["ward-problems-are-listed", (d) => (schemas(d)["problem-issue"].properties.code = { type: "string", maxLength: 99 })],

  ["ward-bodies-can-be-refused", (d) => delete secured(d).responses["400"]],
  ["ward-bodies-can-be-refused", (d) => delete secured(d).responses["413"]],
  ["ward-bodies-can-be-refused", (d) => delete secured(d).responses["415"]],
  ["ward-bodies-can-be-refused", (d) => (secured(d).requestBody.content = {})],
  ["ward-bodies-can-be-refused", (d) => (secured(d).requestBody.content["*/*"] = secured(d).requestBody.content["application/json"])],
  ["ward-bodies-can-be-refused", (d) => delete secured(d).requestBody.content["application/json"].schema],

  ["ward-schemas-have-types", (d) => (provision(d).legacy = {})],
  ["ward-schemas-have-types", (d) => (provision(d).legacy.description = "Any JSON value: ")],
  ["ward-schemas-have-types", (d) => delete provision(d).name.type],
  ["ward-schemas-have-types", (d) => (provision(d).labels.items = {})],

  ["ward-closed-objects", (d) => delete schemas(d).provision.additionalProperties],
  ["ward-closed-objects", (d) => (schemas(d).provision.additionalProperties = true)],
  ["ward-closed-objects", (d) => (schemas(d).provision.additionalProperties = { type: "boolean" })],
  ["ward-closed-objects", (d) => Object.assign(schemas(d).provision,
    { additionalProperties: { type: "boolean" }, propertyNames: { type: "string", maxLength: 9 }, maxProperties: 20 })],
  ["ward-closed-objects", (d) => (schemas(d).provision.patternProperties = { "^x-": { type: "boolean" } })],
  ["ward-closed-objects", (d) => (provision(d).name = { type: ["object", "null"] })],
  ["ward-closed-objects", (d) => (provision(d).name = { type: "object" })],
  ["ward-closed-objects", (d) => delete provision(d).prices.maxProperties],
  ["ward-closed-objects", (d) => delete provision(d).prices.propertyNames],
  ["ward-closed-objects", (d) => (provision(d).prices.additionalProperties = true)],

  ["ward-bounded-numbers", (d) => delete schemas(d).place.properties.latitude.maximum],
  ["ward-bounded-numbers", (d) => delete schemas(d).recipe_draft.properties.servings.minimum],
  ["ward-bounded-numbers", (d) => (provision(d).fullness = { type: ["null", "number"], minimum: 0 })],

  ["ward-bounded-strings", (d) => delete provision(d).name.maxLength],
  ["ward-bounded-strings", (d) => delete provision(d).prices.propertyNames.maxLength],
  ["ward-bounded-strings", (d) => (provision(d).name = { type: ["string", "null"] })],
  ["ward-bounded-strings", (d) => (provision(d).type = { type: "string" })],
  ["ward-bounded-strings", (d) => (provision(d).properties = { type: "string" })],
  ["ward-bounded-strings", (d) => (provision(d).name = { type: "array", maxItems: 1, items: false, prefixItems: [{ type: "string" }] })],
  ["ward-bounded-strings",
    (d) => (provision(d).name = { type: "object", unevaluatedProperties: false, patternProperties: { "^x": { type: "string" } } })],

  ["ward-bounded-arrays", (d) => delete provision(d).labels.maxItems],
  ["ward-bounded-arrays", (d) => delete provision(d).labels.items],
  ["ward-bounded-arrays", (d) => (provision(d).labels.items = true)],
  ["ward-bounded-arrays", (d) => (provision(d).labels = { type: ["array", "null"], items: { type: "boolean" } })],

  ["ward-no-secrets", (d) => (provision(d).name.examples = [`eyJ${"a".repeat(20)}.${"b".repeat(20)}.${"c".repeat(20)}`])],
  ["ward-no-secrets", (d) => (provision(d).name.default = `AKIA${"Q".repeat(16)}`)],
  ["ward-no-secrets", (d) => (secured(d).description = `Use gh${"p_"}${"a".repeat(36)} here.`)],
  ["ward-no-secrets", (d) => (provision(d).prices.examples = [{ market: `-----BEGIN ${"RSA PRIVATE"} KEY-----` }])],
  ["ward-no-secrets", (d) => (d.info.description = `See https://me${":"}hunter22@kitchen.invalid/`)],

  ["ward-operation-ids-are-names", (d) => delete secured(d).operationId],
  ["ward-operation-ids-are-names", (d) => (secured(d).operationId = "create recipe")],
  ["ward-operation-ids-are-names", (d) => (secured(d).operationId = "../create")],

  ["ward-servers-use-tls", (d) => (d.servers[0].url = "http://kitchen.invalid/api")],
  ["ward-servers-use-tls", (d) => (d.servers[0].url = "http://localhost.kitchen.invalid")],
  ["ward-servers-use-tls", (d) => (d.servers[0].url = "//kitchen.invalid/api")],
  ["ward-servers-use-tls", (d) => (d.servers[0].url = "https://someone@kitchen.invalid/api")],
  ["ward-servers-use-tls", (d) => (secured(d).servers = [{ url: "http://kitchen.invalid", description: "staging" }])],
];

// Changes that no rule may report.
export const unharmed = [
  (d) => (provision(d).legacy.examples = [{ type: "object", properties: {} }, { type: "string" }, { type: "number" }, { type: "array" }]),
  (d) => (provision(d).type = { type: "boolean" }),
  (d) => (provision(d).properties = { type: "boolean" }),
  (d) => (provision(d).name = { type: ["string", "null"], maxLength: 9 }),
  (d) => (provision(d).name = { type: "integer", enum: [1, 2] }),
  (d) => (schemas(d).provision = { ...schemas(d).provision, additionalProperties: undefined, unevaluatedProperties: false }),
  (d) => (d.servers = ["/", "/v1", "http://localhost:8080/v1", "http://127.0.0.1:8443", "http://[::1]"].map((url) => ({ url }))),
  (d) => (secured(d)["x-ward-limits"] = []) && delete secured(d).responses["201"].headers.RateLimit,
  (d) => (d.info.description = "Sent as gh" + "p_<your token>, with AKIA in front."),
];

// Takes a keyword out of every schema that has it, and tells where. `only` says which schemas.
function removeAll(node, keywords, only, path = []) {
  if (node === null || typeof node !== "object") return [];
  const isSchema = !Array.isArray(node) && path.at(-1) !== "properties" && keywords.some((keyword) => keyword in node) && only(node);
  if (isSchema) for (const keyword of keywords) delete node[keyword];
  const below = Object.entries(node).filter(([key]) => !key.startsWith("x-")).flatMap(([key, value]) => removeAll(value, keywords, only, [...path, key]));
  return isSchema ? [path.join("/"), ...below] : below;
}
const isNumber = ({ type }) => type === "number" || type === "integer";

export const removals = [
  ["ward-closed-objects", (d) => removeAll(d, ["additionalProperties"], ({ type }) => type === "object")],
  ["ward-bounded-numbers", (d) => removeAll(d, ["minimum", "exclusiveMinimum"], isNumber)],
  ["ward-bounded-numbers", (d) => removeAll(d, ["maximum", "exclusiveMaximum"], isNumber)],
  ["ward-bounded-strings", (d) => removeAll(d, ["maxLength", "enum", "const"], ({ type }) => type === "string")],
  ["ward-bounded-arrays", (d) => removeAll(d, ["maxItems"], ({ type }) => type === "array")],
  ["ward-schemas-have-types", (d) => removeAll(d, ["type"], ({ type, enum: list, const: one }) => typeof type === "string" && type !== "http" && !list && !one)],
];
