// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whether an answer is one that the document describes for its operation: status, media type, body and header fields.

// What a client may act on: none of these may come where the document does not say so.
const TOLD = ["ratelimit", "ratelimit-policy", "retry-after", "www-authenticate", "location", "etag", "trace-id", "link", "deprecation"];

export const problemOf = (answer) => {
  try {
    return String(JSON.parse(answer.text).type).split(/[:#]/).pop();
  } catch {
    return undefined;
  }
};

function checkContent(document, content, answer, isHead) {
  const [mediaType] = Object.keys(content ?? {});
  const got = answer.fields["content-type"];
  if (got !== mediaType) return [`content type ${got}, documented is ${mediaType}`];
  if (mediaType === undefined || isHead) return answer.text === "" ? [] : ["a body that is not documented"];
  let body;
  try {
    body = JSON.parse(answer.text);
  } catch {
    return ["the body is no JSON"];
  }
  return document.errors(content[mediaType].schema, body)
    .map(({ instancePath, message, params }) => `body${instancePath} ${message} ${JSON.stringify(params)}`);
}

function checkFields(document, headers, answer) {
  const problems = [];
  for (const [name, { schema }] of Object.entries(headers)) {
    const text = answer.fields[name.toLowerCase()];
    if (text === undefined) {
      problems.push(`no field ${name}`);
    } else if (!document.fits(schema, schema.type === "integer" ? Number(text) : text)) {
      problems.push(`field ${name} does not fit its schema: ${text}`);
    }
  }
  const documented = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  const undocumented = TOLD.filter((name) => name in answer.fields && !documented.has(name));
  return [...problems, ...undocumented.map((name) => `field ${name} is not documented`)];
}

/// What is wrong, as texts.
export function checkAnswer(document, operation, answer, isHead = false) {
  const response = operation.responses[answer.status];
  if (response === undefined) return [`status ${answer.status} ${problemOf(answer) ?? ""} is not documented`];
  return [...checkContent(document, response.content, answer, isHead), ...checkFields(document, response.headers ?? {}, answer)];
}

/// An answer of no operation: a problem, whose members are those of the document's other problems.
export function checkOwnProblem(answer, status) {
  if (answer.status !== status) return [`status ${answer.status} instead of ${status}`];
  if (answer.fields["content-type"] !== "application/problem+json") return [`content type ${answer.fields["content-type"]}`];
  const { type, title, status: told, instance, "violated-policies": _, ...rest } = JSON.parse(answer.text);
  const isWhole = /^(urn:ward:problem:|https:\/\/iana\.org\/assignments\/http-problem-types#)[a-z-]+$/.test(type) && title.length > 0 &&
    told === status && /^urn:ward:trace:[0-9a-f]{32}$/.test(instance);
  return isWhole && Object.keys(rest).length === 0 ? [] : [`not the problem that was expected: ${answer.text}`];
}
