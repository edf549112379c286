import { deliverOutbox } from '../../../../core/actions/deliver-outbox.ts';
import { completeTask } from '../../../../core/actions/complete-task.ts';
import { openTask } from '../../../../core/actions/open-task.ts';
import { startByHand } from '../../../../core/actions/start-by-hand.ts';
import { taskId } from '../../../../core/rules/task-id.ts';
import { supplierAssessment } from '../../../../workflows/supplier-assessment/process.ts';
import { cityInMemory, type City } from './city-in-memory.ts';
import { portalInMemory, type TestPortal } from './portal-in-memory.ts';

export const GUEST_EMAIL = 'rivera@sensors.example';
export const REQUIREMENT = 'Data are encrypted on their way';

/** Answers that fit the questionnaire of the supplier below. */
export const ANSWERS = {
  'a.capabilities.0.requirement': REQUIREMENT,
  'a.capabilities.0.level': 'met',
  'a.capabilities.0.evidence': 'TLS 1.3, see the data sheet',
  'a.usesSubProcessors': 'no',
};

export interface GuestPortal extends TestPortal {
  runId: string;
  taskId: string;
  /** Sends what waits to be sent. */
  deliver: () => Promise<void>;
  /** The token of the last link that was mailed. */
  lastToken: () => string;
  /** The last code that was mailed. */
  lastCode: () => string;
}

/** A portal with one supplier who has been asked by a personal link; the mail has been sent. */
export async function guestPortal(): Promise<GuestPortal> {
  const city = await cityInMemory(
    [supplierAssessment],
    [
      ['mobility', 'records'],
      ['transit', 'records'],
    ],
  );
  const portal = await portalInMemory(city);
  const asked = await askSupplier(city, 'mobility', GUEST_EMAIL);
  const deliver = async () => deliverAll(city);
  await deliver();
  const mails = () => city.ports.mailer.sent.filter(({ to }) => to.email.endsWith('sensors.example'));
  const last = (pattern: RegExp) =>
    mails()
      .flatMap(({ text }) => pattern.exec(text)?.slice(1) ?? [])
      .at(-1) ?? '';
  return {
    ...portal,
    ...asked,
    deliver,
    lastToken: () => last(/\/guest\/([\w-]{43})/),
    lastCode: () => last(/Your code: (\d{3} \d{3})/),
  };
}

/** Starts an assessment in the name of an organization, and asks the supplier's contact. */
export async function askSupplier(
  { ports, person }: City,
  organizationId: string,
  email: string,
): Promise<{ runId: string; taskId: string }> {
  const dpo = await person(`${organizationId}-dpo`);
  const started = await startByHand(ports, {
    processId: 'supplier-assessment',
    organizationId,
    answers: {
      supplierName: 'Sensor Works',
      role: 'supplier',
      services: ['Parking sensors'],
      reason: 'A tender of which nobody outside may know',
    },
    person: dpo,
    channel: 'portal',
  });
  if (started.result !== 'started') throw new Error(started.result);
  const { runId } = started;
  await openTask(ports, { runId, stepId: 'invite', iteration: 1, scope: '', token: 't1', execution: 'e' });
  const invited = await completeTask(ports, {
    taskId: taskId({ runId, stepId: 'invite', iteration: 1, scope: '' }),
    person: dpo,
    channel: 'portal',
    answers: { contactName: 'Rivera', contactEmail: email, requirements: [REQUIREMENT] },
  });
  if (invited.result !== 'done') throw new Error(JSON.stringify(invited));
  await openTask(ports, {
    runId,
    stepId: 'answers',
    iteration: 1,
    scope: '',
    token: 't2',
    execution: 'e',
  });
  return { runId, taskId: taskId({ runId, stepId: 'questionnaire', iteration: 1, scope: organizationId }) };
}

/** Delivers every message and letter that waits. */
export async function deliverAll({ ports }: City): Promise<void> {
  const waiting = await ports.store.waitingOutbox('9999', 500);
  for (const entry of waiting)
    if (entry.work.kind === 'notify' || entry.work.kind === 'letter') await deliverOutbox(ports, entry);
}
