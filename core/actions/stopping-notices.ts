import type { Ports } from '../ports.ts';
import { processTitle } from '../rules/process-titles.ts';
import type { Run } from '../rules/run.ts';
import { addresseeOf } from './addressee.ts';
import { loadDefinition } from './load-definition.ts';
import { runGoesOnMessage, runStoppingMessage } from './messages/stopping-message.ts';
import type { Notice } from './notices.ts';
import { askedOf, recipientsOf, type Asked } from './recipients.ts';
import { runReference } from './run-reference.ts';

/**
 * Everybody whose work a stop would end: those who are asked something, and the DPOs of whoever takes part. Overtaken
 * by events it is told to nobody.
 */
export async function stoppingNotices(
  ports: Pick<Ports, 'store' | 'now' | 'catalogue' | 'portalUrl'>,
  run: Run,
  kind: 'run-stopping' | 'run-goes-on',
): Promise<Notice[]> {
  if (run.status !== 'running' || (kind === 'run-stopping') !== (run.stopping !== undefined)) return [];
  const found = await ports.store.case(run.id);
  const definition = await loadDefinition(ports, run);
  const open = (found?.tasks ?? []).filter(({ status }) => status === 'open');
  const dpos = (found?.parties ?? []).map(({ organizationId }): Asked => ({ role: 'dpo', organizationId }));
  const people = await recipientsOf(ports, [...open.flatMap(askedOf), ...dpos], 'task');
  const lead = await ports.store.organization(run.leadOrganizationId);
  return Promise.all(
    people.map(async (recipient) => {
      const { person, organizationId } = recipient;
      const { language } = await addresseeOf(ports, recipient, 'role');
      const about = {
        language,
        run,
        processTitle: processTitle(ports.catalogue, definition, language),
        recipient: person,
        reference: runReference(run),
        timeZone: lead?.timeZone ?? 'UTC',
        portalUrl: ports.portalUrl,
      };
      const message =
        run.stopping === undefined ? runGoesOnMessage(about) : runStoppingMessage(about, run.stopping.at);
      return { to: person, message, regarding: { personId: person.id, organizationId, runId: run.id } };
    }),
  );
}
