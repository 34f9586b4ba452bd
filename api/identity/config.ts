import type { JWK } from 'jose';

/** Who vouches for people and systems: the same for the demo, the tests and production. */
export interface Identity {
  /**
   * Issuer of OpenID Connect; its tokens carry the claims
   * `agency` and `role`. The only one whose tokens are taken.
   */
  issuer: string;
  /** What `aud` of an access token must hold: the address of our API. */
  audience: string;
  /**
   * Our pages as a client of the issuer; it proves itself with
   * this private key (`private_key_jwt`), never with a secret.
   */
  clientId: string;
  clientKey: JWK;
  /** 32 bytes that encrypt the session cookie; the same for every process that serves the pages. */
  sessionKey: Uint8Array;
  /** Present in the demo and in tests: this app is its own issuer, and signs with this private key. */
  demoIssuer?: { signingKey: JWK; cookieKey: string };
}
