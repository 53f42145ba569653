// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Finds in a JSON text, which JSON.parse accepts, what JSON.parse does not show: repeated names, spellings of numbers, U+0000,
// unpaired surrogates, sizes. Each with the JSON Pointer (RFC 6901) of its place.

const step = (name) => "/" + String(name).replaceAll("~", "~0").replaceAll("/", "~1");

/// [{ what, pointer, ... }]; `what` is one of: repeated, number (its `token`), nul, surrogate, value (its size in `bytes`, how
/// many arrays and objects it nests, and what JSON.parse makes of it).
export function featuresOf(text) {
  const found = [];
  let at = 0;

  const space = () => { while (" \t\r\n".includes(text[at] ?? "x")) at += 1; };
  const take = (character) => { space(); if (text[at] !== character) return false; at += 1; return true; };

  const string = () => {
    const start = at;
    for (at += 1; text[at] !== '"'; at += 1) if (text[at] === "\\") at += 1;
    at += 1;
    return JSON.parse(text.slice(start, at));
  };
  const note = (written, pointer) => {
    if (written.includes("\0")) found.push({ what: "nul", pointer });
    if (!written.isWellFormed()) found.push({ what: "surrogate", pointer });
  };
  const object = (pointer) => {
    const names = new Set();
    let levels = 0;
    if (take("}")) return levels;
    do {
      space();
      const name = string();
      const here = pointer + step(name);
      note(name, here);
      if (names.has(name)) found.push({ what: "repeated", pointer: here, of: pointer });
      names.add(name);
      take(":");
      levels = Math.max(levels, value(here));
    } while (take(","));
    take("}");
    return levels;
  };
  const array = (pointer) => {
    let levels = 0;
    if (take("]")) return levels;
    let index = 0;
    do levels = Math.max(levels, value(pointer + step(index++))); while (take(","));
    take("]");
    return levels;
  };
  const scalar = (pointer) => {
    if (text[at] === '"') return note(string(), pointer);
    const token = text.slice(at).match(/^[^\s,\]}]+/)[0];
    at += token.length;
    if (token !== "null" && token !== "true" && token !== "false") found.push({ what: "number", pointer, token });
  };
  const value = (pointer) => {
    space();
    const start = at;
    let levels = 0;
    if (take("{")) levels = 1 + object(pointer);
    else if (take("[")) levels = 1 + array(pointer);
    else scalar(pointer);
    const written = text.slice(start, at);
    found.push({ what: "value", pointer, levels, bytes: Buffer.byteLength(written), value: JSON.parse(written) });
    return levels;
  };

  value("");
  return found;
}
