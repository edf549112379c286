import { because } from '../../../core/actions/messages/because-words.ts';
import { sayEndedBy } from '../../../core/actions/messages/over-words.ts';
import { taskMatter, type TaskMatter } from '../../../core/actions/task-matter.ts';
import { outcomeOf } from '../../../core/actions/task-notices.ts';
import { taskOver } from '../../../core/actions/task-over.ts';
import { askedOf } from '../../../core/actions/recipients.ts';
import { wayIn } from '../../../core/actions/mail/way-in.ts';
import type { MailLinkVisit } from '../../../core/actions/mail/visit-mail-link.ts';
import { personStep } from '../../../core/rules/definition-steps.ts';
import { rolesIn } from '../../../core/rules/membership.ts';
import { namesOf } from '../../../core/rules/names-of.ts';
import type { Organization } from '../../../core/rules/organization.ts';
import type { Language } from '../../../core/rules/preferences.ts';
import { outcomeInLanguage, stepWords } from '../../../core/rules/process-titles.ts';
import { LINK_PAGE_TEXTS } from '../../../core/rules/texts/link-page-texts.ts';
import { refusalInWords } from '../../api/refusals.ts';
import type { PortalDeps } from '../../portal-deps.ts';
import { readTask, type ReadTask } from '../../read/read-task.ts';
import { outcomeInWords } from '../../words/steps.ts';
import { mailLanguage } from './mail-language.ts';
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
  const matter = await taskMatter(ports, run, task);
  const language = mailLanguage(organizations, task, person);
  const step = personStep(matter.definition, task.stepId);
  const voice = task.voices.find(({ personId }) => personId === person.id);
  // Who may not see the task any more is told that it is over, not by whom and how.
  const ended = read === undefined ? undefined : await taskOver(ports, task);
  const gone = read === undefined && visit.link.state !== 'done' && visit.link.state !== 'lapsed';
  const called = (outcome: string) => outcomeIn(ports, matter, language, outcome);
  const { title, processTitle, reference } = matter.in(language);
  return {
    language,
    link: gone ? { state: 'withdrawn' } : visit.link,
    personName: person.name,
    organizationName: namesOf(organizations)(task.organizationId),
    title: task.kind === 'stuck' ? LINK_PAGE_TEXTS[language]['stuck-title'] : title,
    asked:
      task.kind === 'stuck'
        ? LINK_PAGE_TEXTS[language]['stuck-text']
        : stepWords(ports.catalogue, { ...task, text: step?.text ?? '' }, language),
    processTitle,
    reference,
    because: becauseOf(visit, read, organizations, language),
    outcomes:
      step?.kind === 'approval'
        ? step.outcomes.map((outcome) => outcomeInLanguage(ports.catalogue, task, outcome, language))
        : [],
    dueAt: task.dueAt,
    ended:
      ended === undefined
        ? undefined
        : { by: sayEndedBy(ended.by, language), at: ended.at, outcome: called(task.outcome ?? task.status) },
    spoken:
      voice === undefined ? undefined : { outcome: called(voice.outcome) ?? voice.outcome, at: voice.at },
    way: await wayIn(ports, task, person),
    whyNot: read === undefined ? undefined : whyNot(read, language),
    signInPath: `/sign-in?to=${encodeURIComponent(`/tasks/${encodeURIComponent(task.id)}`)}`,
    timeZone: organizations.find(({ id }) => id === task.organizationId)?.timeZone ?? 'UTC',
    now: ports.now(),
  };
}

/** What was chosen, as it is called in a language; undefined for an answer that has a name in English only. */
function outcomeIn(
  ports: PortalDeps['ports'],
  matter: TaskMatter,
  language: Language,
  outcome: string,
): string | undefined {
  const called = outcomeOf(ports, matter, language, outcome).outcome;
  if (called !== undefined || language !== 'en') return called;
  return outcomeInWords(matter.definition, matter.task.stepId, outcome);
}

function whyNot({ rights, case: found }: ReadTask, language: Language): string | undefined {
  if (rights.mayAct) return undefined;
  if (found.run.status !== 'running') return refusalInWords({ result: 'run-over' }, undefined, language);
  return refusalInWords({ result: rights.obstacle ?? 'not-allowed' }, undefined, language);
}

/** By which of their roles, or for whom, they are asked. */
function becauseOf(
  { task, person }: MailLinkVisit,
  read: ReadTask | undefined,
  organizations: Organization[],
  language: Language,
): string | undefined {
  const nameOf = namesOf(organizations);
  const own = askedOf(task).find(({ role, organizationId }) =>
    rolesIn(person, organizationId).includes(role),
  );
  if (own !== undefined) {
    const organizationName = nameOf(own.organizationId);
    return because({ kind: 'role', role: own.role, organizationName }, language);
  }
  const [asked] = read?.rights.onBehalfOf ?? [];
  return asked === undefined ? undefined : because({ kind: 'delegate', of: asked.name }, language);
}
