import type { Ports } from '../ports.ts';
import { languageOf } from '../rules/preferences.ts';
import { processTitle } from '../rules/process-titles.ts';
import { cycleTroubleMessage } from './messages/cycle-message.ts';
import type { Notice } from './notices.ts';
import { recipientsOf, type Asked } from './recipients.ts';

/**
 * That a cycle could not begin on its day: to those of its organization who may start the process, and its DPO; to
 * nobody once it has begun, was moved or lifted.
 */
export async function cycleNotices(
  ports: Pick<Ports, 'store' | 'now' | 'catalogue' | 'portalUrl'>,
  cycleId = '',
): Promise<Notice[]> {
  const cycle = await ports.store.cycle(cycleId);
  if (cycle?.trouble === undefined) return [];
  const { organizationId } = cycle;
  const process = ports.catalogue.process(cycle.processId);
  const roles = [...new Set(['dpo' as const, ...(process?.startedBy ?? [])])];
  const people = await recipientsOf(
    ports,
    roles.map((role): Asked => ({ role, organizationId })),
    'task',
  );
  const organization = await ports.store.organization(organizationId);
  return people.map(({ person }) => {
    const language = languageOf(person, organization);
    const message = cycleTroubleMessage({
      language,
      cycle,
      processTitle:
        process === undefined ? cycle.processId : processTitle(ports.catalogue, process, language),
      organizationName: organization?.name ?? organizationId,
      recipient: person,
      portalUrl: ports.portalUrl,
    });
    return { to: person, message, regarding: { personId: person.id, organizationId, cycleId: cycle.id } };
  });
}
