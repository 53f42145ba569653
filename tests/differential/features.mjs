// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Finds in a JSON text, which JSON.parse accepts, what JSON.parse does not show: repeated names, spellings of numbers, U+0000,
// unpaired surrogates. Each with the JSON Pointer (RFC 6901) of its place.

const step = (name) => "/" + String(name).replaceAll("~", "~0").replaceAll("/", "~1");

/// [{ what, pointer, token? }]; `what` is one of: repeated, number, nul, surrogate.
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
  const text_at = (value, pointer) => {
    if (value.includes("\0")) found.push({ what: "nul", pointer });
    if (!value.isWellFormed()) found.push({ what: "surrogate", pointer });
    return value;
  };
  const object = (pointer) => {
    const names = new Set();
    if (take("}")) return;
    do {
      space();
      const name = string();
      const here = pointer + step(name);
      text_at(name, here);
      if (names.has(name)) found.push({ what: "repeated", pointer: here });
      names.add(name);
      take(":");
      value(here);
    } while (take(","));
    take("}");
  };
  const array = (pointer) => {
    if (take("]")) return;
    let index = 0;
    do value(pointer + step(index++)); while (take(","));
    take("]");
  };
  const value = (pointer) => {
    space();
    const first = text[at];
    if (first === "{") { at += 1; return object(pointer); }
    if (first === "[") { at += 1; return array(pointer); }
    if (first === '"') return void text_at(string(), pointer);
    const token = text.slice(at).match(/^[^\s,\]}]+/)[0];
    at += token.length;
    if (token !== "null" && token !== "true" && token !== "false") found.push({ what: "number", pointer, token });
  };

  value("");
  return found;
}
