// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// usage: yaml.mjs PROGRAM [JSON YAML]... Readers of YAML 1.1 and of YAML 1.2 take each document for the same as its JSON, and so they
// do with texts, names and numbers that are hard to tell: PROGRAM writes its input, JSON, as YAML.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parse } from "yaml";

const [program, ...files] = process.argv.slice(2);
const problems = [];

function compare(what, json, yaml) {
  const wanted = JSON.stringify(JSON.parse(json));
  for (const version of ["1.1", "1.2"]) {
    let read;
    try {
      read = JSON.stringify(parse(yaml, { version, merge: version === "1.1" }));
    } catch (error) {
      read = String(error);
    }
    if (read !== wanted) problems.push(`${what}, read as YAML ${version}: ${read?.slice(0, 300)}\n  in place of ${wanted.slice(0, 300)}`);
  }
}

const convert = (json) => {
  const { status, stdout, stderr } = spawnSync(program, { input: json, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
};

// Words, numbers and marks alone; then the pieces of them in any order.
const alone = ["", "y", "Y", "n", "yes", "No", "on", "OFF", "true", "FALSE", "null", "Null", "~", "0", "007", "0o7", "0x1F", "1_000", "1e3", "-1",
  "+1.5", ".5", "5.", ".inf", "-.INF", ".NaN", "190:20:30", "2026-01-31", "2026-01-31 10:00:00", "<<", "=", "---", "...", "- a", "? a", ": a",
  "a: b", "a:", "a #b", "#", "&a", "*a", "!a", "|", ">", "|-", "'", "\"", "%a", "@", "`", "{", "}", "[", "]", ",", "a, b", "\\", "\\n", "a b "];
const pieces = [...alone, " ", "  ", "\n", "\n\n", "\t", "\r\n", "\u0001", "\u007f", "\u0085", "\u00a0", "ä", "€", "\u2028", "\u2029",
  "\ufeff", "\uffff", "😀", "word", "two words"];
let state = 20261122;
const random = (below) => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % 65536 % below;
const texts = [...alone];
for (let i = 0; i < 4000; ++i) texts.push(Array.from({ length: 1 + random(6) }, () => pieces[random(pieces.length)]).join(""));
const numbers = "0 -1 12.5 1e5 1E+22 -1.5e-7 2e-3 123456789012 9007199254740991";
const json = JSON.stringify({ texts, names: Object.fromEntries(texts.map((text, i) => [text, i])), nested: texts.map((text) => [[{ [text]: [text, []] }]]) });
compare("hard texts", json, convert(json));
for (const number of numbers.split(" ")) compare(number, `{"a": ${number}}`, convert(`{"a": ${number}}`));

for (let i = 0; i < files.length; i += 2) compare(files[i + 1], readFileSync(files[i], "utf8"), readFileSync(files[i + 1], "utf8"));

for (const problem of problems) console.error(problem);
console.log(`${texts.length} texts and ${files.length / 2} documents`);
process.exit(problems.length === 0 ? 0 : 1);
