import { describe, expect, test } from '@jest/globals';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { decideApproval } from '../../../core/actions/decide-approval.ts';
import { delegate } from '../../../core/actions/delegate.ts';
import type { Mail } from '../../../core/ports/mailer.ts';
import type { Channel } from '../../../core/rules/actor.ts';
import { readMailTags } from '../../../core/rules/mail/mail-tags.ts';
import type { ApprovalStep, TaskStep } from '../../../core/rules/process-definition.ts';
import type { Preferences } from '../../../core/rules/preferences.ts';
import { approvalStep, process, taskStep } from './support/processes.ts';
import { World } from './support/world.ts';

const CONTACT_OR_DPO = taskStep('write', { by: { roles: ['contact', 'dpo'], of: 'item' } });

async function asked(
  step: TaskStep | ApprovalStep = CONTACT_OR_DPO,
  prepare?: (world: World) => Promise<void>,
) {
  const world = await World.create(process([step]));
  await prepare?.(world);
  const task = await world.opened(await world.start(), step.id);
  await world.deliver();
  const sent = (name: string) => world.ports.mailer.sent.filter(({ to }) => to.name === name);
  return { world, task, sent };
}

async function prefer(world: World, personId: string, preferences: Preferences): Promise<void> {
  const before = await world.person(personId);
  const after = { ...before, preferences, version: before.version + 1 };
  await world.ports.store.commit({ writes: [{ entity: 'person', before, after }], events: [] });
}

function fileOf(mail: Mail | undefined): string {
  return mail?.attachments?.[0]?.content ?? '';
}

describe('a mail about a task', () => {
  test('is in the language of the person, or of the organization', async () => {
    const { sent } = await asked(CONTACT_OR_DPO, async (world) => {
      await prefer(world, 'mobility-dpo', { language: 'de' });
      const before = await world.ports.store.organization('mobility');
      if (before === undefined) throw new Error('no mobility');
      const after = { ...before, language: 'nl' as const, version: before.version + 1 };
      await world.ports.store.commit({ writes: [{ entity: 'organization', before, after }], events: [] });
    });
    expect(sent('Selma Okafor')[0]?.subject).toMatch(/^Bis Fr\., 22\. Mai, 18:00 Uhr antworten: Do write/);
    expect(sent('Jonas Adler')[0]?.subject).toMatch(/^Beantwoorden vóór vr 22 mei, 18:00 uur: Do write/);
    expect(sent('Jonas Adler')[0]?.html).toContain('<html lang="nl">');
  });

  test('belongs to one thread, and says what it is about when it comes back', async () => {
    const { world, task, sent } = await asked();
    const [mail] = sent('Jonas Adler');
    expect(mail?.headers?.References).toMatch(/^<task-[0-9a-f]{32}@mail\.clause8\.example>$/);
    expect(mail?.headers?.['In-Reply-To']).toBe(mail?.headers?.References);
    expect(sent('Selma Okafor')[0]?.headers).toEqual(mail?.headers);
    expect(readMailTags(mail?.tags ?? {})).toEqual({
      personId: 'mobility-contact',
      organizationId: 'mobility',
      runId: task.runId,
      taskId: task.id,
    });
    const person = await world.person('mobility-contact');
    await completeTask(world.ports, { taskId: task.id, person, channel: 'portal', answers: { text: 'x' } });
    await world.deliver();
    expect(sent('Selma Okafor')[1]?.headers).toEqual(mail?.headers);
  });

  test('holds the deadline for the calendar, and takes it out again when the task has ended', async () => {
    const { world, task, sent } = await asked();
    const added = fileOf(sent('Selma Okafor')[0]);
    expect(added).toContain('METHOD:PUBLISH\r\n');
    expect(added).toContain('DTSTART:20260522T160000Z\r\n');
    // Calendars are shared: the personal link does not stand there.
    expect(added.replaceAll('\r\n ', '')).toContain(
      `URL:https://clause8.example/tasks/${encodeURIComponent(task.id)}\r\n`,
    );
    expect(added).not.toContain('/t/#');
    const person = await world.person('mobility-contact');
    await completeTask(world.ports, { taskId: task.id, person, channel: 'portal', answers: { text: 'x' } });
    await world.deliver();
    const removed = fileOf(sent('Selma Okafor')[1]);
    expect(removed).toContain('METHOD:CANCEL\r\n');
    const uid = (file: string) => /UID:(.*)\r\n/.exec(file)?.[1];
    const sequence = (file: string) => Number(/SEQUENCE:(\d+)/.exec(file)?.[1]);
    expect(uid(removed)).toBe(uid(added));
    expect(sequence(removed)).toBeGreaterThan(sequence(added));
  });

  test('to a delegate says for whom, and the others read both names', async () => {
    const { world, task, sent } = await asked(
      approvalStep('approve', { quorum: { rule: 'at-least', n: 1 } }),
      async (it) => {
        await delegate(it.ports, {
          person: await it.person('mobility-dpo'),
          toPersonId: 'mobility-contact',
          organizationId: 'mobility',
          from: '2026-05-22T00:00:00.000Z',
          until: '2026-05-30T00:00:00.000Z',
          scope: 'approvals',
        });
      },
    );
    expect(sent('Jonas Adler')[0]?.text).toContain('You act for Selma Okafor here.');
    const person = await world.person('mobility-contact');
    await decideApproval(world.ports, { taskId: task.id, person, outcome: 'yes', channel: 'email' });
    await world.deliver();
    expect(sent('Henrik Voss')[1]?.text).toContain(
      'Jonas Adler, on behalf of Selma Okafor, has decided: “Yes”.',
    );
    expect(sent('Jonas Adler')[1]?.text).toContain('On behalf of: Selma Okafor');
  });
});

describe('a receipt', () => {
  test.each<[Channel, number]>([
    ['email', 1],
    ['slack', 1],
    ['portal', 0],
    ['api', 0],
  ])('for answers by %s: %i', async (channel, receipts) => {
    const { world, task, sent } = await asked();
    const person = await world.person('mobility-contact');
    await completeTask(world.ports, { taskId: task.id, person, channel, answers: { text: 'x' } });
    await world.deliver();
    const [first, ...later] = sent('Jonas Adler');
    expect(later).toHaveLength(receipts);
    for (const mail of later) {
      expect(mail.subject).toBe(`Re: ${first?.subject}`);
      expect(mail.headers).toEqual({ ...first?.headers, 'Auto-Submitted': 'auto-replied' });
      expect(mail.text).toContain('Your answers are recorded.');
      expect(mail.text).not.toContain('Nothing is left');
      expect(fileOf(mail)).toContain('METHOD:CANCEL');
    }
    expect(sent('Selma Okafor')[1]?.text).toContain('Jonas Adler has answered.');
  });

  test('for each voice, also when others must still be heard', async () => {
    const { world, task, sent } = await asked(approvalStep('approve'));
    const decide = async (personId: string) => {
      const person = await world.person(personId);
      await decideApproval(world.ports, { taskId: task.id, person, outcome: 'yes', channel: 'email' });
      await world.deliver();
    };
    await decide('mobility-dpo');
    expect(sent('Selma Okafor').map(({ text }) => text.includes('Others still have to decide'))).toEqual([
      false,
      true,
    ]);
    expect(sent('Selma Okafor')[1]?.text).toContain('Your decision is recorded: “Yes”.');
    await decide('mobility-accountable');
    expect(sent('Henrik Voss')).toHaveLength(2);
    expect(sent('Henrik Voss')[1]?.text).not.toContain('Others still have to decide');
    expect(sent('Selma Okafor')[2]?.text).toContain('Henrik Voss has decided: “Yes”.');
  });
});
