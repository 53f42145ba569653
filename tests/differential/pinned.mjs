// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What ward refuses although JSON Schema takes it: docs/schema.md explains each. A category is claimed only for a document in
// which it is found, at the place that ward complains about.
import { featuresOf } from "./features.mjs";

// ward's pointers end before a name of a map that is too long to be repeated.
const shown = (pointer) => {
  const steps = pointer.split("/");
  const tooLong = steps.findIndex((step) => Buffer.byteLength(step) > 64);
  return (tooLong === -1 ? steps : steps.slice(0, tooLong)).join("/");
};
const isAt = ({ pointer }, feature) => pointer === feature.pointer || pointer === shown(feature.pointer);
const isBelow = (pointer, other) => [other, shown(other)].some((each) => pointer === each || pointer.startsWith(each + "/"));
const hasEqual = (values) => new Set(values).size < values.length;
const uuid = /^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/;
const moment = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/;
// UUIDs in capitals; one moment with two offsets.
const hasEqualValues = (texts) =>
  hasEqual(texts.filter((text) => uuid.test(text)).map((text) => text.toLowerCase())) ||
  hasEqual(texts.filter((text) => moment.test(text)).map((text) => Date.parse(text)));

// What the test schemas say and JSON Schema does not: how often a struct may hold itself through each member, the most bytes of
// any JSON, rules over members.
const deepest = { replies: 3, next: 16, other: 2 };
const mostBytes = { "/any": 200, "/two": 2 };
const rules = { "/high": ({ low, high }) => high < low };

const isTooDeep = (pointer) => {
  const turns = pointer.split("/").filter((step) => step in deepest);
  return turns.length > deepest[turns.at(-1)];
};

/// By category: does this feature of the document explain this problem?
const categories = {
  "duplicate names": (issue, feature) => feature.what === "repeated" &&
    (isBelow(issue.pointer, feature.pointer) || (issue.code === "duplicate_field" && issue.pointer === feature.of)),
  "1.0 or 1e2 for an integer": (issue, feature) =>
    issue.code === "not_an_integer" && feature.what === "number" && isAt(issue, feature) &&
    /[.eE]/.test(feature.token) && Number.isInteger(Number(feature.token)),
  "U+0000": (issue, feature) => feature.what === "nul" &&
    ((issue.code === "forbidden_character" && isAt(issue, feature)) ||
     (issue.code === "no_match" && issue.pointer in mostBytes && isBelow(feature.pointer, issue.pointer))),
  "equal values, spelled differently": (issue, { what, pointer, value }) =>
    what === "value" && pointer === issue.pointer &&
    ((issue.code === "repeated_item" && hasEqualValues(value)) || (issue.code === "duplicate_field" && hasEqualValues(Object.keys(value)))),
  "depth of what holds itself": (issue) => issue.code === "too_deep" && isTooDeep(issue.pointer),
  "size of any JSON": (issue, feature) =>
    issue.code === "too_long" && feature.what === "value" && feature.pointer === issue.pointer && feature.bytes > mostBytes[issue.pointer],
  "unpaired surrogates": (issue, feature) =>
    issue.code === "no_match" && feature.what === "surrogate" && issue.pointer in mostBytes && isBelow(feature.pointer, issue.pointer),
  "depth of any JSON": (issue, feature) =>
    issue.code === "no_match" && feature.what === "value" && feature.pointer === issue.pointer && feature.levels > 16 && issue.pointer in mostBytes,
  "rules over members": (issue, feature) =>
    issue.code === "rule_broken" && feature.what === "value" && feature.pointer === "" && rules[issue.pointer](feature.value),
};

/// Reasons for which ward reads no further.
const malformed = {
  "unpaired surrogates": (feature) => feature.what === "surrogate",
  "exponents of 20 digits": (feature) => feature.what === "number" && /[eE][+-]?\d{20}/.test(feature.token),
  "numbers beyond every double": (feature) => feature.what === "number" && !Number.isFinite(Number(feature.token)),
};

export const pinned = [...new Set([...Object.keys(categories), ...Object.keys(malformed)])];

/// The categories that explain why ward refuses what ajv takes; nothing if something stays unexplained.
export function explain(text, verdict, issues) {
  const features = featuresOf(text);
  if (verdict === "m") return nameOf(malformed, (test) => features.some(test));
  const names = issues.map(([code, pointer]) =>
    nameOf(categories, (test) => features.some((feature) => test({ code, pointer }, feature))));
  return names.length > 0 && names.every(Boolean) ? [...new Set(names.flat())] : undefined;
}

function nameOf(tests, holds) {
  const name = Object.keys(tests).find((each) => holds(tests[each]));
  return name && [name];
}
