// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Tokens of the JOSE implementation "jose" go to ward's verifier, and ward's to its. WARD_VERDICTS names ward's side.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import * as jose from 'jose';

const issuer = 'https://issuer.example';
const audience = 'https://notes.example';
const algorithms = ['RS256', 'ES256', 'EdDSA'];
const now = Math.floor(Date.now() / 1000);

function ward(parameters, input = '') {
  const run = spawnSync(process.env.WARD_VERDICTS, parameters, { input, encoding: 'utf8' });
  assert.equal(run.error, undefined);
  assert.equal(run.status, 0, run.stderr);
  return run.stdout.split('\n').slice(0, -1);
}

const folder = mkdtempSync(join(tmpdir(), 'ward-jose-'));
const jwksFile = join(folder, 'jwks.json');
const keys = {};
after(() => rmSync(folder, { recursive: true }));

before(async () => {
  for (const alg of algorithms) {
    const pair = await jose.generateKeyPair(alg, { extractable: true });
    keys[alg] = { ...pair, jwk: { ...(await jose.exportJWK(pair.publicKey)), kid: `key-${alg}`, alg, use: 'sig' } };
  }
  // Keys of no use to ward stand beside the useful ones, as they do at real issuers.
  const others = [];
  for (const alg of ['ES384', 'PS256', 'RSA-OAEP-256', 'ECDH-ES']) {
    const pair = await jose.generateKeyPair(alg, { extractable: true });
    others.push({ ...(await jose.exportJWK(pair.publicKey)), kid: `key-${alg}`, alg, use: /OAEP|ECDH/.test(alg) ? 'enc' : 'sig' });
  }
  others.push({ kty: 'oct', kid: 'key-HS256', k: randomBytes(32).toString('base64url'), alg: 'HS256' });
  writeFileSync(jwksFile, JSON.stringify({ keys: [...others, ...algorithms.map((alg) => keys[alg].jwk)] }));
});

const claims = () => ({ iss: issuer, aud: audience, sub: 'user-1', iat: now, exp: now + 300, tenant: 'tenant-1', roles: ['member'] });

function signed(alg, changedClaims = {}, changedHeader = {}, key = keys[alg].privateKey) {
  return new jose.SignJWT({ ...claims(), ...changedClaims })
    .setProtectedHeader({ alg, typ: 'at+jwt', kid: `key-${alg}`, ...changedHeader }).sign(key);
}

// One run of ward for a list of [what, token, expected]: an expected text, or a pattern.
function check(cases, command = 'verify') {
  const verdicts = ward([command, issuer, audience, jwksFile], cases.map(([, token]) => token + '\n').join(''));
  assert.equal(verdicts.length, cases.length);
  cases.forEach(([what, , expected], i) => assert.match(verdicts[i], expected, what));
}

describe('tokens of jose at ward', () => {
  for (const alg of algorithms) {
    test(`${alg}: valid ones are accepted`, async () => check([
      ['plain', await signed(alg), /^ok user-1 tenant-1 member$/],
      ['audiences', await signed(alg, { aud: ['x', audience] }), /^ok /],
      ['no tenant, two roles', await signed(alg, { tenant: undefined, roles: ['member', 'admin'] }), /^ok user-1  member,admin$/],
      ['no kid', await signed(alg, {}, { kid: undefined }), /^ok /],
      ['Unicode', await signed(alg, { sub: 'Zo\u00eb-\u{1F511}' }), /^ok Zo\u00eb-\u{1F511} /u],
      ['long type', await signed(alg, {}, { typ: 'application/at+jwt' }), /^ok /],
    ]));

    test(`${alg}: hostile ones are refused`, async () => {
      const stranger = await jose.generateKeyPair(alg, { extractable: true });
      const good = await signed(alg);
      const [header, payload] = good.split('.');
      check([
        ["a stranger's key", await signed(alg, {}, {}, stranger.privateKey), /^bad_signature$/],
        ["a stranger's key that came along",
          await signed(alg, {}, { jwk: await jose.exportJWK(stranger.publicKey) }, stranger.privateKey), /^bad_signature$/],
        ['an unknown kid', await signed(alg, {}, { kid: 'key' }), /^unknown_key$/],
        ['no signature', `${header}.${payload}.`, /^bad_signature$/],
        ['alg none', new jose.UnsecuredJWT(claims()).encode(), /^(unsupported_header|unsupported_algorithm)$/],
        ['an ID token', await signed(alg, {}, { typ: 'JWT' }), /^unsupported_header$/],
        ['no typ', await signed(alg, {}, { typ: undefined }), /^unsupported_header$/],
        ['expired', await signed(alg, { exp: now - 1 }), /^expired$/],
        ['no exp', await signed(alg, { exp: undefined }), /^missing_claim$/],
        ['no sub', await signed(alg, { sub: undefined }), /^missing_claim$/],
        ['from the future', await signed(alg, { nbf: now + 120 }), /^not_yet_valid$/],
        ['another issuer', await signed(alg, { iss: `${issuer}/` }), /^wrong_issuer$/],
        ['another audience', await signed(alg, { aud: ['x'] }), /^wrong_audience$/],
        ['a tenant that is none', await signed(alg, { tenant: '../x' }), /^malformed_claim$/],
        ['roles that are none', await signed(alg, { roles: 'admin' }), /^malformed_claim$/],
        ['padding', `${good}=`, /^bad_signature$/],
        ['too long', await signed(alg, { x: 'x'.repeat(7000) }), /^too_long$/],
      ]);
    });
  }

  test('how and when a subject logged in', async () => check([
    ['second factor', await signed('ES256', { amr: ['pwd', 'otp', 'mfa'], acr: 'phr', auth_time: now - 60 }),
      new RegExp(`^ok pwd,otp,mfa phr ${now - 60}000000$`)],
    ['nothing of it', await signed('ES256'), /^ok   $/],
    ['a fraction', await signed('ES256', { auth_time: 1.5 }), /^ok   1500000$/],
    ['methods that are none', await signed('ES256', { amr: 'mfa' }), /^malformed_claim$/],
    ['a level that is none', await signed('ES256', { acr: 2 }), /^malformed_claim$/],
    ['a time that is none', await signed('ES256', { auth_time: `${now}` }), /^malformed_claim$/],
  ], 'log-ins'));

  test('other algorithms, encryption and shared secrets are refused', async () => {
    const spki = await jose.exportSPKI(keys.RS256.publicKey);
    const head = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'at+jwt', kid: 'key-RS256' })).toString('base64url');
    const body = Buffer.from(JSON.stringify(claims())).toString('base64url');
    const mac = createHmac('sha256', spki).update(`${head}.${body}`).digest('base64url');
    const pss = await jose.generateKeyPair('PS256');
    const p384 = await jose.generateKeyPair('ES384');
    const encrypted = await new jose.EncryptJWT(claims())
      .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', typ: 'at+jwt' })
      .encrypt(await jose.importJWK(keys.RS256.jwk, 'RSA-OAEP-256'));
    const unencoded = await new jose.FlattenedSign(new TextEncoder().encode('{}'))
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'key-ES256', b64: false, crit: ['b64'] }).sign(keys.ES256.privateKey);
    check([
      ['HS256 with the public key', `${head}.${body}.${mac}`, /^unsupported_algorithm$/],
      ['PS256', await signed('PS256', {}, { kid: 'key-RS256' }, pss.privateKey), /^unsupported_algorithm$/],
      ['ES384', await signed('ES384', {}, {}, p384.privateKey), /^unsupported_algorithm$/],
      ['encrypted', encrypted, /^malformed$/],
      ['unencoded', `${unencoded.protected}.${body}.${unencoded.signature}`, /^unsupported_header$/],
    ]);
  });
});

describe("ward's tokens at jose", () => {
  for (const alg of algorithms) {
    test(`${alg} is accepted, with its claims`, async () => {
      const [set, token] = ward(['mint', issuer, audience, alg]);
      const keySet = jose.createLocalJWKSet(JSON.parse(set));
      const { payload, protectedHeader } = await jose.jwtVerify(token, keySet, {
        issuer, audience, algorithms: [alg], typ: 'at+jwt', requiredClaims: ['exp', 'sub', 'iat'] });
      assert.equal(payload.sub, 'user-"1"');
      assert.equal(payload.tenant, 'tenant-1');
      assert.deepEqual(payload.roles, ['member', 'admin']);
      assert.deepEqual(payload.amr, ['pwd', 'otp', 'mfa']);
      assert.equal(payload.acr, 'phr');
      assert.equal(payload.auth_time, payload.iat - 300);
      const [key] = JSON.parse(set).keys;
      assert.equal(protectedHeader.kid, await jose.calculateJwkThumbprint(key));
    });
  }
});
