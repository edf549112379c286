import type { FormProblem } from '../../rules/form.ts';
import type { Person } from '../../rules/organization.ts';
import { awake } from '../../rules/partner/endpoint-health.ts';
import { OVERLAP_MS } from '../../rules/partner/endpoint-key.ts';
import type { Endpoint, EndpointKey, EndpointScheme } from '../../rules/partner/endpoint.ts';
import { withRetry } from '../with-retry.ts';
import {
  endpointProblems,
  ownEndpoint,
  typesChosen,
  type EndpointPorts,
  type EndpointSaying,
} from './endpoint-request.ts';
import { newEndpointKey } from './new-endpoint-key.ts';
import { later } from '../../rules/later.ts';

interface Request {
  person: Person;
  endpointId: string;
}

export type ChangeEndpointResult =
  /** `shown`: a new key was made; the public key, or for `v1` the secret, which is told only this once. */
  | { result: 'changed'; endpoint: Endpoint; shown?: string }
  | { result: 'invalid'; problems: FormProblem[] }
  | { result: 'not-found' };

/** Changes name, address, types and way of signing; another way of signing is another key, and both sign for a while. */
export async function changeEndpoint(
  ports: EndpointPorts,
  { person, endpointId, ...saying }: Request & EndpointSaying,
): Promise<ChangeEndpointResult> {
  const found = await ownEndpoint(ports, person, endpointId);
  if (found === undefined) return { result: 'not-found' };
  const problems = await endpointProblems(ports, saying);
  if (problems.length > 0) return { result: 'invalid', problems };
  const made =
    saying.scheme === found.scheme ? undefined : await newEndpointKey(ports, endpointId, saying.scheme);
  return commitChange(ports, { person, endpointId }, made?.shown, (before) => ({
    ...movedTo(
      saying.url.trim(),
      made === undefined ? before : withKey(before, made.key, saying.scheme),
      ports.now(),
    ),
    name: saying.name.trim(),
    url: saying.url.trim(),
    types: typesChosen(saying.types),
  }));
}

/** What the address before failed at is not held against another one. */
function movedTo(url: string, endpoint: Endpoint, now: string): Endpoint {
  return url === endpoint.url ? endpoint : awake(endpoint, now);
}

/** Switches it off, or on again; on again, what it failed at before is forgotten. */
export async function switchEndpoint(
  ports: EndpointPorts,
  { enabled, ...request }: Request & { enabled: boolean },
): Promise<ChangeEndpointResult> {
  return commitChange(ports, request, undefined, (before) => {
    const { disabledBecause: _because, ...rest } = awake(before, ports.now());
    return { ...rest, enabled };
  });
}

/** Gives it a new key; the one before signs too for seven more days. */
export async function rotateEndpointKey(
  ports: EndpointPorts,
  request: Request,
): Promise<ChangeEndpointResult> {
  const found = await ownEndpoint(ports, request.person, request.endpointId);
  if (found === undefined) return { result: 'not-found' };
  const { key, shown } = await newEndpointKey(ports, found.id, found.scheme);
  return commitChange(ports, request, shown, (before) => withKey(before, key, before.scheme));
}

function withKey(before: Endpoint, key: EndpointKey, scheme: EndpointScheme): Endpoint {
  const until = later(key.since, OVERLAP_MS);
  return { ...before, scheme, current: key, previous: { ...before.current, until } };
}

async function commitChange(
  ports: EndpointPorts,
  { person, endpointId }: Request,
  shown: string | undefined,
  change: (before: Endpoint) => Endpoint,
): Promise<ChangeEndpointResult> {
  return withRetry<ChangeEndpointResult>(ports, async () => {
    const before = await ownEndpoint(ports, person, endpointId);
    if (before === undefined) return { result: 'not-found' };
    const endpoint = { ...change(before), version: before.version + 1 };
    const committed = await ports.store.commit({
      writes: [{ entity: 'endpoint', before, after: endpoint }],
      events: [],
    });
    if (committed === 'conflict') return committed;
    return { result: 'changed', endpoint, ...(shown === undefined ? {} : { shown }) };
  });
}
