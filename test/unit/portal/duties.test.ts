import { describe, expect, test } from '@jest/globals';

import { completeTask } from '../../../core/actions/complete-task.ts';
import { openStep, startBreach } from './support/city-in-memory.ts';
import { portalInMemory } from './support/portal-in-memory.ts';

/** A breach of the mobility agency and the transit authority, with the grid company as processor. */
async function triaged() {
  const portal = await portalInMemory();
  const { ports, person } = portal.city;
  const runId = await startBreach(portal.city);
  const taskId = await openStep(portal.city, runId, { stepId: 'triage' });
  await completeTask(ports, {
    taskId,
    person: await person('mobility-responder'),
    channel: 'portal',
    answers: {
      assessment: 'personal-data-breach',
      reason: 'x',
      controllers: ['mobility'],
      jointControllers: ['transit'],
      processors: ['grid'],
    },
  });
  const listed = async (personId: string) => {
    const answer = await portal.api(personId).call('GET', `/api/v1/runs/${runId}/duties`);
    return ((await answer.json()) as { duties: Record<string, unknown>[] }).duties;
  };
  return { portal, runId, listed };
}

/** The card as text, from its heading to the steps. */
function cardIn(page: string): string {
  return page.slice(page.indexOf('id="duties"'), page.indexOf('id="steps-title"')).replace(/<[^>]+>/g, ' ');
}

describe('what the law asks', () => {
  test('stands on the page of the run: owed, not known yet, and folded what does not apply', async () => {
    const { portal, runId } = await triaged();
    const page = await (await portal.browser('mobility-dpo')).page(`/runs/${runId}`);
    const card = cardIn(page);
    expect(card).toMatch(
      /Mobility Agency\s+Notify the supervisory authority \(GDPR art\. 33\(1\)\)\s+Applies\./,
    );
    expect(card).toMatch(/Not known yet\s+.*Cannot be said yet\. Not recorded: how high the risk/s);
    expect(card).toMatch(/What does not apply, and why \(\d+\)\s+.*It is not a processor/s);
    expect(card).not.toContain('Transit Authority');
  });

  test('is not there while nobody has said who is what to the data', async () => {
    const portal = await portalInMemory();
    const runId = await startBreach(portal.city);
    const page = await (await portal.browser('lead-dpo')).page(`/runs/${runId}`);
    expect(page).not.toContain('id="duties"');
  });

  test('is answered by the API, of own organizations only', async () => {
    const { listed } = await triaged();
    const own = await listed('mobility-dpo');
    expect(own).toContainEqual(
      expect.objectContaining({ ruleId: 'gdpr-33', organizationId: 'mobility', verdict: 'applies' }),
    );
    expect(new Set(own.map(({ organizationId }) => organizationId))).toEqual(new Set(['mobility']));
    expect(await listed('grid-dpo')).toContainEqual(
      expect.objectContaining({ ruleId: 'gdpr-33-2', organizationId: 'grid', verdict: 'applies' }),
    );
    expect(await listed('lead-dpo')).toEqual([]);
  });
});
