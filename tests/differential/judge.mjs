// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// usage: judge.mjs WARD_DIFFERENTIAL COUNT SEED. Another implementation of JSON Schema, by the schemas that ward emits, and ward's
// parser, by its types, say the same of each document, but for what is pinned. What ward writes is valid and is read back.
import { explain, pinned } from "./pinned.mjs";
import { compiled, parsed, runOf } from "./run.mjs";

const [program, count, seed] = process.argv.slice(2);
const compile = ({ name, schema }) => ({ name, accepts: compiled(schema, { strict: true, strictRequired: true }), accepted: 0, refused: 0 });

/// What JSON.parse and ajv say of some bytes.
function judged(schema, bytes) {
  const read = parsed(bytes);
  return { text: read?.text, accepted: read !== undefined && schema.accepts(read.value) };
}

const totals = { documents: 0, accepted: 0, refused: 0, malformed: 0, rewritten: 0 };
const byCategory = new Map(pinned.map((name) => [name, 0]));
const faults = [];
let faultCount = 0;

function fault(schema, what, bytes, issues) {
  faultCount += 1;
  if (faults.length < 20) faults.push(`${schema.name}: ${what}\n  ${bytes.toString().slice(0, 2000)}\n  ${issues}`);
}

function check(schema, verdict, issues, problem, document, written) {
  totals.documents += 1;
  const { text, accepted } = judged(schema, document);
  totals[{ v: "accepted", i: "refused", m: "malformed" }[verdict]] += 1;
  schema[verdict === "v" ? "accepted" : "refused"] += 1;
  if (problem !== "") fault(schema, problem, document, issues);
  if (verdict === "v" && !accepted) fault(schema, "ward accepts what the schema refuses", document, JSON.stringify(schema.accepts.errors));
  if (verdict === "v" && written.length > 0) {
    totals.rewritten += 1;
    if (!judged(schema, written).accepted) fault(schema, "ward writes what the schema refuses", written, issues);
  }
  if (verdict === "v" || !accepted) return;
  const reasons = explain(text, verdict, issues === "" ? [] : JSON.parse(issues));
  if (!reasons) return fault(schema, "ward refuses what the schema accepts", document, issues || "malformed");
  for (const reason of reasons) byCategory.set(reason, byCategory.get(reason) + 1);
}

const run = await runOf(program, count, seed);
const schemas = run.schemas.map(compile);
for await (const { index, verdict, issues, problem, document, written } of run.documents) {
  check(schemas[index], verdict, issues, problem, document, written);
}
if ((await run.status) !== 0) faults.push("the program failed");

// A corpus that is all valid, or all not, or never meets a pinned category shows nothing.
for (const { name, accepted, refused } of schemas) {
  if (accepted < 20 || refused < 20) faults.push(`${name}: ${accepted} accepted and ${refused} refused documents are too few`);
}
for (const [name, met] of byCategory) if (met === 0) faults.push(`${name}: pinned, and never met`);
if (totals.documents < Number(count)) faults.push(`${totals.documents} documents, ${count} were asked for`);

console.log(`seed ${seed}: ${totals.documents} documents of ${schemas.length} schemas; ward accepts ${totals.accepted}, refuses ` +
  `${totals.refused}, and finds ${totals.malformed} malformed; ${totals.rewritten} written, read back, and accepted by ajv`);
for (const [name, met] of byCategory) console.log(`  ${String(met).padStart(8)} refused by ward alone: ${name}`);
for (const each of faults) console.error(each);
console.log(`${faultCount} documents that ward and JSON Schema judge differently, or of which ward breaks its word`);
process.exit(faults.length === 0 ? 0 : 1);
