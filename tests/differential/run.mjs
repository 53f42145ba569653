// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// One run of ward_differential, read while it is written, and the other implementation to hold it against.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";

// The tools of the contract tests.
const require = createRequire(new URL("../contract/package.json", import.meta.url));
const Ajv2020 = require("ajv/dist/2020.js").default;
const addFormats = require("ajv-formats").default;

export function compiled(schema, options) {
  const ajv = new Ajv2020(options);
  addFormats(ajv);
  ajv.addVocabulary(["discriminator", "x-ward-max-bytes", "x-ward-max-pixels"]);  // OpenAPI's, said by oneOf as well; and what JSON Schema has no word for
  return ajv.compile(schema);
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/// { text, value }, or nothing if the bytes are no JSON text.
export function parsed(bytes) {
  try {
    const text = decoder.decode(bytes);
    return { text, value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

// Reads lines and runs of bytes from a stream.
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

/// { schemas: [{ name, schema }], documents: what was printed of each, status: the program's, at its end }.
export async function runOf(program, count, seed) {
  const child = spawn(program, [count, seed], { stdio: ["ignore", "pipe", "inherit"] });
  const status = new Promise((resolve) => child.on("close", resolve));
  const reader = new Reader(child.stdout);
  const schemas = JSON.parse(await reader.line());
  return { schemas, documents: documentsOf(reader), status };
}

async function* documentsOf(reader) {
  for (let line; (line = await reader.line()) !== undefined;) {
    const [index, verdict, size, writtenSize, issues, problem] = line.split("\t");
    const document = await reader.bytes(Number(size));
    const written = await reader.bytes(Number(writtenSize));
    await reader.bytes(1);
    yield { index: Number(index), verdict, issues, problem, document, written };
  }
}
