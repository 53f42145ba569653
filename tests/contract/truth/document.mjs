// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An OpenAPI 3.1 document as a driver needs it: its operations with every reference resolved, and a validator of its schemas.
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const TIMES_AROUND = 1;
const METHODS = ["get", "put", "post", "delete", "patch", "options", "head", "trace"];

export class ApiDocument {
  constructor(json) {
    this.json = json;
    this.ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true, discriminator: true });
    addFormats(this.ajv);
    this.ajv.addFormat("binary", true);
    for (const [name, bits] of [["int32", 31], ["int64", 63]]) {
      this.ajv.addFormat(name, { type: "number", validate: (value) => Number.isInteger(value) && value >= -(2 ** bits) && value < 2 ** bits });
    }
    this.ajv.addVocabulary(["components"]);
    this.ajv.addKeyword({ keyword: "x-ward-max-bytes", validate: (most, value) => Buffer.byteLength(JSON.stringify(value)) <= most });
    this.ajv.addSchema(asAjvKnowsIt({ $id: "https://document.invalid/", components: { schemas: json.components?.schemas ?? {} } }));
    this.validators = new WeakMap();
    this.operations = Object.entries(json.paths).flatMap(([path, item]) => METHODS.filter((method) => method in item)
      .map((method) => this.operation(path, method.toUpperCase(), item)));
  }

  operation(path, method, item) {
    const said = item[method.toLowerCase()];
    const parameters = [...(item.parameters ?? []), ...(said.parameters ?? [])].map((each) => this.whole(each));
    const responses = Object.fromEntries(Object.entries(said.responses).map(([status, each]) => [status, this.whole(each)]));
    const body = said.requestBody && this.whole(said.requestBody);
    return { id: said.operationId, path, method, parameters, body, responses, security: said.security ?? this.json.security ?? [],
      roles: said["x-ward-roles"] ?? [], wantsTenant: String(said["x-ward-tenant"] ?? "none").startsWith("token"),
      assertsTenant: String(said["x-ward-tenant"]).endsWith("asserted"), wantsSecondFactor: said["x-ward-mfa"] === true,
      limits: said["x-ward-limits"] ?? [], mostBytes: said["x-ward-cost"]?.bodyBytes, stepUp: said["x-ward-step-up"] };
  }

  /// The value with every $ref in it replaced by what it refers to. What holds itself is followed a few times around; the $ref that is
  /// left is one that `errors` understands.
  whole(value, around = []) {
    if (Array.isArray(value)) return value.map((each) => this.whole(each, around));
    if (value === null || typeof value !== "object") return value;
    if (typeof value.$ref === "string") {
      if (around.filter((each) => each === value.$ref).length > TIMES_AROUND) return { $ref: `https://document.invalid/${value.$ref}` };
      const names = value.$ref.slice(2).split("/").map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
      return this.whole(names.reduce((at, name) => at[name], this.json), [...around, value.$ref]);
    }
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.whole(each, around)]));
  }

  /// What is wrong with the value: the errors of ajv, none if it fits.
  errors(schema, value) {
    if (!this.validators.has(schema)) this.validators.set(schema, this.ajv.compile(asAjvKnowsIt(schema)));
    const validate = this.validators.get(schema);
    return validate(value) ? [] : validate.errors;
  }

  fits(schema, value) {
    return this.errors(schema, value).length === 0;
  }
}

// ajv knows no extensions but one, and no mapping in a discriminator: the enums of the alternatives say the same. Where it chooses by one, it
// asks nothing of what is no object.
function asAjvKnowsIt(schema) {
  return JSON.parse(JSON.stringify(schema, (name, value) => {
    if (name.startsWith("x-") && name !== "x-ward-max-bytes") return undefined;
    if (value?.discriminator?.propertyName) return { type: "object", ...value, discriminator: { propertyName: value.discriminator.propertyName } };
    return value;
  }));
}
