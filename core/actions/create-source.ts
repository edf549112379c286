import type { Ports } from '../ports.ts';
import { may } from '../rules/authorization.ts';
import type { FormProblem } from '../rules/form.ts';
import type { Person } from '../rules/organization.ts';
import type { Source } from '../rules/source.ts';
import { newSourceSecret, sealSourceSecret } from './source-secret.ts';
import { withRetry } from './with-retry.ts';

export type CreateSourceResult =
  /** `secret` is shown this once. */
  | { result: 'created'; source: Source; secret: string }
  | { result: 'invalid'; problems: FormProblem[] }
  | { result: 'not-allowed' };

const MAX_NAME = 100;

/** A new sender of incident webhooks of an organization. Throws `store.contended` when it could not be stored. */
export async function createSource(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'vault' | 'pause' | 'random'>,
  request: { person: Person; organizationId: string; name: string },
): Promise<CreateSourceResult> {
  const { person, organizationId } = request;
  const name = request.name.trim();
  if (!may(person, 'manage-sources', { organizationId })) return { result: 'not-allowed' };
  if (name === '' || name.length > MAX_NAME)
    return {
      result: 'invalid',
      problems: [{ field: 'name', message: `Give a name of at most ${MAX_NAME} characters.` }],
    };
  const lead = (await ports.store.organizations()).find((organization) => organization.lead);
  const id = ports.ids.id('src');
  const secret = newSourceSecret(ports.ids);
  const source: Source = {
    id,
    organizationId,
    leadOrganizationId: lead?.id ?? organizationId,
    name,
    enabled: true,
    current: { sealed: await sealSourceSecret(ports.vault, id, secret), since: ports.now() },
    version: 1,
  };
  // A secret is only shown once it is stored; the id is new, so a source that is there is the one of an earlier attempt.
  return withRetry<CreateSourceResult>(ports, async () => {
    const committed = await ports.store.commit({ writes: [{ entity: 'source', after: source }], events: [] });
    const stored = committed === 'committed' || (await ports.store.source(id)) !== undefined;
    return stored ? { result: 'created', source, secret } : 'conflict';
  });
}
