// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// usage: posture.mjs HEADER JSON MARKDOWN HTML. Holds the three forms of a posture report against the header of its contract, and
// against each other.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";

const [header, json, markdown, html] = process.argv.slice(2).map((file) => readFileSync(file, "utf8"));
const report = JSON.parse(json);
const problems = [];
const expect = (holds, problem) => holds || problems.push(problem);

// Texts as they are read by people: one line, no escapes.
const oneLine = (text) => text.replace(/\s+/g, " ").trim();
const shownByMarkdown = oneLine(markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1"));
const entities = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const body = html.replace(/<style>[^]*<\/style>/, "").replace(/<[^>]*>/g, " ");
const shownByHtml = oneLine(body.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name]));

// Every escape hatch in the header, with its reason; and no others.
const hatches = /ward::(open_to_public|public_write|no_tenant|no_mfa|not_audited|expensive|unbounded_json|never_fetched|declassify)<"((?:\\.|[^"\\])*)"/g;
const written = [...header.matchAll(hatches)].map(([, kind, why]) => ({ kind, why: JSON.parse(`"${why}"`) }));
expect(written.length > 0, "the header has no escape hatch: is it the right one?");
const same = (a) => (b) => a.kind === b.kind && a.why === b.why;
for (const hatch of written) {
  expect(report.escape_hatches.some(same(hatch)), `JSON lacks ${hatch.kind}: ${hatch.why}`);
  expect(shownByMarkdown.includes(oneLine(hatch.why)), `Markdown lacks the reason: ${hatch.why}`);
  expect(shownByHtml.includes(oneLine(hatch.why)), `HTML lacks the reason: ${hatch.why}`);
}
for (const hatch of report.escape_hatches) expect(written.some(same(hatch)), `nobody wrote ${hatch.kind}: ${hatch.why}`);

// Every operation has every member, so that whoever compares two reports need not ask which are there.
const members = ["id", "method", "path", "summary", "public", "roles", "tenant", "mfa", "audit", "limits", "concurrent", "sensitive", "expensive",
  "idempotency", "cost", "successes", "failures", "input"];
expect(report.ward_posture === 1, "the version of the format is not 1");
for (const operation of report.operations) {
  expect(Object.keys(operation).join() === members.join(), `${operation.id} has the members ${Object.keys(operation)}`);
  const place = `${operation.method} ${operation.path}`;
  for (const [form, text] of [["Markdown", shownByMarkdown], ["HTML", shownByHtml]]) {
    expect(text.includes(place) && text.includes(operation.id), `${form} lacks ${operation.id} ${place}`);
  }
}

// What comes in is told by schemas that a validator takes.
const ajv = new Ajv({ strict: false, validateFormats: false });
ajv.addSchema(report, "posture");
report.operations.forEach(({ id, input }, index) => {
  for (const place of ["path", "query", "headers", "cookies", "body", "form"]) {
    if (input[place] === null) continue;
    const validate = ajv.getSchema(`posture#/operations/${index}/input/${place}`);
    expect(typeof validate === "function" && validate({ "no such member": 1 }) === false, `${id}: ${place} is told by no schema`);
  }
});

// The checklist: all rows, once, in order, each with something to say; its commands are such that a shell can read them.
const statuses = Object.keys(report.summary.checklist);
expect(report.checklist.map(({ row }) => row).join() === Array.from({ length: 77 }, (_, i) => i + 1).join(), "the rows are not 1 to 77");
for (const { row, title, status, types, run_time: runTime, deployment, check } of report.checklist) {
  expect(statuses.includes(status), `row ${row}: ${status} is no status`);
  expect(types || runTime || deployment, `row ${row} says nothing`);
  expect(status !== "enforced by types" || types, `row ${row} does not say what the types enforce`);
  expect(status !== "enforced by a component" || runTime?.includes(".hpp") || runTime?.includes("ward/"), `row ${row} names no component`);
  expect(status !== "left to the deployment" || (deployment && check) || row === 74, `row ${row} does not say what is left, or how to check it`);
  for (const [header] of `${types} ${runTime} ${deployment}`.matchAll(/ward\/[a-z0-9_/]+\.hpp/g)) {
    expect(existsSync(new URL(`../../include/${header}`, import.meta.url)), `row ${row} names ${header}, which does not exist`);
  }
  expect(check === null || spawnSync("bash", ["-n", "-c", check]).status === 0, `row ${row}: no shell can read ${check}`);
  expect(shownByMarkdown.includes(`#### ${row}. ${title}`), `Markdown lacks row ${row}`);
  expect(shownByHtml.includes(`${row} ${title}`), `HTML lacks row ${row}`);
}
const counted = (status) => report.checklist.filter((row) => row.status === status).length;
for (const status of statuses) expect(report.summary.checklist[status] === counted(status), `the summary miscounts ${status}`);

// No text of the contract is more than text: nothing of HTML outside of code, and as many cells in each row as in the head.
const outsideOfCode = markdown.replace(/```sh[^]*?```/g, "").replace(/(?<!\\)`[^`\n]*`/g, "");
expect(!/(?<!\\)[<>]/.test(outsideOfCode), "Markdown has an unescaped < or >");
const cells = (row) => row.replace(/(?<!\\)`[^`\n]*`/g, "").replace(/\\\\/g, "").split(/(?<!\\)\|/).length;
for (const table of markdown.split("\n\n").filter((block) => block.startsWith("|"))) {
  const [head, ...rows] = table.trimEnd().split("\n");
  for (const row of rows) expect(cells(row) === cells(head), `a row with another number of cells: ${row}`);
}

for (const problem of problems) console.error(problem);
console.log(`${report.operations.length} operations, ${written.length} escape hatches in the header, ${report.checklist.length} rows`);
process.exit(problems.length === 0 ? 0 : 1);
