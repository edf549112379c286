import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import * as z from 'zod';
import type { Player } from '../../cli/demo/player.ts';
import type { TaskLine } from '../../cli/client/answers.ts';
import { BREACH_SCRIPT } from '../../cli/demo/breach-script.ts';
import { answers, decision, type BreachScript } from '../../cli/demo/script.ts';
import { parseTaskId } from '../../core/rules/task-id.ts';
import { readDemoCity, type City } from '../../local/city/city.ts';
import { countTypes, openBreach, type BreachCase } from './support/breach-world.ts';
import { openTestCloud, type TestCloud } from './support/test-cloud.ts';

/** More than a month of virtual time. */
jest.setTimeout(300_000);

/**
 * A breach that is known on the Friday before Whitsun 2026. Whit Monday, 25 May, is a holiday in both states; hours
 * run all the same (Reg. 1182/71 art. 3(3), 3(4)). All instants are UTC; local time is two hours ahead in both.
 */
const AWARE_DE = '2026-05-22T14:30:00.000Z';
/** As stated first: 17:10. */
const AWARE_FR = '2026-05-22T15:10:00.000Z';
/** As corrected on Saturday: 16:30. */
const CORRECTED_FR = '2026-05-22T14:30:00.000Z';

/** When people act. */
const WHEN: Record<string, string> = {
  triage: '2026-05-22T15:40:00.000Z',
  awareness: '2026-05-22T15:50:00.000Z',
  'assess-duty': '2026-05-22T16:00:00.000Z',
  'tell-partner': '2026-05-22T16:30:00.000Z',
  contain: '2026-05-22T17:00:00.000Z',
  facts: '2026-05-22T18:00:00.000Z',
  decide: '2026-05-23T08:00:00.000Z',
  'report 1': '2026-05-23T10:00:00.000Z',
  'prepare-filing': '2026-05-24T10:00:00.000Z',
  'approve-filing': '2026-05-24T12:00:00.000Z',
  'subject-text': '2026-05-24T13:00:00.000Z',
  'approve-text': '2026-05-24T14:00:00.000Z',
  // Whit Monday, half an hour before the hours are over.
  file: '2026-05-25T14:00:00.000Z',
  'tell-subjects': '2026-05-26T08:00:00.000Z',
  'report 2': '2026-05-27T10:00:00.000Z',
  remedy: '2026-06-02T08:00:00.000Z',
  lessons: '2026-06-10T08:00:00.000Z',
  // A Monday; the month ended on the Saturday before.
  'report 3': '2026-06-29T10:00:00.000Z',
};

/** Which report is made at an instant: plays that go on count their own rounds. */
function roundOf(now: string): number {
  return [1, 2, 3].find((round) => WHEN[`report ${round}`] === now) ?? 0;
}

const SCRIPT: BreachScript = {
  ...BREACH_SCRIPT,
  triage: (scene) => BREACH_SCRIPT.triage?.({ ...scene, round: 2 }),
  awareness: ({ organizationId }) =>
    answers({
      awareAt: organizationId === 'mobility-agency' ? AWARE_DE : AWARE_FR,
      foundBy: 'processor',
      evidence: 'Call of the processor.',
    }),
  'assess-duty': () =>
    answers({ assessment: 'applies', awareAt: AWARE_FR, reasons: 'No ticket could be checked for a day.' }),
  'approve-filing': () => decision('approve'),
  file: ({ now, organizationId }) =>
    answers({ receiptNumber: `SA-${organizationId}`, filedAt: now, completeness: 'complete' }),
  report: ({ now }) => {
    const round = roundOf(now);
    return answers({
      receiptNumber: `CSIRT-${round}`,
      submittedAt: now,
      reported: `Report ${round}`,
      ...(round === 3 ? { handled: 'yes', handledAt: '2026-05-28T08:00:00.000Z' } : {}),
      completeness: round === 3 ? 'final' : 'more-to-follow',
    });
  },
};
const WITH_REASONS: BreachScript = {
  ...SCRIPT,
  report: (scene) => {
    const act = SCRIPT.report?.(scene);
    return roundOf(scene.now) === 2 && act?.kind === 'answers'
      ? answers({ ...act.answers, lateReasons: 'The office was closed over Whitsun.' })
      : act;
  },
};

/** Two states: the Transit Authority is in France, the others in Germany. */
async function twoStates(): Promise<City> {
  const city = await readDemoCity();
  const organizations = city.organizations.map((organization) =>
    organization.id === 'transit-authority'
      ? { ...organization, country: 'FR', timeZone: 'Europe/Paris', authority: 'Authority of the north' }
      : organization,
  );
  return { ...city, organizations };
}

let cloud: TestCloud;
let breach: BreachCase;
beforeAll(async () => {
  cloud = await openTestCloud({ seed: await twoStates(), startAt: '2026-05-22T15:30:00.000Z' });
  breach = await openBreach(cloud, 'INC-WHITSUN');
});
afterAll(async () => {
  await cloud.close();
});

function minutesUntilActed(task: TaskLine): number {
  const round = parseTaskId(task.id)?.iteration ?? 1;
  const at = WHEN[task.stepId === 'report' ? `report ${round}` : task.stepId];
  if (at === undefined || task.openedAt === undefined) throw new Error(`Nobody acts on ${task.id}.`);
  return Math.max(0, (Date.parse(at) - Date.parse(task.openedAt)) / 60_000);
}

async function playUntilAsked(stepId: string, round: number, script = SCRIPT): Promise<void> {
  await breach.play({
    script,
    delayMinutes: minutesUntilActed,
    until: (open) =>
      open.some(({ task }) => task.stepId === stepId && parseTaskId(task.id)?.iteration === round),
  });
}

const Clock = z.looseObject({
  id: z.string(),
  status: z.string(),
  ledger: z.array(z.looseObject({ type: z.string() })),
  due: z.looseObject({
    strictAt: z.string().optional(),
    legalLatestAt: z.string().optional(),
    strictDay: z.string().optional(),
    lastDay: z.string().optional(),
  }),
});

async function clock(id: string): Promise<z.infer<typeof Clock>> {
  const found = (await breach.detail()).clocks.find((one) => one.id === id);
  return Clock.parse(found);
}

async function times(id: string): Promise<[string | undefined, string | undefined]> {
  const { due } = await clock(id);
  return [due.strictAt, due.legalLatestAt];
}

function officer(): Player {
  return breach.person('clara-benoit');
}

describe('a breach over Whitsun, with controllers in two states', () => {
  test('each duty has its own clock, counted through the holiday', async () => {
    await playUntilAsked('decide', 1);
    // Monday 16:30 as the hours pass; the hour of the event is not counted, so by law until 17:00.
    expect(await times('gdpr-33.mobility-agency')).toEqual([
      '2026-05-25T14:30:00.000Z',
      '2026-05-25T15:00:00.000Z',
    ]);
    expect(await times('gdpr-33.transit-authority')).toEqual([
      '2026-05-25T15:10:00.000Z',
      '2026-05-25T16:00:00.000Z',
    ]);
    // NIS2 art. 23(4)(a): 24 hours, a Saturday; (b): 72 hours.
    expect(await times('nis2-early-warning.transit-authority')).toEqual([
      '2026-05-23T15:10:00.000Z',
      '2026-05-23T16:00:00.000Z',
    ]);
    expect(await times('nis2-notification.transit-authority')).toEqual([
      '2026-05-25T15:10:00.000Z',
      '2026-05-25T16:00:00.000Z',
    ]);
    // The processor has told both controllers; its duty has no number.
    expect(await clock('gdpr-33-2.brightgrid')).toMatchObject({ status: 'met', due: { evaluable: false } });
    expect((await breach.detail()).clocks).toHaveLength(5);
  });

  test('a corrected awareness moves the clocks that are not met, under both laws', async () => {
    await playUntilAsked('report', 2);
    expect(cloud.now()).toBe(WHEN['report 1']);
    const warned = await clock('nis2-early-warning.transit-authority');
    expect(warned.status).toBe('met');

    await cloud.advanceTo('2026-05-23T12:00:00.000Z');
    const corrected = await (
      await cloud.as(officer().email)
    ).send('POST', `/api/v1/runs/${breach.runId}/awareness`, {
      organizationId: 'transit-authority',
      awareAt: CORRECTED_FR,
      reason: 'The call of the processor was noted forty minutes late.',
    });
    expect(corrected.status).toBe(200);

    for (const id of ['gdpr-33.transit-authority', 'nis2-notification.transit-authority'])
      expect(await times(id)).toEqual(['2026-05-25T14:30:00.000Z', '2026-05-25T15:00:00.000Z']);
    expect(await clock('nis2-early-warning.transit-authority')).toEqual(warned);
    // Two hours before the working target.
    expect((await breach.openTask(officer(), 'report')).dueAt).toBe('2026-05-25T12:30:00.000Z');
    expect(countTypes(await breach.events())).toMatchObject({
      'awareness-corrected': 1,
      'clock-corrected': 2,
    });
  });

  test('a late report needs its reasons', async () => {
    await expect(breach.play({ script: SCRIPT, delayMinutes: minutesUntilActed })).rejects.toThrow(
      'lateReasons',
    );
    expect(cloud.now()).toBe(WHEN['report 2']);
    for (const id of ['mobility-agency', 'transit-authority'])
      expect((await clock(`gdpr-33.${id}`)).status).toBe('met');
    expect((await clock('nis2-notification.transit-authority')).status).toBe('missed');
  });

  test('the final report is due a month after the late one was submitted, on the Monday after that Saturday', async () => {
    await playUntilAsked('report', 3, WITH_REASONS);
    expect((await clock('nis2-notification.transit-authority')).status).toBe('met');
    // 27 May and one month: Saturday 27 June, moved to Monday 29 June, 24:00 in Paris (Reg. 1182/71 art. 3(2)(c), 3(4)).
    expect((await clock('nis2-final.transit-authority')).due).toMatchObject({
      strictDay: '2026-06-27',
      strictAt: '2026-06-27T22:00:00.000Z',
      lastDay: '2026-06-29',
      legalLatestAt: '2026-06-29T22:00:00.000Z',
    });
  });

  test('the case closes when the last report is made, and its dossier says what was late', async () => {
    await breach.play({ script: WITH_REASONS, delayMinutes: minutesUntilActed });
    const { run, clocks } = await breach.detail();
    expect(run.status).toBe('completed');
    expect(clocks.map(({ id, status }) => `${id} ${status}`).sort()).toEqual([
      'gdpr-33-2.brightgrid met',
      'gdpr-33.mobility-agency met',
      'gdpr-33.transit-authority met',
      'gdpr-34.mobility-agency met',
      'gdpr-34.transit-authority met',
      'nis2-early-warning.transit-authority met',
      'nis2-final.transit-authority met',
      'nis2-notification.transit-authority met',
    ]);
    const read = await (
      await cloud.as(officer().email)
    ).get(`/api/v1/runs/${breach.runId}/dossier?organizationId=transit-authority`);
    expect(read.json).toMatchObject({
      dossier: {
        filings: [{ ruleId: 'gdpr-33', late: false }],
        reports: [
          { ruleId: 'nis2-early-warning', late: false },
          { ruleId: 'nis2-notification', late: true, lateReasons: 'The office was closed over Whitsun.' },
          { ruleId: 'nis2-final', late: false, completeness: 'final' },
        ],
        duties: expect.arrayContaining([
          expect.objectContaining({ ruleId: 'nis2-progress', verdict: 'does-not-apply' }),
        ]),
      },
    });
    expect(await breach.verdict()).toMatchObject({ ok: true });
    expect(cloud.trouble).toEqual([]);
  });
});
