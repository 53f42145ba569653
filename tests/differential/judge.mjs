// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// usage: judge.mjs WARD_DIFFERENTIAL COUNT SEED. Another implementation of JSON Schema, by the schemas that ward emits, and ward's
// parser, by its types, say the same of each document, but for what is pinned. What ward writes is valid and is read back.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { explain, pinned } from "./pinned.mjs";

// The tools of the contract tests.
const require = createRequire(new URL("../contract/package.json", import.meta.url));
const Ajv2020 = require("ajv/dist/2020.js").default;
const addFormats = require("ajv-formats").default;

const [program, count, seed] = process.argv.slice(2);
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function compile({ name, schema }) {
  const ajv = new Ajv2020({ strict: true, strictRequired: true });
  addFormats(ajv);
  ajv.addVocabulary(["discriminator"]);  // OpenAPI's, and said by oneOf as well
  const accepts = ajv.compile(schema);
  return { name, accepts, accepted: 0, refused: 0 };
}

/// What JSON.parse and ajv say of some bytes: { text, accepted }.
function judged(schema, bytes) {
  let text;
  let value;
  try {
    text = decoder.decode(bytes);
    value = JSON.parse(text);
  } catch {
    return { text, accepted: false };
  }
  return { text, accepted: schema.accepts(value) };
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

/// Reads lines and runs of bytes from a stream.
class Reader {
  constructor(stream) {
    this.chunks = stream[Symbol.asyncIterator]();
    this.buffer = Buffer.alloc(0);
  }
  async more() {
    const { value, done } = await this.chunks.next();
    if (!done) this.buffer = this.buffer.length === 0 ? value : Buffer.concat([this.buffer, value]);
    return !done;
  }
  async line() {
    let end;
    while ((end = this.buffer.indexOf(10)) < 0) if (!(await this.more())) return undefined;
    return this.cut(end + 1).subarray(0, end).toString();
  }
  async bytes(size) {
    while (this.buffer.length < size) if (!(await this.more())) throw new Error("the program ended in the middle of a document");
    return this.cut(size);
  }
  cut(size) {
    const taken = this.buffer.subarray(0, size);
    this.buffer = this.buffer.subarray(size);
    return taken;
  }
}

const child = spawn(program, [count, seed], { stdio: ["ignore", "pipe", "inherit"] });
const ended = new Promise((resolve) => child.on("close", resolve));
const reader = new Reader(child.stdout);
const schemas = JSON.parse(await reader.line()).map(compile);
for (let line; (line = await reader.line()) !== undefined;) {
  const [index, verdict, size, writtenSize, issues, problem] = line.split("\t");
  const document = await reader.bytes(Number(size));
  const written = await reader.bytes(Number(writtenSize));
  await reader.bytes(1);
  check(schemas[Number(index)], verdict, issues, problem, document, written);
}
if ((await ended) !== 0) faults.push("the program failed");

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
