import { describe, expect, test } from '@jest/globals';

import type { Case } from '../../../../core/rules/case.ts';
import { allStepsOf } from '../../../../core/rules/definition-steps.ts';
import { participantsOf } from '../../../../core/rules/participants.ts';
import { parseTaskId, taskId } from '../../../../core/rules/task-id.ts';
import { breachNotification } from '../../../../workflows/breach-notification/process.ts';
import { CITY } from '../city.ts';
import { after, caseWithFacts, newCase } from './breach-case.ts';

function scopes(list: string, aCase: Case): string[] | undefined {
  return participantsOf(list, aCase, CITY)?.map(({ scope }) => scope);
}

function decided(...decisions: [string, string][]): Case {
  return decisions.reduce(
    (aCase, [id, outcome]) => after(aCase, 'decide', id, { outcome }).case,
    caseWithFacts(),
  );
}

describe('who is asked', () => {
  test('controllers and joint controllers decide, processors are concerned too', () => {
    expect(scopes('controllers', caseWithFacts())).toEqual(['mobility', 'transit']);
    expect(scopes('concerned', caseWithFacts())).toEqual(['cloud', 'mobility', 'transit']);
  });

  test('filings of those that decided to notify', () => {
    expect(scopes('filings-due', caseWithFacts())).toEqual([]);
    const both = decided(['mobility', 'notify-authority-and-subjects'], ['transit', 'notify-authority']);
    expect(scopes('filings-due', both)).toEqual(['mobility.gdpr-33', 'transit.gdpr-33']);
    expect(
      scopes('filings-due', decided(['mobility', 'not-notifiable'], ['transit', 'notify-authority'])),
    ).toEqual(['transit.gdpr-33']);
  });

  test('the people are told by those that decided so', () => {
    const both = decided(['mobility', 'notify-authority-and-subjects'], ['transit', 'notify-authority']);
    expect(scopes('telling-subjects', both)).toEqual(['mobility']);
  });

  test('notices go from processors to controllers and between joint controllers', () => {
    expect(scopes('partner-notices', caseWithFacts())).toEqual([
      'cloud.mobility',
      'cloud.transit',
      'mobility.transit',
    ]);
  });

  test('planned measures go to their owners with their dates', () => {
    expect(participantsOf('measure-owners', caseWithFacts(), CITY)).toEqual([
      { scope: 'cloud.mobility.2', organizationId: 'cloud', label: 'no. 2 of Mobility', dueOn: '2026-06-15' },
      {
        scope: 'mobility.mobility.3',
        organizationId: 'mobility',
        label: 'no. 3 of Mobility',
        dueOn: '2026-06-30',
      },
    ]);
  });

  test('nobody before triage but the one it came to; no list of another name', () => {
    expect(scopes('concerned', newCase())).toEqual(['mobility']);
    expect(participantsOf('everybody', newCase(), CITY)).toBeUndefined();
  });

  test('every scope is unique in its list and fits a task id', () => {
    const both = decided(['mobility', 'notify-authority-and-subjects'], ['transit', 'notify-authority']);
    const lists = allStepsOf(breachNotification).flatMap((step) => (step.kind === 'each' ? [step.over] : []));
    for (const list of new Set(lists)) {
      const found = scopes(list, both) ?? [];
      expect(found.length).toBeGreaterThan(0);
      expect(new Set(found).size).toBe(found.length);
      for (const scope of found) {
        const ref = { runId: 'run-1', stepId: 'x', iteration: 1, scope };
        expect(parseTaskId(taskId(ref))).toEqual(ref);
      }
    }
  });
});
