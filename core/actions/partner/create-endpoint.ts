import { may } from '../../rules/authorization.ts';
import type { FormProblem } from '../../rules/form.ts';
import type { Person } from '../../rules/organization.ts';
import type { Endpoint } from '../../rules/partner/endpoint.ts';
import { withRetry } from '../with-retry.ts';
import {
  endpointProblems,
  typesChosen,
  type EndpointPorts,
  type EndpointSaying,
} from './endpoint-request.ts';
import { newEndpointKey } from './new-endpoint-key.ts';

export type CreateEndpointResult =
  /** `shown`: the public key, or for `v1` the secret, which is told only this once. */
  | { result: 'created'; endpoint: Endpoint; shown: string }
  | { result: 'invalid'; problems: FormProblem[] }
  | { result: 'not-allowed' };

const MOST = 20;

/** A new address of a partner. Throws `store.contended` when it could not be stored. */
export async function createEndpoint(
  ports: EndpointPorts,
  { person, organizationId, ...saying }: EndpointSaying & { person: Person; organizationId: string },
): Promise<CreateEndpointResult> {
  if (!may(person, 'manage-connections', { organizationId })) return { result: 'not-allowed' };
  const problems = await endpointProblems(ports, saying);
  if ((await ports.store.endpoints(organizationId)).length >= MOST)
    problems.push({
      field: '',
      message: `An organization has at most ${MOST} endpoints. Change one of them.`,
    });
  if (problems.length > 0) return { result: 'invalid', problems };
  const id = ports.ids.id('end');
  const { key, shown } = await newEndpointKey(ports, id, saying.scheme);
  const endpoint: Endpoint = {
    id,
    organizationId,
    name: saying.name.trim(),
    url: saying.url.trim(),
    scheme: saying.scheme,
    types: typesChosen(saying.types),
    enabled: true,
    createdAt: ports.now(),
    current: key,
    version: 1,
  };
  // The id is new: an endpoint that is there is the one of an earlier attempt.
  return withRetry<CreateEndpointResult>(ports, async () => {
    const committed = await ports.store.commit({
      writes: [{ entity: 'endpoint', after: endpoint }],
      events: [],
    });
    const stored = committed === 'committed' || (await ports.store.endpoint(id)) !== undefined;
    return stored ? { result: 'created', endpoint, shown } : 'conflict';
  });
}
