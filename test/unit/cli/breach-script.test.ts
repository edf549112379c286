import { describe, expect, test } from '@jest/globals';
import { BREACH_SCRIPT, FALSE_ALARM_SCRIPT } from '../../../cli/demo/breach-script.ts';
import type { BreachScript, Scene } from '../../../cli/demo/script.ts';
import { sampleIncident } from '../../../cli/demo/sample-incident.ts';
import { readOwnFormat } from '../../../core/rules/incident-sources/own-format.ts';
import { checkAnswers } from '../../../core/rules/form-check.ts';
import type { ApprovalStep, Step, TaskStep } from '../../../core/rules/process-definition.ts';
import { breachNotification } from '../../../workflows/breach-notification/process.ts';

const NOW = '2026-05-22T14:30:00.000Z';
const CAST = { lead: 'l', controller: 'c', jointController: 'j', processor: 'p' };

/** Steps in which people act. */
function personSteps(steps: Step[]): (TaskStep | ApprovalStep)[] {
  return steps.flatMap((step) => {
    switch (step.kind) {
      case 'task':
      case 'approval':
        return [step];
      case 'each':
      case 'repeat':
        return personSteps(step.steps);
      case 'both':
        return personSteps(step.branches.flat());
      case 'branch':
        return personSteps([...Object.values(step.cases).flat(), ...(step.otherwise ?? [])]);
      case 'auto':
      case 'back-to':
      case 'clock':
      case 'publish':
      case 'run':
        return [];
    }
  });
}

function sceneOf(step: Step, organizationId: string, round: number): Scene {
  return {
    now: NOW,
    runId: 'r',
    stepId: step.id,
    scope: organizationId,
    organizationId,
    round,
    personId: 'x',
    cast: CAST,
    draft: {},
  };
}

const STEPS = personSteps(breachNotification.steps);
const SCENES = ['c', 'j', 'p', 'other'].flatMap((organization) =>
  [1, 2, 3].map((round) => [organization, round] as const),
);

describe.each([
  ['the whole breach', BREACH_SCRIPT, STEPS.map((step) => step.id)],
  ['a false alarm', FALSE_ALARM_SCRIPT, ['triage']],
])('the script of %s', (_, script: BreachScript, ids: string[]) => {
  test('has a part for each step of people, and no other', () => {
    expect(Object.keys(script).sort()).toEqual([...new Set(ids)].sort());
  });

  // The filing is answered with its own draft, so there is nothing to check without one.
  const steps = STEPS.filter((step) => ids.includes(step.id) && step.id !== 'prepare-filing');
  test.each(steps.map((step) => [step.id, step] as const))('%s fits its form or outcomes', (_id, step) => {
    for (const [organization, round] of SCENES) {
      const act = script[step.id]?.(sceneOf(step, organization, round));
      if (step.kind === 'task') {
        expect(act).toMatchObject({ kind: 'answers' });
        expect(checkAnswers(step.form, act?.kind === 'answers' ? act.answers : undefined)).toMatchObject({
          ok: true,
        });
      } else {
        const chosen = step.outcomes.find(
          (outcome) => act?.kind === 'decision' && outcome.id === act.outcome,
        );
        expect(chosen).toBeDefined();
        if (chosen?.reason === true) expect(act).toMatchObject({ reason: expect.stringMatching(/.{10}/) });
      }
    }
  });
});

test('the sample incident is a body that the webhook takes, with its times before now', async () => {
  const body = await sampleIncident('INC-1', NOW);
  expect(readOwnFormat(body)).toMatchObject({ result: 'events', events: [{ report: { key: 'INC-1' } }] });
  expect(body).toMatchObject({ timestamp: NOW, data: { id: 'INC-1' } });
  expect(Date.parse(body.data.detectedAt ?? '')).toBeLessThan(Date.parse(NOW));
});
