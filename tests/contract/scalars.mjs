// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// usage: scalars.mjs VERDICTS. For each type that is a string on the wire: ajv by the emitted schema, and the pattern with the
// lengths alone in an ECMA-262 engine, give the verdicts that ward gives.
import { execFileSync } from "node:child_process";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

/// What the format alone says, for there is no pattern that a reader would thank for.
const withoutPattern = new Set(["id", "ipv6", "constant"]);

const types = JSON.parse(execFileSync(process.argv[2], { maxBuffer: 1 << 30 }));
const problems = [];
let cases = 0;

function byPattern({ pattern, minLength = 0, maxLength }) {
  const engine = new RegExp(pattern, "u");
  return (text) => engine.test(text) && [...text].length >= minLength && [...text].length <= maxLength;
}

for (const { name, schema, texts, verdicts } of types) {
  const ajv = new Ajv2020({ strict: true, strictRequired: true, unicodeRegExp: true });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  const judges = [["ajv", (text) => validate({ value: text })]];
  if (!withoutPattern.has(name)) judges.push(["the pattern", byPattern(schema.properties.value)]);
  let accepted = 0;
  texts.forEach((text, i) => {
    const expected = verdicts[i] === "1";
    accepted += expected ? 1 : 0;
    for (const [judge, says] of judges) {
      if (says(text) !== expected) {
        problems.push(`${name}: ward ${expected ? "accepts" : "refuses"} ${JSON.stringify(text).slice(0, 200)}, ${judge} does not`);
      }
    }
  });
  if (accepted < 4 || accepted === texts.length) problems.push(`${name}: ${accepted} of ${texts.length} texts are taken, which tells nothing`);
  cases += texts.length;
}

if (types.length < 25 || cases < 25 * 3000) problems.push(`only ${types.length} types and ${cases} texts`);
console.log(`${types.length} types, ${cases} texts, ${problems.length} disagreements`);
problems.slice(0, 50).forEach((problem) => console.log(problem));
process.exit(problems.length === 0 ? 0 : 1);
