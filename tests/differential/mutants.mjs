// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// usage: mutants.mjs WARD_DIFFERENTIAL COUNT SEED. Would the differential test see a schema that is wrong? Each keyword that
// bounds something is changed by a little or taken away; some document must then be judged another way.
import { compiled, parsed, runOf } from "./run.mjs";

const numbers = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minItems", "maxItems", "maxProperties", "multipleOf"];
const words = ["additionalProperties", "pattern", "uniqueItems", "propertyNames", "required", "enum", "oneOf", "anyOf"];
const entries = ["required", "enum", "oneOf", "anyOf"];
const names = ["properties", "$defs", "mapping"];

// What other keywords say as well.
const implied = [
  /^patterns: nothing .*pattern$/,        // maxLength 0
  /^addresses: four .*pattern$/,          // format ipv4
  /^bounds: fives .*(imum|multipleOf)/,    // the bounds and the multiples decide together
  /^bounds: below_zero .*(imum|multipleOf)/,
];

const nextTo = (value) => (Math.abs(value) < 1e15 && Number.isInteger(value) ? 1 : Math.abs(value) * 1e-15);

/// [what, change of the object that has the keyword]
function changesOf(keyword, value) {
  if (numbers.includes(keyword)) {
    const step = nextTo(value);
    const less = [`less ${keyword}`, (schema) => (schema[keyword] = value - step)];
    const mayBeLess = !/Items|Properties|multipleOf/.test(keyword) || value > 1;
    return [[`more ${keyword}`, (schema) => (schema[keyword] = value + step)], ...(mayBeLess ? [less] : []),
      [`no ${keyword}`, (schema) => delete schema[keyword]]];
  }
  const without = words.includes(keyword) ? [[`no ${keyword}`, (schema) => delete schema[keyword]]] : [];
  const fewer = entries.includes(keyword) && value.length > 1
    ? value.map((_, index) => [`fewer ${keyword}`, (schema) => schema[keyword].splice(index, 1)]) : [];
  return [...without, ...fewer];
}

function* mutantsOf(name, root, node = root, path = []) {
  for (const [keyword, value] of Object.entries(node)) {
    const here = [...path, keyword];
    if (!names.includes(path.at(-1))) {
      for (const [what, change] of changesOf(keyword, value)) {
        const schema = structuredClone(root);
        change(path.reduce((inner, step) => inner[step], schema));
        yield { name: `${name}: ${path.filter((step) => !names.includes(step)).join("/")} ${what}`, schema };
      }
    }
    if (value !== null && typeof value === "object") yield* mutantsOf(name, root, value, here);
  }
}

const [program, count, seed] = process.argv.slice(2);
const run = await runOf(program, count, seed);
const watched = run.schemas.map(({ name, schema }) => ({
  accepts: compiled(schema, { strict: false }),
  alive: [...mutantsOf(name, schema)].map((mutant) => ({ name: mutant.name, accepts: compiled(mutant.schema, { strict: false }) })),
}));
const total = watched.reduce((sum, { alive }) => sum + alive.length, 0);
for await (const { index, document } of run.documents) {
  const read = parsed(document);
  if (read === undefined) continue;
  const accepted = watched[index].accepts(read.value);
  watched[index].alive = watched[index].alive.filter((mutant) => mutant.accepts(read.value) === accepted);
}
const survivors = watched.flatMap(({ alive }) => alive.map(({ name }) => name)).filter((name) => !implied.some((each) => each.test(name)));
for (const name of survivors) console.error(`no document shows it: ${name}`);
console.log(`${total - survivors.length} of ${total} mutants of ${watched.length} schemas found, or implied by other keywords`);
process.exit(survivors.length === 0 && total > 300 ? 0 : 1);
