import type { Case } from '../case.ts';
import type { Organization } from '../organization.ts';
import type { Assembled, Enclosure } from './answers.ts';
import { EXEMPTIONS } from './answers.ts';
import { requestData } from './data.ts';
import { exemptionsOf } from './read-request.ts';
import { resultsFor } from './search-results.ts';

const OPENING = {
  fulfil: 'Thank you for your request. Here is our answer, in full.',
  'nothing-held': 'Thank you for your request. We have looked for data about you and found none.',
  'partly-refuse':
    'Thank you for your request. Here is our answer. Some of it we cannot do; we say below what and why.',
  refuse: 'Thank you for your request. We cannot do what you ask; we say below why.',
  withdrawn: 'You have taken your request back.',
} as const;

/** A first draft of the answer, from the decision and what was found; people complete it. */
export function answerDraft(
  aCase: Case,
  organizationId: string,
  organizations: readonly Pick<Organization, 'id' | 'name'>[] = [],
): Assembled {
  const { reference } = requestData(aCase);
  const exemptions = exemptionsOf(aCase, organizationId);
  const decision = exemptions?.decision ?? 'fulfil';
  const left = (exemptions?.withheld ?? []).map(
    ({ what, ground, reason }) => `${what}: ${reason} (${EXEMPTIONS[ground]})`,
  );
  // What nobody has looked at is neither found nor not found: the writer has to say so.
  const silent = resultsFor(aCase, organizationId)
    .filter(({ result }) => result === undefined)
    .map(({ organizationId: id }) => {
      const name = organizations.find((organization) => organization.id === id)?.name ?? id;
      return `[${name} has not said whether it holds data. Say so, and when the person will hear.]`;
    });
  const gives = decision === 'fulfil' || decision === 'partly-refuse';
  const enclosures = gives ? holdingsOf(aCase, organizationId) : [];
  return {
    letter: [
      OPENING[decision],
      ...(decision === 'withdrawn' ? [] : silent),
      ...(left.length === 0 ? [] : [`What we do not give, change or delete, and why:\n${left.join('\n')}`]),
      `The number of your request is ${reference}.`,
    ].join('\n\n'),
    ...(enclosures.length === 0 ? {} : { enclosures }),
  };
}

/** What was found, one enclosure a place; what also concerns others is marked for the writer. */
function holdingsOf(aCase: Case, organizationId: string): Enclosure[] {
  return resultsFor(aCase, organizationId)
    .flatMap(({ result }) => result?.holdings ?? [])
    .slice(0, 20)
    .map(({ where, what, purpose, recipients, source, keptUntil, others }) => ({
      title: where,
      text: [
        ...(others === 'yes' ? ['[Take out what concerns other people.]'] : []),
        what,
        ...said('Purpose', purpose),
        ...said('Received by', recipients),
        ...said('Comes from', source),
        ...said('Kept', keptUntil),
      ].join('\n'),
    }));
}

function said(label: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`${label}: ${value}`];
}
