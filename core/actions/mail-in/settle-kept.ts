import type { Ports } from '../../ports.ts';
import { may } from '../../rules/authorization.ts';
import type { FormProblem } from '../../rules/form.ts';
import { maskText } from '../../rules/incident-sources/mask-secrets.ts';
import type { KeptMail, SettledMail } from '../../rules/mail/kept-mail.ts';
import type { Person } from '../../rules/organization.ts';
import type { Run } from '../../rules/run.ts';
import { commitRun } from '../commit-run.ts';
import { startProcess } from '../start-process.ts';
import { withRetry } from '../with-retry.ts';
import { runOfMail } from './run-of-mail.ts';

type Needs = Pick<Ports, 'store' | 'now' | 'ids' | 'catalogue' | 'pause' | 'random'>;

export type SettleKeptResult =
  | { result: 'settled'; runId?: string }
  /** By somebody before; nothing has changed. */
  | { result: 'settled-before'; settled: SettledMail }
  | { result: 'invalid'; problems: FormProblem[] }
  | { result: 'not-found' };

const PROCESS = 'data-subject-request';
const DETAILS_CHARACTERS = 3700;
const HOW_IT_CAME =
  '[This came by mail and was taken from it by hand. Which rights the person means has to be read from their words; that they are who they say is not checked.]';
const GOES_ON = '[The words go on in the mail.]';

interface Settling {
  person: Person;
  organizationId: string;
  mailId: string;
}

/** Whether somebody may begin a request with a mail that was set aside. */
export function mayOpenRequest(
  { catalogue }: Pick<Ports, 'catalogue'>,
  person: Person,
  mail: Pick<KeptMail, 'organizationId' | 'door'>,
): boolean {
  const definition = catalogue.process(PROCESS);
  const { organizationId } = mail;
  return (
    definition !== undefined &&
    may(person, 'read-mails', mail) &&
    may(person, 'start-run', { definition, organizationId })
  );
}

/**
 * Begins a data subject request with a mail that was set aside: received when the mail was, in the words that are in it. The
 * run's evidence says from which mail, by its place and its hash. However often it is asked for, it begins once.
 */
export async function openRequestFromKept(
  ports: Needs,
  { person, organizationId, mailId }: Settling,
  { name, email, words }: { name: string; email: string; words: string },
): Promise<SettleKeptResult> {
  const mail = await ports.store.keptMail(organizationId, mailId);
  if (mail === undefined || !mayOpenRequest(ports, person, mail)) return { result: 'not-found' };
  if (mail.settled !== undefined) return { result: 'settled-before', settled: mail.settled };
  const actor = { kind: 'person', personId: person.id, organizationId, channel: 'portal' } as const;
  const runId = runOfMail(PROCESS, mail.id);
  const started = await startProcess(ports, {
    processId: PROCESS,
    organizationId,
    answers: {
      rights: ['information', 'access'],
      details: detailsOf(words),
      name,
      ...(email === '' ? {} : { email }),
      receivedBy: 'email',
      receivedAt: mail.receivedAt,
    },
    actor,
    runId,
  });
  if (started.result === 'invalid') return started;
  if (started.result === 'unknown-process') return { result: 'not-found' };
  const by = started.result === 'exists' ? openedBy(started.run, person) : person.id;
  const settled = { by, at: ports.now(), did: 'request-opened', runId } as const;
  return settle(ports, { organizationId, mailId, settled });
}

function detailsOf(words: string): string {
  const text = maskText(words.trim());
  const cut = text.length > DETAILS_CHARACTERS ? `\n\n${GOES_ON}` : '';
  return `${text.slice(0, DETAILS_CHARACTERS)}${cut}\n\n${HOW_IT_CAME}`.trim();
}

/** Who began a request, whoever writes it down in the end. */
function openedBy({ startedBy }: Run, person: Person): string {
  return startedBy.kind === 'person' ? startedBy.personId : person.id;
}

/**
 * Says of a mail that was set aside that nothing is to begin with it; who said so stands beside it as long as it is kept. Where a
 * request has begun with it already, and a crash kept that from being written down, that is what is written down.
 */
export async function putAwayKept(
  ports: Needs,
  { person, organizationId, mailId }: Settling,
): Promise<SettleKeptResult> {
  const mail = await ports.store.keptMail(organizationId, mailId);
  if (mail === undefined || !may(person, 'read-mails', mail)) return { result: 'not-found' };
  const at = ports.now();
  const runId = runOfMail(PROCESS, mail.id);
  const run = await ports.store.run(runId);
  const settled =
    run === undefined
      ? ({ by: person.id, at, did: 'nothing' } as const)
      : ({ by: openedBy(run, person), at, did: 'request-opened', runId } as const);
  return settle(ports, { organizationId, mailId, settled });
}

/** The mail and, where a request has begun, the evidence of it are one transaction: asked again after a crash, both follow. */
async function settle(
  ports: Needs,
  { organizationId, mailId, settled }: { organizationId: string; mailId: string; settled: SettledMail },
): Promise<SettleKeptResult> {
  return withRetry<SettleKeptResult>(ports, async () => {
    const before = await ports.store.keptMail(organizationId, mailId);
    if (before === undefined) return { result: 'not-found' };
    // Put away by somebody while the request began: it has begun.
    const isOverruled = before.settled?.did === 'nothing' && settled.did === 'request-opened';
    if (before.settled !== undefined && !isOverruled)
      return { result: 'settled-before', settled: before.settled };
    const { runId, by, at } = settled;
    const after = { ...before, settled, version: before.version + 1 };
    const writes = [{ entity: 'keptMail', before, after } as const];
    const run = runId === undefined ? undefined : await ports.store.run(runId);
    const { objectKey, sha256 } = before;
    const actor = { kind: 'person', personId: by, organizationId, channel: 'portal' } as const;
    const data = { did: 'requested', mail: { objectKey, sha256 } };
    const committed =
      run === undefined
        ? await ports.store.commit({ writes, events: [] })
        : await commitRun(ports, run, { writes, events: [{ at, type: 'mail-taken', actor, data }] });
    if (committed === 'conflict') return committed;
    return { result: 'settled', ...(runId === undefined ? {} : { runId }) };
  });
}
