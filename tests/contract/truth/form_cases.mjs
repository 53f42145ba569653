// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Forms (RFC 7578) as an operation's description asks for them: good ones, and each with one thing wrong.
import { readAs } from "./parameter_cases.mjs";
import { broken, boundaryValues, constraints, validValue } from "./schema_values.mjs";

const FORM = "multipart/form-data";
const BOUNDARY = "----boundary-of-the-contract";
const isFile = (schema) => schema.format === "binary";

// The least that is a file of its type, and a name for it.
const FILES = {
  "image/png": ["a.png", Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64")],  // one pixel, not a secret
  "image/jpeg": ["a.jpg", Buffer.from("ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffd9", "hex")],
  "text/csv": ["a.csv", Buffer.from("a,b\r\n1,2\r\n")],
  "text/plain": ["a.txt", Buffer.from("text")],
};

// One line of that many pixels, as its head says (PNG, 11.2.2).
function pngOf(pixels) {
  const bytes = Buffer.from(FILES["image/png"][1]);
  bytes.writeUInt32BE(pixels, 16);
  return bytes;
}

function partText({ name, fileName, mediaType, content }) {
  const head = `Content-Disposition: form-data; name="${name}"${fileName === undefined ? "" : `; filename="${fileName}"`}\r\n` +
    `${mediaType === undefined ? "" : `Content-Type: ${mediaType}\r\n`}\r\n`;
  return Buffer.concat([Buffer.from(`--${BOUNDARY}\r\n${head}`), Buffer.from(content), Buffer.from("\r\n")]);
}
const formOf = (parts) => Buffer.concat([...parts.map(partText), Buffer.from(`--${BOUNDARY}--\r\n`)]);

function filePart(name, mediaType, changes = {}) {
  if (!(mediaType in FILES)) throw new Error(`no file can be made of the type ${mediaType}`);
  const [fileName, content] = FILES[mediaType];
  return { name, fileName, mediaType, content, ...changes };
}

function contentOf(operation) {
  const { schema, encoding = {} } = operation.body.content[FORM];
  const typesOf = (name) => encoding[name].contentType.split(", ");
  return { schema, typesOf };
}

function validPart(document, operation, name) {
  const { schema, typesOf } = contentOf(operation);
  const member = schema.properties[name];
  return isFile(member) ? filePart(name, typesOf(name)[0]) : { name, content: String(validValue(document, member)) };
}

export function usualForm(document, operation) {
  const { schema } = contentOf(operation);
  const body = formOf(schema.required.map((name) => validPart(document, operation, name)));
  return { isForm: true, mediaType: `${FORM}; boundary=${BOUNDARY}`, body };
}

function* textCases(document, name, schema, missed) {
  const reached = new Set();
  const texts = new Set(boundaryValues(document, schema).filter((each) => each === null || typeof each !== "object").map(String));
  for (const text of texts) {
    const errors = document.errors(schema, readAs(schema, text));
    broken(errors).forEach((each) => reached.add(each));
    yield [`${name} = ${JSON.stringify(text).slice(0, 60)}`, { name, content: text }, errors.length > 0 ? [400] : "served"];
  }
  const crossable = constraints(schema).filter((each) => !(each === "#/type" && schema.type === "string"));
  missed.push(...crossable.filter((each) => !reached.has(each)).map((each) => `form ${name} ${each}`));
  yield [`${name} as a file`, { ...filePart(name, "text/plain"), content: [...texts][0] }, [400]];
}

function* fileCases(name, schema, types) {
  for (const type of types) {
    yield [`${name} of ${type}`, filePart(name, type), "served"];
    const [, content] = FILES[type];
    const ofLength = (length) => Buffer.concat([content, Buffer.alloc(length - content.length, "a")]);
    yield [`${name} of the greatest length`, filePart(name, type, { content: ofLength(schema.maxLength) }), "served"];
    yield [`${name} of one byte more`, filePart(name, type, { content: ofLength(schema.maxLength + 1) }), [400]];
    yield [`${name} of no bytes`, filePart(name, type, { content: "" }), [400]];
    yield [`${name} that is called otherwise`, filePart(name, type, { fileName: "a.exe" }), [400]];
    yield [`${name} that has no name`, filePart(name, type, { fileName: undefined }), [400]];
    for (const other of Object.keys(FILES).filter((each) => each !== type)) {
      yield [`${name} of ${type}, told as ${other}`, filePart(name, type, { mediaType: other }), [400]];
    }
  }
  const most = schema["x-ward-max-pixels"];
  if (most !== undefined && types.includes("image/png")) {
    yield [`${name} of the most pixels`, filePart(name, "image/png", { content: pngOf(most) }), "served"];
    yield [`${name} of one pixel more`, filePart(name, "image/png", { content: pngOf(most + 1) }), [400]];
  }
  for (const other of Object.keys(FILES).filter((each) => !types.includes(each))) yield [`${name} of ${other}`, filePart(name, other), [400]];
}

/// Yields all; what no value could cross is appended to `missed`.
export function* formCases(document, operation, base, missed) {
  const { schema, typesOf } = contentOf(operation);
  const required = (schema.required ?? []).map((name) => validPart(document, operation, name));
  const form = (what, parts, expected) => ({ ...base, what: `form: ${what}`, body: formOf(parts), expected });
  for (const [name, member] of Object.entries(schema.properties)) {
    const others = required.filter((each) => each.name !== name);
    const cases = isFile(member) ? fileCases(name, member, typesOf(name)) : textCases(document, name, member, missed);
    for (const [what, part, expected] of cases) yield form(what, [...others, part], expected);
    const valid = validPart(document, operation, name);
    yield form(`${name} twice`, [...others, valid, valid], [400]);
    if (schema.required.includes(name)) yield form(`no ${name}`, others, [400]);
  }
  yield form("all of it", Object.keys(schema.properties).map((name) => validPart(document, operation, name)), "served");
  yield form("a part that nobody knows", [...required, { name: "part_that_nobody_knows", content: "1" }], [400]);
  yield { ...base, what: "a form without an end", body: base.body.subarray(0, -4), expected: [400] };
  yield { ...base, what: "a form of another boundary", mediaType: `${FORM}; boundary=another`, expected: [400] };
  yield { ...base, what: "a form without a boundary", mediaType: FORM, expected: [400, 415] };
  const padding = operation.mostBytes - base.body.length + 1;
  yield { ...base, what: "a body of one byte more", body: Buffer.concat([base.body, Buffer.alloc(padding, "\r\n")]), expected: [413] };
}
