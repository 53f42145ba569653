// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// node compare.mjs <ward_pattern_verdicts>: does RegExp with the u flag give the verdicts that ward gives?
import { execFileSync } from 'node:child_process';

const document = JSON.parse(execFileSync(process.argv[2], { maxBuffer: 1 << 30 }));
const problems = [];

function compiled(pattern) {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return undefined;
  }
}

let cases = 0;
for (const { pattern, matchesAll, maxCodePoints, minCodePoints, maxBytes, texts, verdicts } of document.patterns) {
  const engine = compiled(pattern);
  if (!engine) {
    problems.push(`${pattern}: ward accepts it, ECMA-262 does not`);
    continue;
  }
  let accepted = 0;
  texts.forEach((text, i) => {
    const expected = engine.test(text);
    if (expected !== (verdicts[i] === '1')) {
      problems.push(`${pattern} on ${JSON.stringify(text)}: ECMA-262 says ${expected}`);
    }
    accepted += expected ? 1 : 0;
    const length = [...text].length;
    if (expected && (length < minCodePoints || length > (maxCodePoints ?? Infinity))) {
      problems.push(`${pattern} on ${JSON.stringify(text)}: ${length} code points are outside the stated bounds`);
    }
    if (expected && Buffer.byteLength(text) > (maxBytes ?? Infinity)) {
      problems.push(`${pattern} on ${JSON.stringify(text)}: longer than ${maxBytes} bytes`);
    }
  });
  if (accepted < 20 && accepted !== texts.length && !(accepted > 0 && maxCodePoints === 0)) {
    problems.push(`${pattern}: only ${accepted} of ${texts.length} texts match, too few to tell anything`);
  }
  if (!matchesAll && accepted === texts.length) problems.push(`${pattern}: every text matches, so none shows a limit`);
  cases += texts.length;
}
for (const pattern of document.refusedByBoth) {
  if (compiled(pattern)) problems.push(`${pattern}: ward refuses it, ECMA-262 does not`);
}

if (document.patterns.length < 60 || cases < 60 * 300) problems.push(`only ${cases} cases`);
console.log(`${document.patterns.length} patterns, ${cases} texts, ${problems.length} disagreements`);
problems.slice(0, 50).forEach((problem) => console.log(problem));
process.exit(problems.length === 0 ? 0 : 1);
