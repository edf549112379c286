import { isOpenClock } from '../rules/clock-for.ts';
import { processTitle } from '../rules/process-titles.ts';
import type { Run } from '../rules/run.ts';
import { addresseeOf } from './addressee.ts';
import { askedOfClock } from './clock-notices.ts';
import { loadDefinition } from './load-definition.ts';
import { runEndedMessage } from './messages/run-message.ts';
import type { Notice, NoticePorts } from './notices.ts';
import { organizationOf } from './organization-of.ts';
import { recipientsOf, type Asked } from './recipients.ts';
import { runReference } from './run-reference.ts';

/** That a run has ended: to the DPOs of all who took part, and to those whose time limits go on. */
export async function runNotices(ports: NoticePorts, run: Run): Promise<Notice[]> {
  const { status } = run;
  if (status === 'running') return [];
  const found = await ports.store.case(run.id);
  const definition = await loadDefinition(ports, run);
  const open = (found?.clocks ?? []).filter((clock) => isOpenClock(clock));
  const asked = (found?.parties ?? []).map(({ organizationId }): Asked => ({ role: 'dpo', organizationId }));
  const people = await recipientsOf(
    ports,
    [...asked, ...open.flatMap((clock) => askedOfClock(run, clock))],
    'task',
  );
  const clocks = await Promise.all(
    open.map(async (clock) => ({ clock, organization: await organizationOf(ports, clock.organizationId) })),
  );
  return Promise.all(
    people.map(async (recipient) => {
      const { person, organizationId } = recipient;
      const { language } = await addresseeOf(ports, recipient, 'role');
      const message = runEndedMessage({
        language,
        run,
        status,
        processTitle: processTitle(ports.catalogue, definition, language),
        recipient: person,
        // The coordinator hears of all, everybody else of their own.
        openClocks: clocks.filter(
          ({ clock }) => organizationId === run.leadOrganizationId || organizationId === clock.organizationId,
        ),
        reference: runReference(run),
        portalUrl: ports.portalUrl,
      });
      return { to: person, message, regarding: { personId: person.id, organizationId, runId: run.id } };
    }),
  );
}
