import { describe, expect, test } from '@jest/globals';
import { createMailEventHandler } from '../../../functions/mail-event/mail-event-handler.ts';
import { mailEventsOf, SesEvent } from '../../../functions/mail-event/ses-event.ts';
import { mailTags } from '../../../core/rules/mail/mail-tags.ts';
import { contactRepair } from '../../../workflows/contact-repair/process.ts';
import { process, taskStep } from '../actions/support/processes.ts';
import { World } from '../actions/support/world.ts';
import { memoryLog } from './support/memory-log.ts';

const ADDRESS = 'contact@mobility.example';

/** As SES tells it (SES Developer Guide, "Examples of event data that Amazon SES publishes"). */
function sesEvent(eventType: string, more: Record<string, unknown>, tags: Record<string, string> = {}) {
  return {
    version: '0',
    id: 'event-1',
    'detail-type': 'Email Bounced',
    source: 'aws.ses',
    time: '2026-05-22T08:01:00Z',
    detail: {
      eventType,
      mail: {
        timestamp: '2026-05-22T08:00:00.000Z',
        messageId: '0100-message',
        destination: [`Jonas Adler <${ADDRESS}>`],
        tags: {
          'ses:configuration-set': ['clause8'],
          ...Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
        },
      },
      ...more,
    },
  };
}

const bounce = (bounceType: string) => ({
  bounce: {
    bounceType,
    bounceSubType: 'General',
    feedbackId: 'feedback-1',
    bouncedRecipients: [
      { emailAddress: ADDRESS, action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550' },
    ],
  },
});

describe('what SES says', () => {
  test.each([
    ['a permanent bounce', 'Bounce', bounce('Permanent'), [['bounced', 'feedback-1']]],
    ['a bounce that may pass', 'Bounce', bounce('Transient'), [['delayed', 'feedback-1']]],
    ['a bounce of unknown kind', 'Bounce', bounce('Undetermined'), [['delayed', 'feedback-1']]],
    [
      'a complaint',
      'Complaint',
      { complaint: { feedbackId: 'feedback-2', complainedRecipients: [{ emailAddress: ADDRESS }] } },
      [['complained', 'feedback-2']],
    ],
    [
      'a delay',
      'DeliveryDelay',
      { deliveryDelay: { delayType: 'MailboxFull', delayedRecipients: [{ emailAddress: ADDRESS }] } },
      [['delayed', 'event-1']],
    ],
    ['a delivery', 'Delivery', { delivery: { recipients: [ADDRESS] } }, [['delivered', '0100-message']]],
    ['a refusal of its own', 'Reject', { reject: { reason: 'Bad content' } }, [['not-sent', '0100-message']]],
    ['something else', 'Open', {}, []],
  ])('%s', (_what, eventType, more, expected) => {
    const events = mailEventsOf(SesEvent.parse(sesEvent(eventType, more)));
    expect(events.map(({ kind, id }) => [kind, id])).toEqual(expected);
    expect(events.every(({ address }) => address === ADDRESS)).toBe(true);
  });
});

test('marks the person, and logs ids only', async () => {
  const world = await World.create(process([taskStep('write')]), contactRepair);
  const runId = await world.start();
  const { id: taskId } = await world.opened(runId, 'write');
  const { log, lines } = memoryLog();
  const tags = mailTags({ personId: 'mobility-contact', organizationId: 'mobility', runId, taskId });
  await createMailEventHandler({ ...world.ports, log })(sesEvent('Bounce', bounce('Permanent'), tags));
  expect((await world.person('mobility-contact')).mailTrouble).toMatchObject({ kind: 'bounced' });
  expect(lines).toEqual([
    { level: 'info', message: 'event of a mail noted', kind: 'bounced', runId, taskId, result: 'trouble' },
  ]);
});

test('what is no event of SES is refused', async () => {
  const world = await World.create(contactRepair);
  const { log } = memoryLog();
  const handler = createMailEventHandler({ ...world.ports, log });
  await expect(handler({ source: 'aws.ses', detail: {} })).rejects.toMatchObject({ name: 'event.invalid' });
});
