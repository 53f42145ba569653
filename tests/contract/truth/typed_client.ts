// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A client as its author would write it: openapi-typescript has made the types, openapi-fetch sends, tsc --strict has checked.
import createClient, { type Client } from "openapi-fetch";
import type { components, paths } from "./api.js";

type Note = components["schemas"]["note"];
type InvalidInput = components["schemas"]["problem.invalid-input"];

function assert(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`not so: ${what}`);
}
const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

const draft: components["schemas"]["new_note"] = { title: "Buy milk", body: "2 litres", tags: ["home"], status: "open" };

async function create(client: Client<paths>): Promise<Note> {
  const { data, response } = await client.POST("/v1/notes", { body: draft });
  assert(data !== undefined && response.status === 201 && data.title === draft.title, "a note is created");
  return data;
}

async function read(client: Client<paths>, id: string): Promise<Note> {
  const { data } = await client.GET("/v1/notes/{id}", { params: { path: { id } } });
  assert(data !== undefined, "it is read");
  return data;
}

async function list(client: Client<paths>): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const { data } = await client.GET("/v1/notes", { params: { query: { limit: 1, ...(after === undefined ? {} : { after }) } } });
    assert(data !== undefined, "a page is read");
    ids.push(...data.notes.map((each) => each.id));
    after = data.next;
  } while (after !== undefined);
  return ids;
}

async function change(client: Client<paths>, id: string): Promise<void> {
  const { data } = await client.PATCH("/v1/notes/{id}", { params: { path: { id } }, body: { status: "done", remind_at: null },
    headers: { "Content-Type": "application/merge-patch+json" } });
  assert(data?.status === "done", "a part of it is changed");
  const replaced = await client.PUT("/v1/notes/{id}", { params: { path: { id } }, body: { ...draft, title: "Buy bread" } });
  assert(replaced.data?.title === "Buy bread", "it is replaced");
}

async function remove(client: Client<paths>, id: string): Promise<void> {
  const { response } = await client.DELETE("/v1/notes/{id}", { params: { path: { id } } });
  assert(response.status === 204, "it is deleted");
  const { error } = await client.GET("/v1/notes/{id}", { params: { path: { id } } });
  assert(error?.status === 404 && error.type === "urn:ward:problem:not-found", "it is gone");
}

/// The alternatives are told apart by `type`: only one of them has `errors`.
async function getProblem(client: Client<paths>): Promise<void> {
  const { error } = await client.POST("/v1/notes", { body: { ...draft, title: "" } });
  assert(error?.type === "urn:ward:problem:invalid-input", "a title that is too short is refused");
  const problem: InvalidInput = error;
  assert(problem.status === 400 && same(problem.errors.map(({ pointer, code }) => [pointer, code]), [["/title", "too_short"]]),
    "and the client is told where and why");
}

export async function converse(origin: string, token: string): Promise<string> {
  const client = createClient<paths>({ baseUrl: origin, headers: { Authorization: `Bearer ${token}` } });
  const made = [await create(client), await create(client)];
  for (const note of made) assert(same(await read(client, note.id), note), "what is read is what was created");
  assert(same(await list(client), made.map((each) => each.id)), "all are listed");
  for (const { id } of made) {
    await change(client, id);
    await remove(client, id);
  }
  assert((await list(client)).length === 0, "none is left");
  await getProblem(client);
  return "created, read, listed, changed, replaced, deleted, and got a typed problem";
}
