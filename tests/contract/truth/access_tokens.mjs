// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An issuer of access tokens (RFC 9068) with a key pair of its own, that nobody but the service under test trusts.
import { createHash, generateKeyPairSync, sign } from "node:crypto";

const base64url = (value) => Buffer.from(value).toString("base64url");

export class TokenIssuer {
  constructor(issuer = "https://issuer.example", audience = "https://notes.example") {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const { crv, kty, x, y } = publicKey.export({ format: "jwk" });
    this.privateKey = privateKey;
    this.issuer = issuer;
    this.audience = audience;
    this.keyId = createHash("sha256").update(JSON.stringify({ crv, kty, x, y })).digest("base64url");
    this.jwks = { keys: [{ crv, kty, x, y, kid: this.keyId, alg: "ES256", use: "sig" }] };
  }

  /// caller: { subject, tenant, roles, hasSecondFactor, secondsSinceLogin }; whatever is in `claims` and `header` comes on top.
  mint({ subject, tenant, roles = [], hasSecondFactor = false, secondsSinceLogin = 0 }, claims = {}, header = {}) {
    const now = Math.floor(Date.now() / 1000);
    const said = { iat: now, exp: now + 3600, iss: this.issuer, aud: this.audience, sub: subject, client_id: "contract", tenant, roles,
      ...(hasSecondFactor ? { amr: ["pwd", "otp", "mfa"], auth_time: now - secondsSinceLogin } : {}), ...claims };
    const head = { alg: "ES256", typ: "at+jwt", kid: this.keyId, ...header };
    const text = `${base64url(JSON.stringify(head))}.${base64url(JSON.stringify(said))}`;
    const signature = sign("sha256", Buffer.from(text), { key: this.privateKey, dsaEncoding: "ieee-p1363" });
    return `${text}.${signature.toString("base64url")}`;
  }
}
