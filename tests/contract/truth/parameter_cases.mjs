// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Requests with parameters at and just beyond their bounds: in the path, the query, the header and in cookies.
import { broken, boundaryValues, constraints, validValue } from "./schema_values.mjs";

const PLACES = ["query", "header", "cookie"];
const isList = (schema) => schema.type === "array";
const pairs = (name, value) => (Array.isArray(value) ? value : [value]).map((each) => [name, String(each)]);

/// What has to be there.
export function usualParameters(document, operation) {
  const required = (place) => operation.parameters.filter((each) => each.in === place && each.required)
    .flatMap(({ name, schema }) => pairs(name, validValue(document, schema)));
  return { path: {}, ...Object.fromEntries(PLACES.map((place) => [place, required(place)])) };
}

const isScalar = (value) => value === null || typeof value !== "object";

// A parameter is a text on the wire: what was a number or a text before is told apart by its schema alone.
export function readAs(schema, text) {
  if (isList(schema)) return text.map((each) => readAs(schema.items, each));
  if (schema.type === "boolean") return text === "true" ? true : text === "false" ? false : text;
  return ["integer", "number"].includes(schema.type) && text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

// Texts that stand on the wire as they are, in that place. What is no field's value, framing refuses; a cookie
// ends at a semicolon.
const CAN_STAND = {
  path: (text) => !["", ".", ".."].includes(text),  // another path
  query: () => true,
  header: (text) => /^[^\u0000-\u0008\u000a-\u001f\u007f]*$/u.test(text) && text.trim() === text,
  cookie: (text) => /^[ -:<-~]*$/u.test(text) && text.trim() === text,
};

function textsOf(document, schema) {
  const values = boundaryValues(document, schema).filter((each) => (isList(schema) ? Array.isArray(each) && each.every(isScalar) && each.length > 0 : isScalar(each)));
  const texts = values.map((each) => (isList(schema) ? each.map(String) : String(each)));
  const different = new Map(texts.map((each) => [JSON.stringify(each), each]));
  return [...different.values()];
}

// A text cannot have another type, and a list in a query is not one of no items but absent.
function crossable(schema) {
  const isCrossable = (each) => !(each.endsWith("/type") && (schema.type === "string" || isList(schema))) && !(each === "#/minItems" && schema.minItems === 1);
  return constraints(schema).filter(isCrossable);
}

function with_(base, place, name, value) {
  if (place === "path") return { ...base, path: { [name]: value } };
  return { ...base, [place]: [...base[place].filter(([each]) => each !== name), ...pairs(name, value)] };
}

/// Yields all; what no value could cross is appended to `missed`.
export function* parameterCases(document, operation, base, missed) {
  for (const { name, in: place, schema, required } of operation.parameters) {
    const reached = new Set();
    const refused = place === "path" && operation.assertsTenant ? [400, 404] : [400];  // what is no tenant is not the token's either
    for (const text of textsOf(document, schema)) {
      const errors = document.errors(schema, readAs(schema, text));
      broken(errors).forEach((each) => reached.add(each));
      if (![text].flat().every(CAN_STAND[place])) continue;
      const expected = errors.length > 0 ? refused : place === "path" ? "served or absent" : "served";
      yield { ...with_(base, place, name, text), what: `${place} ${name} = ${JSON.stringify(text).slice(0, 60)}`, expected };
    }
    missed.push(...crossable(schema).filter((each) => !reached.has(each)).map((each) => `${place} ${name} ${each}`));
    if (place === "path") continue;
    const value = validValue(document, schema);
    if (required) yield { ...with_(base, place, name, []), what: `no ${place} ${name}`, expected: [400] };
    if (!isList(schema)) yield { ...with_(base, place, name, [value, value]), what: `${place} ${name} twice`, expected: [400] };
  }
}
