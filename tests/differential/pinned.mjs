// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What ward refuses although JSON Schema takes it: docs/schema.md explains each. A category is claimed only for a document in
// which it is found, at the place that ward complains about.
import { featuresOf } from "./features.mjs";

const isBelow = (pointer, other) => pointer === other || pointer.startsWith(other + "/");

/// By category: does this feature of the document explain this problem?
const categories = {
  "duplicate names": (issue, feature) => feature.what === "repeated" && isBelow(issue.pointer, feature.pointer),
  "1.0 or 1e2 for an integer": (issue, feature) =>
    issue.code === "not_an_integer" && feature.what === "number" && feature.pointer === issue.pointer &&
    /[.eE]/.test(feature.token) && Number.isInteger(Number(feature.token)),
  "U+0000": (issue, feature) =>
    issue.code === "forbidden_character" && feature.what === "nul" && feature.pointer === issue.pointer,
};

/// Reasons for which ward reads no further.
const malformed = {
  "unpaired surrogates": (feature) => feature.what === "surrogate",
  "numbers beyond every double": (feature) => feature.what === "number" && !Number.isFinite(Number(feature.token)),
};

export const pinned = [...Object.keys(categories), ...Object.keys(malformed)];

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
