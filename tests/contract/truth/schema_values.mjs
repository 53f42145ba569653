// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Values at and just beyond each bound of a JSON Schema without references. ajv says which of them are valid: see ApiDocument.

const LETTERS = ["a", "A", "0", "\u00e9", "\u{1F372}"];
const TEXTS = ["", " ", "a b", "a\nb", "a\u0000b", "a\tb", "a\u007fb", "a\\b", "a\"b", '"ab"', "a,b", "-", "_", "/", "\u{1F372}"];
const OF_FORMAT = {
  uuid: ["0190b0a0-7c00-7000-8000-000000000001", "0190B0A0-7C00-7000-8000-00000000000F", "0190b0a0-7c00-7000-8000-00000000000g",
    "0190b0a07c0070008000000000000001", "{0190b0a0-7c00-7000-8000-000000000001}"],
  "date-time": ["2027-01-01T09:00:00Z", "2027-01-01T09:00:00.5+01:00", "2027-01-01T09:00:00.123456+01:00", "2028-02-29T23:59:59Z",
    "2027-01-01T09:00:00.1234567+01:00", "2027-02-29T09:00:00Z", "2027-01-01T24:00:00Z", "2027-01-01T09:00:00", "2027-01-01",
    "2027-01-01 09:00:00Z", "2027-01-01T09:00:60Z", "0000-01-01T00:00:00Z", "2027-13-01T00:00:00Z"],
  date: ["2027-01-01", "2028-02-29", "2027-02-29", "2027-1-1", "01.01.2027"],
  email: ["ann@kitchen.example", "a@b.c", "a.b+c@d.e-f.gh", "a@b", "@b.cd", "a@", "a b@c.de", "a..b@c.de", ".a@b.cd", "a@-b.cd", "a@b.cd.",
    `${"a".repeat(64)}@b.cd`, `${"a".repeat(65)}@b.cd`, `a@${"b".repeat(63)}.cd`, `a@${"b".repeat(64)}.cd`, "ä@b.cd", "a@b.cd\n"],
};
const OF_OTHER_TYPES = [null, true, 7, "text", [], {}];
const KNOWN = new Set(["type", "format", "minLength", "maxLength", "pattern", "enum", "const", "default", "minimum", "maximum",
  "exclusiveMinimum", "exclusiveMaximum", "items", "minItems", "maxItems", "properties", "required", "additionalProperties", "anyOf",
  "oneOf", "description", "title", "examples", "deprecated", "readOnly", "writeOnly", "discriminator", "multipleOf", "uniqueItems",
  "maxProperties", "propertyNames"]);

function texts(schema) {
  const { minLength = 0, maxLength = 40 } = schema;
  const lengths = [...new Set([minLength - 1, minLength, maxLength, maxLength + 1])].filter((length) => length > 0);
  const letters = (length) => (length > 300 ? ["a", "\u{1F372}"] : LETTERS);
  return [...(OF_FORMAT[schema.format] ?? []), ...lengths.flatMap((length) => letters(length).map((each) => each.repeat(length))),
    ...TEXTS];
}

function numbers(schema) {
  const bounds = [schema.minimum, schema.maximum, schema.exclusiveMinimum, schema.exclusiveMaximum].filter((each) => each !== undefined);
  const step = schema.multipleOf ?? 1;
  return [...bounds.flatMap((bound) => [bound, bound - step, bound + step, bound - 1, bound + 1, bound + 0.5]), 0, 1, 1e300];
}

/// As many valid values as asked for, none of them twice; fewer if no more are found.
function differentValues(document, schema, count) {
  const words = Array.from({ length: 2 * count }, (_, index) => "abcdefghijklmnopqrstuvwxyz"[index % 26].repeat(1 + Math.floor(index / 26)));
  const found = new Map();
  for (const each of [...boundaryValues(document, schema), ...words]) {
    if (found.size < count && document.fits(schema, each)) found.set(JSON.stringify(each), each);
  }
  return [...found.values()];
}

function arrays(document, schema) {
  const { minItems = 0, maxItems = 3, uniqueItems = false } = schema;
  const item = findValid(document, schema.items);
  if (item === undefined) return [[]];
  const others = uniqueItems ? differentValues(document, schema.items, maxItems + 1) : [];
  const filled = (count, first = item) => (count === 0 ? [] : uniqueItems
    ? [first, ...others.filter((each) => JSON.stringify(each) !== JSON.stringify(first))].slice(0, count) : [first, ...Array(count - 1).fill(item)]);
  return [minItems, maxItems, maxItems + 1, minItems - 1].filter((count) => count >= 0).map((count) => filled(count))
    .concat(boundaryValues(document, schema.items).map((each) => filled(Math.max(1, minItems), each)), uniqueItems ? [[item, item]] : []);
}

function maps(document, { propertyNames, additionalProperties, maxProperties }) {
  const value = validValue(document, additionalProperties);
  const names = differentValues(document, propertyNames, maxProperties + 1);
  const filled = (count) => Object.fromEntries(names.slice(0, count).map((name) => [name, value]));
  const isName = (each) => typeof each === "string" && each !== "__proto__";
  return [filled(1), {}, filled(maxProperties), filled(maxProperties + 1),
    ...boundaryValues(document, propertyNames).filter(isName).map((name) => ({ [name]: value })),
    ...boundaryValues(document, additionalProperties).map((each) => ({ [names[0]]: each }))];
}

function objects(document, schema) {
  if (schema.propertyNames) return maps(document, schema);
  const properties = Object.entries(schema.properties ?? {}).map(([name, each]) => [name, each, findValid(document, each)])
    .filter(([, , valid]) => valid !== undefined);
  const whole = Object.fromEntries(properties.map(([name, , valid]) => [name, valid]));
  const without = (name) => Object.fromEntries(Object.entries(whole).filter(([each]) => each !== name));
  const required = Object.fromEntries((schema.required ?? []).map((name) => [name, whole[name]]));
  return [whole, required, ...properties.map(([name]) => without(name)), { ...whole, member_that_nobody_knows: 1 },
    ...properties.flatMap(([name, each]) => boundaryValues(document, each).map((value) => ({ ...whole, [name]: value })))];
}

// Of the same schema many times: kept.
const made = new WeakMap();

/// Valid ones and others, in an order in which a usual value comes first. Throws if the schema says what this file cannot read.
export function boundaryValues(document, schema) {
  if (!made.has(schema)) made.set(schema, makeBoundaryValues(document, schema));
  return made.get(schema);
}

function makeBoundaryValues(document, schema) {
  if ("$ref" in schema) return [];  // around once more
  const unknown = Object.keys(schema).filter((name) => !KNOWN.has(name) && !name.startsWith("x-"));
  if (unknown.length > 0) throw new Error(`no values can be made for a schema with ${unknown.join(", ")}`);
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) return alternatives.flatMap((each) => boundaryValues(document, each));
  const chosen = schema.enum ?? ("const" in schema ? [schema.const] : undefined);
  if (chosen !== undefined) return [...chosen, ...chosen.map((each) => `${each}x`), ...OF_OTHER_TYPES];
  if (takesAnything(schema)) return [...OF_OTHER_TYPES, ...ofBytes(schema["x-ward-max-bytes"])];
  const typed = { string: () => texts(schema), integer: () => numbers(schema), number: () => numbers(schema), null: () => [null],
    boolean: () => [true, false], array: () => arrays(document, schema), object: () => objects(document, schema) }[schema.type];
  if (typed === undefined) throw new Error(`no values can be made for the type ${schema.type}`);
  return [...(schema.examples ?? []), ...typed(), ...OF_OTHER_TYPES];
}

const ofBytes = (most) => (most === undefined ? [] : [most, most + 1].map((length) => "a".repeat(length - 2)));

const takesAnything = (schema) => Object.keys(schema).every((name) => name === "description" || name.startsWith("x-"));

/// Undefined where none is known.
const findValid = (document, schema) => boundaryValues(document, schema).find((each) => document.fits(schema, each));

export function validValue(document, schema) {
  const found = findValid(document, schema);
  if (found === undefined) throw new Error(`no valid value was made for ${JSON.stringify(schema)}`);
  return found;
}

const CONSTRAINTS = ["type", "format", "maxLength", "pattern", "enum", "const", "minimum", "maximum", "exclusiveMinimum",
  "exclusiveMaximum", "maxItems", "multipleOf", "uniqueItems", "maxProperties", "x-ward-max-bytes"];

/// The places in the schema, as ajv names them, of all that a value can break. Every number is a double.
export function constraints(schema, at = "#") {
  if ("$ref" in schema) return [];
  const own = CONSTRAINTS.filter((name) => name in schema && schema[name] !== "double").map((name) => `${at}/${name}`);
  if (schema.items && "$ref" in schema.items) own.splice(own.indexOf(`${at}/maxItems`), 1);  // nothing is made to fill it
  if (schema.minLength > 0) own.push(`${at}/minLength`);
  if (schema.minItems > 0) own.push(`${at}/minItems`);
  if (schema.additionalProperties === false) own.push(`${at}/additionalProperties`);
  own.push(...(schema.required ?? []).map((name) => `${at}/required ${name}`));
  const inner = [...Object.entries(schema.properties ?? {}).map(([name, each]) => [each, `${at}/properties/${name}`]),
    ...["items", "additionalProperties"].filter((name) => typeof schema[name] === "object").map((name) => [schema[name], `${at}/${name}`])];
  return [...own, ...inner.flatMap(([each, place]) => constraints(each, place)), ...ofNames(schema, at), ...ofAlternatives(schema, at)];
}

// A name is a text, whatever else is wrong with it.
function ofNames({ propertyNames }, at) {
  return propertyNames ? constraints(propertyNames, `${at}/propertyNames`).filter((each) => each !== `${at}/propertyNames/type`) : [];
}

// What takes any value, however long, cannot be broken, and the tag of a discriminator chooses: a wrong one is wrong as a tag.
function ofAlternatives({ anyOf = [], oneOf = [], discriminator }, at) {
  if ([...anyOf, ...oneOf].some((each) => takesAnything(each) && !("x-ward-max-bytes" in each))) return [];
  const all = [...anyOf.map((each, index) => [each, `${at}/anyOf/${index}`]), ...oneOf.map((each, index) => [each, `${at}/oneOf/${index}`])];
  const tag = discriminator?.propertyName;
  const isTag = (place, each) => tag !== undefined && (each === `${place}/type` || each === `${place}/required ${tag}` || each.startsWith(`${place}/properties/${tag}/`));
  return [...(tag === undefined ? [] : [`${at}/discriminator`, `${at}/type`]),
    ...all.flatMap(([each, place]) => constraints(each, place).filter((one) => !isTag(place, one)))];
}

/// The same places, of what a value does break.
export function broken(errors) {
  return errors.map(({ schemaPath, keyword, params }) => (keyword === "required" ? `${schemaPath} ${params.missingProperty}` : schemaPath));
}
