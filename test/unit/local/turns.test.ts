import { expect, test } from '@jest/globals';
import { createTurns } from '../../../local/lambda-host/turns.ts';

/** Takes a turn and notes when it has it. */
function taking(turns: ReturnType<typeof createTurns>, ran: string[]) {
  return async (name: string, first = false): Promise<void> => {
    await turns.take(first);
    ran.push(name);
  };
}
const soon = async (): Promise<void> => {
  await Promise.resolve();
  await Promise.resolve();
};

test('whoever waits outside comes first, and few of the others run beside', async () => {
  const turns = createTurns({ atOnce: 4, beside: 1 });
  const ran: string[] = [];
  const take = taking(turns, ran);
  const all = [
    take('a'),
    take('b'),
    take('door 1', true),
    take('c'),
    take('door 2', true),
    take('door 3', true),
  ];
  await soon();
  expect(ran).toEqual(['a', 'b', 'door 1', 'door 2']);
  turns.give(false);
  await soon();
  expect(ran.at(-1)).toBe('door 3');
  turns.give(false);
  await soon();
  expect(ran.at(-1)).toBe('c');
  for (let count = 0; count < 3; count += 1) turns.give(true);
  await Promise.all(all);
});

test('in a burst the others do not fill all places between two of those who wait outside', async () => {
  const turns = createTurns({ atOnce: 4, beside: 1 });
  const ran: string[] = [];
  const take = taking(turns, ran);
  await turns.take(true);
  const all = [take('a'), take('b'), take('c')];
  turns.give(true);
  await soon();
  expect(ran).toEqual(['a']);
  await Promise.all(all);
  expect(ran).toEqual(['a', 'b', 'c']);
});

test('it is idle when the last has given its turn back', async () => {
  const turns = createTurns({ atOnce: 1, beside: 1 });
  await turns.idle();
  await turns.take(false);
  const second = turns.take(true);
  let idle = false;
  const over = turns.idle().then(() => (idle = true));
  turns.give(false);
  await second;
  expect(idle).toBe(false);
  turns.give(true);
  await over;
  expect(idle).toBe(true);
});
