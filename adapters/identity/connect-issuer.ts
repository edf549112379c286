import * as openid from 'openid-client';
import { CodedError } from '../../core/rules/coded-error.ts';

const DISCOVERY_TIMEOUT_SECONDS = 10;
const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

export interface IssuerSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

export type Connect = () => Promise<openid.Configuration>;

/**
 * What the issuer's discovery document says, read at the first call and kept; a failed reading is tried again by the
 * next call. Throws `identity.insecure-issuer` for http anywhere but on this machine.
 */
export function connectIssuer({ issuer, clientId, clientSecret }: IssuerSettings): Connect {
  const server = new URL(issuer);
  const local = server.protocol === 'http:' && LOOPBACK.has(server.hostname);
  if (server.protocol !== 'https:' && !local)
    throw new CodedError('identity.insecure-issuer', `${issuer} must be https`);
  let reading: Promise<openid.Configuration> | undefined;
  return () => {
    reading ??= openid
      .discovery(server, clientId, undefined, openid.ClientSecretBasic(clientSecret), {
        timeout: DISCOVERY_TIMEOUT_SECONDS,
        execute: local ? allowHttp() : [],
      })
      .catch((error: unknown) => {
        reading = undefined;
        throw error;
      });
    return reading;
  };
}

type Setting = (config: openid.Configuration) => void;

/** Looked up by name: the library marks it as deprecated only to make it stand out, and loopback is what it is for. */
function allowHttp(): Setting[] {
  const setting: unknown = Reflect.get(openid, 'allowInsecureRequests');
  return isSetting(setting) ? [setting] : [];
}

function isSetting(value: unknown): value is Setting {
  return typeof value === 'function';
}
