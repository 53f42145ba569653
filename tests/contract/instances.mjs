// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// usage: instances.mjs DOCUMENT VERDICTS. Another implementation of JSON Schema, by the emitted schemas of the kitchen sink, and
// ward's parser, by its types, accept and refuse the same: each bound from both sides.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const document = JSON.parse(readFileSync(process.argv[2], "utf8"));
const ajv = new Ajv2020({ strict: true, strictRequired: true, allErrors: true });
addFormats(ajv);
ajv.addVocabulary(["components", "schemas"]);
ajv.addSchema({ $id: "document", components: { schemas: document.components.schemas } });

const uuid = "0190b0a0-7c00-7000-8000-000000000001";
const place = { latitude: 1, longitude: 2 };
const draft = { title: "Soup", slug: "soup", balance: 0, places: [place], origin: place };
const recipe = { id: uuid, title: "Soup", state: "final", created_at: "2026-11-21T20:38:00Z", written_by: { author: "Ann" } };
const trace = "urn:ward:trace:0123456789abcdef0123456789abcdef";
const problem = (code, status, title) => ({ type: `urn:ward:problem:${code}`, title, status, instance: trace });
const invalid = { ...problem("invalid-input", 400, "The input does not fit its schema"), errors: [
  { in: "body", pointer: "/places/0/latitude", code: "too_large", detail: "must be at most 90" }] };
const quota = { type: "https://iana.org/assignments/http-problem-types#quota-exceeded", title: "Too many requests", status: 429,
  instance: trace, "violated-policies": ["ip"] };

const yes = true;
const no = false;
const without = (object, name) => Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
const repeat = (count, text) => text.repeat(count);
const many = (count, item) => Array(count).fill(item);

/// [schema, instance, accepted]
const cases = [];
const add = (schema, base, name, ...pairs) => {
  for (let i = 0; i !== pairs.length; i += 2) cases.push([schema, { ...base, [name]: pairs[i] }, pairs[i + 1]]);
};

cases.push(["recipe_draft", draft, yes], ["recipe_draft", { ...draft, more: 1 }, no], ["recipe_draft", [], no]);
for (const name of Object.keys(draft)) cases.push(["recipe_draft", without(draft, name), no]);
add("recipe_draft", draft, "title", "", no, "x", yes, repeat(120, "x"), yes, repeat(121, "x"), no, repeat(120, "\u{1F372}"), yes,
  repeat(121, "\u{1F372}"), no, "a\nb", yes, "a\u0000b", no, 7, no, null, no);
add("recipe_draft", draft, "steps", "", yes, repeat(10000, "x"), yes, repeat(10001, "x"), no);
add("recipe_draft", draft, "slug", "a-1", yes, "", no, "A", no, "a b", no, "a\n", no, repeat(32, "a"), yes, repeat(33, "a"), no);
add("recipe_draft", draft, "label", "AbC", yes, "abC", no, repeat(24, "A"), yes, repeat(25, "A"), no, "", no);
add("recipe_draft", draft, "servings", 1, yes, 64, yes, 0, no, 65, no, 1.5, no, "4", no);
add("recipe_draft", draft, "balance", -5000000000, yes, 5000000000, yes, -5000000001, no, 5000000001, no);
add("recipe_draft", draft, "sweetness", 0, yes, 1, yes, 0.5, yes, -0.001, no, 1.001, no, "0", no);
add("recipe_draft", draft, "is_public", true, yes, false, yes, 0, no, "true", no, null, no);
add("recipe_draft", draft, "state", "draft", yes, "final", yes, "Final", no, "", no);
add("recipe_draft", draft, "colour", "red", yes, "blue", yes, "pink", no, 0, no);
add("recipe_draft", draft, "tags", [], yes, many(8, "t"), yes, many(9, "t"), no, [""], no, "t", no);
add("recipe_draft", draft, "places", [], no, many(3, place), yes, many(4, place), no, [{ ...place, height: 1 }], no);
add("recipe_draft", draft, "palette", [[0, 128, 255]], yes, [], no, [[0, 0]], no, [[0, 0, 256]], no, many(5, [0, 0, 0]), no);
add("recipe_draft", draft, "origin", { ...place, label: "" }, yes, { ...place, label: repeat(41, "x") }, no, { latitude: 1 }, no);
add("recipe_draft", draft, "destination", place, yes, null, no);
add("recipe_draft", draft, "copy_of", uuid, yes, uuid.toUpperCase(), yes, `urn:uuid:${uuid}`, no, uuid.slice(1), no, 1, no,
  uuid.replaceAll("-", ""), no);
add("recipe_draft", draft, "remind_at", "2026-11-21T20:38:00Z", yes, "2026-11-21T20:38:00.123456+01:00", yes,
  "2026-11-21t20:38:00z", no, "2026-11-21 20:38:00Z", no, "2026-11-21T23:59:60Z", no, "2026-11-21T20:38:00.1234567Z", no,
  "2026-02-30T00:00:00Z", no, "2026-11-21T24:00:00Z", no, "2026-11-21", no, "2026-11-21T20:38:00", no);
add("place", place, "latitude", -90, yes, 90, yes, -90.5, no, 90.5, no);
add("place", place, "longitude", -180.5, yes, 180.5, yes, 181, no);
add("owner_note", { author: "Ann" }, "remark", "x", yes, "", no);
cases.push(["recipe", recipe, yes], ["recipe", { ...recipe, created_at: "now" }, no], ["recipe", without(recipe, "id"), no]);
cases.push(["recipe_page", { items: [] }, yes], ["recipe_page", { items: many(100, recipe), next: "abc_-9" }, yes]);
cases.push(["recipe_page", { items: many(101, recipe) }, no], ["recipe_page", { items: [], next: "" }, no]);
add("problem.invalid-input", invalid, "errors", [], no, many(8, invalid.errors[0]), yes, many(9, invalid.errors[0]), no,
  [{ ...invalid.errors[0], value: "secret" }], no, [{ ...invalid.errors[0], code: "odd" }], no, [{ ...invalid.errors[0], in: "trailer" }], no,
  [{ ...invalid.errors[0], pointer: "places" }], no, [{ ...invalid.errors[0], pointer: "" }], yes);
add("problem.quota-exceeded", quota, "violated-policies", [], no, ["ip", "operation-user"], yes);
const too_many = problem("too-many-at-once", 429, "Too many requests at the same time");
cases.push(["problem.too-many-at-once", too_many, yes]);
add("problem.too-many-at-once", too_many, "violated-policies", ["ip"], no);
add("problem.not-found", problem("not-found", 404, "There is nothing here"), "status", 404, yes, 403, no);
add("problem.not-found", problem("not-found", 404, "There is nothing here"), "title", "note 7 is not yours", no);
add("problem.not-found", problem("not-found", 404, "There is nothing here"), "instance", "urn:ward:trace:7", no);
add("problem.slug-taken", problem("slug-taken", 409, "Conflict"), "type", "urn:ward:problem:slug-taken", yes, "about:blank", no);

const parsed = cases.filter(([schema]) => !schema.startsWith("problem."));
const lines = parsed.map(([schema, instance]) => `${schema}\t${JSON.stringify(instance)}\n`).join("");
const verdicts = spawnSync(process.argv[3], { input: lines, encoding: "utf8" }).stdout.split("\n");

let wrong = 0;
const expect = (who, says, [schema, instance, accepted]) => {
  if (says === accepted) return;
  wrong += 1;
  console.error(`${who} should ${accepted ? "accept" : "refuse"} as ${schema}:`, JSON.stringify(instance).slice(0, 300));
};
for (const each of cases) expect("ajv", ajv.getSchema(`document#/components/schemas/${each[0]}`)(each[1]), each);
parsed.forEach((each, index) => expect("ward", { accepts: true, refuses: false }[verdicts[index]], each));
console.log(`${cases.length} instances for ajv and ${parsed.length} for ward's parser, ${wrong} wrong`);
process.exit(wrong === 0 && parsed.length > 100 ? 0 : 1);
