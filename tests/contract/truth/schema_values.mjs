// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Values at and just beyond each bound of a JSON Schema without references. ajv says which of them are valid: see ApiDocument.

const LETTERS = ["a", "A", "0", "\u00e9", "\u{1F372}"];
const TEXTS = ["", " ", "a b", "a\nb", "a\u0000b", "-", "_", "/", "\u{1F372}"];
const OF_FORMAT = {
  uuid: ["0190b0a0-7c00-7000-8000-000000000001", "0190B0A0-7C00-7000-8000-00000000000F", "0190b0a0-7c00-7000-8000-00000000000g",
    "0190b0a07c0070008000000000000001", "{0190b0a0-7c00-7000-8000-000000000001}"],
  "date-time": ["2027-01-01T09:00:00Z", "2027-01-01T09:00:00.5+01:00", "2027-01-01T09:00:00.123456+01:00", "2028-02-29T23:59:59Z",
    "2027-01-01T09:00:00.1234567+01:00", "2027-02-29T09:00:00Z", "2027-01-01T24:00:00Z", "2027-01-01T09:00:00", "2027-01-01",
    "2027-01-01 09:00:00Z", "2027-01-01T09:00:60Z", "0000-01-01T00:00:00Z", "2027-13-01T00:00:00Z"],
  date: ["2027-01-01", "2028-02-29", "2027-02-29", "2027-1-1", "01.01.2027"],
};
const OF_OTHER_TYPES = [null, true, 7, "text", [], {}];
const KNOWN = new Set(["type", "format", "minLength", "maxLength", "pattern", "enum", "const", "default", "minimum", "maximum",
  "exclusiveMinimum", "exclusiveMaximum", "items", "minItems", "maxItems", "properties", "required", "additionalProperties", "anyOf",
  "oneOf", "description", "title", "examples", "deprecated", "readOnly", "writeOnly", "discriminator"]);

function texts(schema) {
  const { minLength = 0, maxLength = 40 } = schema;
  const lengths = [...new Set([minLength - 1, minLength, maxLength, maxLength + 1])].filter((length) => length > 0);
  const letters = (length) => (length > 300 ? ["a", "\u{1F372}"] : LETTERS);
  return [...(OF_FORMAT[schema.format] ?? []), ...lengths.flatMap((length) => letters(length).map((each) => each.repeat(length))),
    ...TEXTS];
}

function numbers(schema) {
  const bounds = [schema.minimum, schema.maximum, schema.exclusiveMinimum, schema.exclusiveMaximum].filter((each) => each !== undefined);
  return [...bounds.flatMap((bound) => [bound, bound - 1, bound + 1, bound + 0.5]), 0, 1, 1e300];
}

function arrays(document, schema) {
  const item = validValue(document, schema.items);
  const { minItems = 0, maxItems = 3 } = schema;
  const filled = (count, first = item) => (count > 0 ? [first, ...Array(count - 1).fill(item)] : []);
  return [minItems, maxItems, maxItems + 1, minItems - 1].filter((count) => count >= 0).map((count) => filled(count))
    .concat(boundaryValues(document, schema.items).map((each) => filled(Math.max(1, minItems), each)));
}

function objects(document, schema) {
  const properties = schema.properties ?? {};
  const whole = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, validValue(document, each)]));
  const without = (name) => Object.fromEntries(Object.entries(whole).filter(([each]) => each !== name));
  const required = Object.fromEntries((schema.required ?? []).map((name) => [name, whole[name]]));
  return [whole, required, ...Object.keys(properties).map(without), { ...whole, member_that_nobody_knows: 1 },
    ...Object.entries(properties).flatMap(([name, each]) =>
      boundaryValues(document, each).map((value) => ({ ...whole, [name]: value })))];
}

/// Valid ones and others, in an order in which a usual value comes first. Throws if the schema says what this file cannot read.
export function boundaryValues(document, schema) {
  const unknown = Object.keys(schema).filter((name) => !KNOWN.has(name) && !name.startsWith("x-"));
  if (unknown.length > 0) throw new Error(`no values can be made for a schema with ${unknown.join(", ")}`);
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) return alternatives.flatMap((each) => boundaryValues(document, each));
  const chosen = schema.enum ?? ("const" in schema ? [schema.const] : undefined);
  if (chosen !== undefined) return [...chosen, ...chosen.map((each) => `${each}x`), ...OF_OTHER_TYPES];
  const typed = { string: () => texts(schema), integer: () => numbers(schema), number: () => numbers(schema), null: () => [null],
    boolean: () => [true, false], array: () => arrays(document, schema), object: () => objects(document, schema) }[schema.type];
  if (typed === undefined) throw new Error(`no values can be made for the type ${schema.type}`);
  return [...(schema.examples ?? []), ...typed(), ...OF_OTHER_TYPES];
}

export function validValue(document, schema) {
  const found = boundaryValues(document, schema).find((each) => document.fits(schema, each));
  if (found === undefined) throw new Error(`no valid value was made for ${JSON.stringify(schema)}`);
  return found;
}

const CONSTRAINTS = ["type", "format", "maxLength", "pattern", "enum", "const", "minimum", "maximum", "exclusiveMinimum",
  "exclusiveMaximum", "maxItems"];

/// The places in the schema, as ajv names them, of all that a value can break.
export function constraints(schema, at = "#") {
  const own = CONSTRAINTS.filter((name) => name in schema).map((name) => `${at}/${name}`);
  if (schema.minLength > 0) own.push(`${at}/minLength`);
  if (schema.minItems > 0) own.push(`${at}/minItems`);
  if (schema.additionalProperties === false) own.push(`${at}/additionalProperties`);
  own.push(...(schema.required ?? []).map((name) => `${at}/required ${name}`));
  const inner = [...Object.entries(schema.properties ?? {}).map(([name, each]) => [each, `${at}/properties/${name}`]),
    ...(schema.items ? [[schema.items, `${at}/items`]] : []),
    ...["anyOf", "oneOf"].flatMap((name) => (schema[name] ?? []).map((each, index) => [each, `${at}/${name}/${index}`]))];
  return [...own, ...inner.flatMap(([each, place]) => constraints(each, place))];
}

/// The same places, of what a value does break.
export function broken(errors) {
  return errors.map(({ schemaPath, keyword, params }) => (keyword === "required" ? `${schemaPath} ${params.missingProperty}` : schemaPath));
}
