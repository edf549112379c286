import { settlementOf } from '../../../core/actions/settlement.ts';
import { runReference } from '../../../core/actions/run-reference.ts';
import { askedOf } from '../../../core/actions/recipients.ts';
import { wayIn } from '../../../core/actions/mail/way-in.ts';
import type { MailLinkVisit } from '../../../core/actions/mail/visit-mail-link.ts';
import { loadDefinition } from '../../../core/actions/load-definition.ts';
import { personStep } from '../../../core/rules/definition-steps.ts';
import { rolesIn } from '../../../core/rules/membership.ts';
import { namesOf } from '../../../core/rules/names-of.ts';
import type { Organization } from '../../../core/rules/organization.ts';
import { refusalInWords } from '../../api/refusals.ts';
import type { PortalDeps } from '../../portal-deps.ts';
import { readTask, type ReadTask } from '../../read/read-task.ts';
import { roleInWords } from '../../words/names.ts';
import { outcomeInWords } from '../../words/steps.ts';
import type { MailLinkShown } from './mail-link-page.tsx';

type Loaded = Omit<MailLinkShown, 'path' | 'formSecret' | 'said' | 'problem'>;

/** What the page of a link shows to whoever holds it. */
export async function loadMailLink({ ports }: PortalDeps, visit: MailLinkVisit): Promise<Loaded | undefined> {
  const { task, person } = visit;
  const [run, organizations, read] = await Promise.all([
    ports.store.run(task.runId),
    ports.store.organizations(),
    readTask(ports, person, task.id),
  ]);
  if (run === undefined) return undefined;
  const definition = await loadDefinition(ports, run);
  const step = personStep(definition, task.stepId);
  const voice = task.voices.find(({ personId }) => personId === person.id);
  // Who may not see the task any more is told that it is over, not by whom and how.
  const ended = read === undefined ? undefined : await settlementOf(ports, definition, task);
  const gone = read === undefined && visit.link.state !== 'done' && visit.link.state !== 'lapsed';
  return {
    link: gone ? { state: 'withdrawn' } : visit.link,
    personName: person.name,
    organizationName: namesOf(organizations)(task.organizationId),
    title: task.kind === 'stuck' ? 'A step could not go on' : (step?.title ?? ''),
    text: task.kind === 'stuck' ? STUCK : (step?.text ?? ''),
    processTitle: definition.title,
    reference: runReference(run),
    because: becauseOf(visit, read, organizations),
    outcomes: step?.kind === 'approval' ? step.outcomes : [],
    dueAt: task.dueAt,
    ended:
      ended === undefined
        ? undefined
        : { ...ended, outcome: outcomeInWords(definition, task.stepId, task.outcome ?? task.status) },
    spoken:
      voice === undefined
        ? undefined
        : { outcome: outcomeInWords(definition, task.stepId, voice.outcome), at: voice.at },
    way: await wayIn(ports, task, person),
    whyNot: read === undefined ? undefined : whyNot(read),
    signInPath: `/sign-in?to=${encodeURIComponent(`/tasks/${encodeURIComponent(task.id)}`)}`,
    timeZone: organizations.find(({ id }) => id === task.organizationId)?.timeZone ?? 'UTC',
    now: ports.now(),
  };
}

const STUCK =
  'A step of this process could not go on by itself. Its cause is shown after you have signed in.';

function whyNot({ rights, case: found }: ReadTask): string | undefined {
  if (rights.mayAct) return undefined;
  if (found.run.status !== 'running') return refusalInWords({ result: 'run-over' });
  return refusalInWords({ result: rights.obstacle ?? 'not-allowed' });
}

/** By which of their roles, or for whom, they are asked. */
function becauseOf(
  { task, person }: MailLinkVisit,
  read: ReadTask | undefined,
  organizations: Organization[],
): string | undefined {
  const nameOf = namesOf(organizations);
  const own = askedOf(task).find(({ role, organizationId }) =>
    rolesIn(person, organizationId).includes(role),
  );
  if (own !== undefined) return `you are ${roleInWords(own.role)} of ${nameOf(own.organizationId)}`;
  const [asked] = read?.rights.onBehalfOf ?? [];
  return asked === undefined ? undefined : `you act for ${asked.name}`;
}
