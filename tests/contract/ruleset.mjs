// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// usage: ruleset.mjs RULESET PAGE FOLDER DOCUMENT... The rules that users get, alone in a folder of theirs: they have nothing to say of
// the documents, each finds what it is meant for in mutants of the first and nothing else does, and the page has a row for each.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { mutants, removals, unharmed } from "./ruleset_mutants.mjs";

const [rulesetFile, page, folder, ...documents] = process.argv.slice(2);
const spectral = fileURLToPath(new URL("node_modules/@stoplight/spectral-cli/dist/index.js", import.meta.url));
const problems = [];
const expect = (holds, problem) => holds || problems.push(problem);
const sorted = (list) => [...new Set(list)].sort().join(" ");

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
copyFileSync(rulesetFile, `${folder}/ward.spectral.yaml`);

// What the rules say of files in the folder, by file.
function lint(files) {
  const run = spawnSync(process.execPath, [spectral, "lint", "-r", "ward.spectral.yaml", "-f", "json", "-q", ...files],
    { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
  if (!run.stdout.trim().startsWith("[")) throw new Error(`Spectral did not run: ${run.stdout}${run.stderr}`);
  const findings = new Map(files.map((file) => [file, []]));
  for (const finding of JSON.parse(run.stdout)) findings.get(basename(finding.source)).push(finding);
  return findings;
}

const text = readFileSync(rulesetFile, "utf8");
const rules = [...text.slice(text.indexOf("\nrules:")).matchAll(/^  ([^\s#][^\n]*):$/gm)].map(([, name]) => name);
const rows = [...readFileSync(page, "utf8").matchAll(/^\| `(ward-[a-z0-9-]+)` \|/gm)].map(([, name]) => name);
expect(rules.length > 0 && rules.join() === rows.join(), `${page} has rows for ${rows}; the rules are ${rules}`);
for (const rule of rules) expect(mutants.some(([name]) => name === rule), `${rule} has no mutant`);
for (const [name] of mutants) expect(rules.includes(name), `${name} has a mutant, and is no rule`);

const unmutated = documents.map((document, index) => {
  const file = `document_${index}.json`;
  copyFileSync(document, `${folder}/${file}`);
  return file;
});
for (const [file, findings] of lint(unmutated)) {
  for (const { code, path, message } of findings) problems.push(`${documents[unmutated.indexOf(file)]}: ${code} at ${path.join("/")}: ${message}`);
}

const original = readFileSync(documents[0], "utf8");
const write = (file, mutate) => {
  const mutant = JSON.parse(original);
  const told = mutate(mutant);
  expect(JSON.stringify(mutant) !== JSON.stringify(JSON.parse(original)), `${file}: the mutant is the document itself: ${mutate}`);
  writeFileSync(`${folder}/${file}`, JSON.stringify(mutant, null, 2));
  return { file, mutate, told };
};

const written = mutants.map(([rule, mutate, ...also], index) => ({ rules: [rule, ...also], ...write(`mutant_${index}_${rule}.json`, mutate) }));
const found = lint(written.map(({ file }) => file));
for (const { file, mutate, rules: wanted } of written) {
  const errors = found.get(file).filter(({ severity }) => severity === 0).map(({ code }) => code);
  expect(sorted(errors) === sorted(wanted), `${file}: found by ${sorted(errors) || "no rule"}, and not by ${sorted(wanted)}: ${mutate}`);
}

const harmless = unharmed.map((mutate, index) => write(`unharmed_${index}.json`, mutate));
const alarms = lint(harmless.map(({ file }) => file));
for (const { file, mutate } of harmless) {
  for (const { code, path } of alarms.get(file)) problems.push(`${file}: ${code} finds ${path.join("/")}, and nothing is wrong: ${mutate}`);
}

// All bounds of one kind are taken away at once: each place is found, however deep, and no other.
const emptied = removals.map(([rule, remove], index) => ({ rule, ...write(`removed_${index}_${rule}.json`, remove) }));
const places = lint(emptied.map(({ file }) => file));
for (const { rule, file, told } of emptied) {
  // A text that should have given a reason is reported itself, and not its schema.
  const reported = places.get(file).filter(({ code }) => code === rule).map(({ path }) => path.join("/").replace(/\/description$/, ""));
  for (const place of told) expect(reported.includes(place), `${file}: ${rule} does not find ${place}`);
  for (const place of reported) expect(told.includes(place), `${file}: ${rule} finds ${place}, and nothing was removed there`);
  expect(told.length > 0, `${file}: nothing was removed`);
}

for (const problem of problems) console.error(problem);
const removed = emptied.reduce((sum, { told }) => sum + told.length, 0);
console.log(`${rules.length} rules, ${mutants.length} mutants and ${removed} bounds, ${documents.length} documents: ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
