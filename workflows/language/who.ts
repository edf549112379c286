import type { Role } from '../../core/rules/organization.ts';
import type { Who } from '../../core/rules/process-definition.ts';

type Asked = [first: Role, ...also: Role[]];

/** Any one person with one of these roles in the organization of the enclosing `each`; the first role is asked. */
export function role(...roles: Asked): Who {
  return { roles, of: 'item' };
}

/** The same in the organization that started the run. */
export function roleOfOwner(...roles: Asked): Who {
  return { roles, of: 'owner' };
}

/** The same in the organization that coordinates the ecosystem. */
export function roleOfLead(...roles: Asked): Who {
  return { roles, of: 'lead' };
}

/**
 * The guest of the item answers, by a personal link; people with one of these roles in the organization of the item see
 * it and may answer for them.
 */
export function guestOrRole(...roles: Asked): Who {
  return { roles, of: 'item', guest: true };
}

/** The DPO of the lead organization. */
export function coordinator(): Who {
  return roleOfLead('dpo');
}
