import type { Organization } from '../organization.ts';

/** Where the act has to be done: its holidays count (Reg. 1182/71 art. 2(1)), its local time rounds hours. */
export interface Place {
  /** ISO 3166-1 alpha-2 (`DE`), or ISO 3166-2 where a region's holidays count (`DE-BY`, `GB-SCT`, `US-CA`). */
  id: string;
  /** IANA name, e.g. `Europe/Berlin`. */
  timeZone: string;
}

/** The place of an organization's acts; its region counts where one is named. */
export function placeOf(organization: Pick<Organization, 'country' | 'region' | 'timeZone'>): Place {
  return { id: organization.region ?? organization.country, timeZone: organization.timeZone };
}
