import type { ProcessScript } from '../process-case.ts';

/** Nobody of that name exists. */
export const PERSON = { name: 'Ottilie Sommerfeld', email: 'ottilie@people.example' };

export const REQUEST_START = {
  rights: ['access', 'erasure'],
  details: 'My mobility card, and the trips on it.',
  ...PERSON,
  asksFor: 'self',
  receivedBy: 'letter',
};

/** Who decides, and who may hold data. */
export const SCOPE = {
  controllers: [{ organization: 'mobility-agency' }, { organization: 'transit-authority' }],
  searching: ['mobility-agency', 'transit-authority', 'brightgrid'],
  systems: 'Card accounts, trip store.',
};

export const HOLDING = {
  where: 'Card accounts',
  what: 'An account since 2024, with 31 trips in Lilac Lane.',
  purpose: 'Billing',
  keptUntil: 'Ten years, by tax law',
  others: 'no',
};

export const IDENTITY = { identity: 'clear', how: 'The letter came from the address of the account.' };

/** Everybody plays well and in time. The card is with the Mobility Agency; nobody else holds anything. */
export const requestScript: ProcessScript = {
  identity: IDENTITY,
  'give-proof': { goesOn: 'yes', answer: 'The card ends with 4711.' },
  scope: SCOPE,
  search: ({ organizationId }) =>
    organizationId === 'mobility-agency'
      ? { found: 'data-found', searched: 'Card accounts and trips.', holdings: [HOLDING] }
      : { found: 'nothing-held', searched: 'All systems, by number of the card.' },
  extend: { extend: 'in-time' },
  exemptions: ({ organizationId }) =>
    organizationId === 'mobility-agency'
      ? {
          decision: 'partly-refuse',
          withheld: [
            { what: 'Bills', ground: 'legal-obligation', reason: 'Tax law keeps bills for ten years.' },
          ],
          refusal: 'not-covered',
        }
      : { decision: 'nothing-held' },
  'approve-exemptions': { outcome: 'approve' },
  assemble: ({ draft }) => draft,
  'check-answer': { outcome: 'approve' },
  collect: { received: 'yes' },
};
