import { expect, test } from '@jest/globals';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { sweepDue } from '../../../core/actions/sweep-due.ts';
import { process, taskStep } from './support/processes.ts';
import { World } from './support/world.ts';

const sample = process([taskStep('first'), taskStep('second'), taskStep('third')]);
const MINUTE_MS = 60_000;

test('the mail service refuses everything for half an hour (R8): work goes on, and mails catch up in order', async () => {
  const world = await World.create(sample);
  const { ports } = world;
  const runId = await world.start();
  await world.deliver();
  const throttled = () =>
    Object.assign(new Error('Maximum sending rate exceeded.'), { name: 'TooManyRequestsException' });
  const { id: taskId } = await world.opened(runId, 'first');
  for (let minute = 0; minute < 30; minute += 1) {
    ports.mailer.failNext(...Array.from({ length: 20 }, throttled));
    ports.clock.advance(MINUTE_MS);
    if (minute === 5) await world.opened(runId, 'second');
    if (minute === 10) await world.opened(runId, 'third');
    if (minute === 20) {
      const person = await world.person('mobility-contact');
      const answers = { text: 'x' };
      expect(await completeTask(ports, { taskId, person, channel: 'portal', answers })).toMatchObject({
        result: 'done',
      });
    }
    await sweepDue(ports, { limit: 50 });
  }
  expect(ports.mailer.sent).toEqual([]);

  ports.mailer.failNext();
  ports.clock.advance(5 * MINUTE_MS);
  const swept = await sweepDue(ports, { limit: 50 });
  expect(swept.failed).toEqual([]);
  // What has been answered meanwhile is not asked any more.
  expect(ports.mailer.sent.map(({ subject }) => subject)).toEqual([
    expect.stringContaining('Do second'),
    expect.stringContaining('Do third'),
  ]);
});
