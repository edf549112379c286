import type { Ports } from '../ports.ts';
import { may } from '../rules/authorization.ts';
import type { FormProblem } from '../rules/form.ts';
import type { Person } from '../rules/organization.ts';
import type { Source } from '../rules/source.ts';
import { newSourceSecret, sealSourceSecret } from './source-secret.ts';

export type CreateSourceResult =
  /** `secret` is shown this once. */
  | { result: 'created'; source: Source; secret: string }
  | { result: 'invalid'; problems: FormProblem[] }
  | { result: 'not-allowed' };

const MAX_NAME = 100;

/** A new sender of incident webhooks of an organization. */
export async function createSource(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'vault'>,
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
  await ports.store.commit({ writes: [{ entity: 'source', after: source }], events: [] });
  return { result: 'created', source, secret };
}
