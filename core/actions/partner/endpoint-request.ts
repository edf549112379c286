import type { Ports } from '../../ports.ts';
import { may } from '../../rules/authorization.ts';
import type { FormProblem } from '../../rules/form.ts';
import type { Person } from '../../rules/organization.ts';
import { CHOSEN_TYPES } from '../../rules/partner/announcement-types.ts';
import type { Endpoint, EndpointScheme } from '../../rules/partner/endpoint.ts';

/** What a person says about an endpoint. */
export interface EndpointSaying {
  name: string;
  url: string;
  scheme: EndpointScheme;
  types: string[];
}

export type EndpointPorts = Pick<Ports, 'store' | 'now' | 'ids' | 'vault' | 'courier' | 'pause' | 'random'>;

const MAX_NAME = 100;

/** What is wrong with it; the address is looked up. */
export async function endpointProblems(
  { courier }: Pick<Ports, 'courier'>,
  { name, url, types }: EndpointSaying,
): Promise<FormProblem[]> {
  const problems: FormProblem[] = [];
  if (name.trim() === '' || name.length > MAX_NAME)
    problems.push({ field: 'name', message: `Give a name of at most ${MAX_NAME} characters.` });
  const urlProblem = await courier.problemOf(url.trim());
  if (urlProblem !== undefined) problems.push({ field: 'url', message: urlProblem });
  if (types.some((type) => !CHOSEN_TYPES.includes(type)))
    problems.push({ field: 'types', message: 'Choose among the types that are listed.' });
  return problems;
}

/** All of them chosen is the same as none. */
export function typesChosen(types: string[]): string[] {
  const chosen = CHOSEN_TYPES.filter((type) => types.includes(type));
  return chosen.length === CHOSEN_TYPES.length ? [] : chosen;
}

/** The endpoint, as far as this person looks after it. */
export async function ownEndpoint(
  { store }: Pick<Ports, 'store'>,
  person: Person,
  endpointId: string,
): Promise<Endpoint | undefined> {
  const endpoint = await store.endpoint(endpointId);
  if (endpoint === undefined) return undefined;
  const { organizationId } = endpoint;
  return may(person, 'manage-connections', { organizationId }) ? endpoint : undefined;
}
