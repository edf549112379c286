import type { Organization } from '../organization.ts';

/** Always told, whatever the answer is: GDPR art. 77 and 79, DPA 2018 s. 165 and 167. */
export function routeToAuthority(
  organization: Pick<Organization, 'authority' | 'country'> | undefined,
): string {
  const named =
    organization?.authority ??
    (organization?.country === 'GB'
      ? 'the Information Commissioner'
      : 'the data protection authority of the place where you live, where you work or where it happened');
  return `Whatever we answer, you can complain at any time to ${named}, and you can go to court. It costs nothing to complain to the authority, and you need not wait for us.`;
}
