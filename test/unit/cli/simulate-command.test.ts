import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runOffline } from './run-offline.ts';

const SAMPLE = 'cli/whatif/sample-facts.json';
const FROM = '2026-05-22T16:30[Europe/Berlin]';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clause8-simulate-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileWith(facts: unknown): Promise<string> {
  const file = join(folder, `facts-${crypto.randomUUID()}.json`);
  await writeFile(file, JSON.stringify(facts));
  return file;
}

describe('clause8 simulate', () => {
  test('prints a timeline by days that fits a hundred columns', async () => {
    const { code, out } = await runOffline(
      'simulate',
      'breach-notification',
      '--facts',
      SAMPLE,
      '--from',
      FROM,
    );
    expect(code).toBe(0);
    expect(out).toContain('\nSat 23 May 2026  weekend\n');
    expect(out).toContain('\nMon 25 May 2026  Whit Monday (DE)\n');
    expect(out).toMatch(
      /^20:30 \. {2}due, done {4}Northshore Transit Authority: State whether it must be reported: NIS2$/m,
    );
    expect(out).toMatch(/^19:00 \. {2}LEGAL LIMIT {2}/m);
    expect(out).toContain('\nLatest safe hand-over\n');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  test('answers JSON with the timeline, the hand-overs and the clocks', async () => {
    const args = ['simulate', 'breach-notification', '--facts', SAMPLE, '--from', FROM, '--json'];
    const { code, out } = await runOffline(...args);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      process: 'breach-notification',
      from: '2026-05-22T14:30:00.000Z',
      assumptions: expect.arrayContaining([expect.any(String)]),
      entries: expect.arrayContaining([
        expect.objectContaining({
          at: '2026-05-25T15:00:00.000Z',
          kind: 'limit',
          clockId: 'gdpr-33.mobility-agency',
        }),
      ]),
      handOvers: expect.arrayContaining([
        expect.objectContaining({ organizationId: 'brightgrid', latestSafeAt: '2026-05-23T14:30:00.000Z' }),
      ]),
      clocks: expect.arrayContaining([expect.objectContaining({ id: 'gdpr-33.transit-authority' })]),
    });
  });

  test.each([
    [
      ['none', '--facts', SAMPLE, '--from', FROM],
      'There is no process "none". The processes are governance, ecosystem-plan,',
    ],
    [['breach-notification', '--from', FROM], '--facts is missing'],
    [['breach-notification', '--facts', SAMPLE], '--from is missing'],
    [['breach-notification', '--facts', SAMPLE, '--from', '2026-05-22T16:30'], 'has no time zone'],
    [['breach-notification', '--facts', SAMPLE, '--from', '2026-05-22'], 'is a day without a time'],
    [
      ['breach-notification', '--facts', SAMPLE, '--from', '2026-02-31T10:00[UTC]'],
      'There is no day 2026-02-31',
    ],
  ])('refuses %j with status 2 and a sentence', async (args, sentence) => {
    const { code, err } = await runOffline('simulate', ...args);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(sentence) });
  });

  test('names what is wrong in a file of facts', async () => {
    const organizations = [{ id: 'a', place: 'DE', timeZone: 'Europe/Berlin', role: 'processor' }];
    const file = await fileWith({ organizations, incident: {}, run: { silence: 'golden' } });
    const wrong = await runOffline('simulate', 'breach-notification', '--facts', file, '--from', FROM);
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('run.silence') });
    const twice = [...organizations, { id: 'a', place: 'FR', timeZone: '+02:00', role: 'controller' }];
    const same = await fileWith({ organizations: twice, incident: {} });
    const both = await runOffline('simulate', 'breach-notification', '--facts', same, '--from', FROM);
    expect(both).toMatchObject({
      code: 2,
      err: expect.stringContaining('organizations.1.id: "a" is used twice'),
    });
    expect(both.err).toContain('organizations.1.timeZone: is "+02:00"');
    const nobody = await fileWith({ organizations, incident: {} });
    const refused = await runOffline('simulate', 'breach-notification', '--facts', nobody, '--from', FROM);
    expect(refused).toMatchObject({
      code: 2,
      err: expect.stringContaining('No organization has the role "controller"'),
    });
  });
});
