import { describe, expect, test } from '@jest/globals';

import type { Case } from '../../../../core/rules/case.ts';
import { breachMaterial } from '../../../../core/rules/breach/material.ts';
import type { MaterialSection } from '../../../../core/rules/material-section.ts';
import { severityFromFacts } from '../../../../core/rules/breach/severity-from-facts.ts';
import { breachNotification } from '../../../../workflows/breach-notification/process.ts';
import { CITY } from '../city.ts';
import { after, caseWithFacts, newTask } from './breach-case.ts';

const saying = {
  timeZone: 'Europe/Berlin',
  organizationName: (id: string) => CITY.find((organization) => organization.id === id)?.name ?? id,
};

function material(stepId: string, aCase: Case = caseWithFacts(), scope = 'mobility'): MaterialSection[] {
  const task = newTask(stepId, 'mobility', { scope });
  return breachMaterial(
    breachNotification,
    { task, case: aCase, organizations: CITY, now: '2026-05-23T10:00:00.000Z' },
    saying,
  );
}

function titles(sections: MaterialSection[]): string[] {
  return sections.map(({ title }) => title);
}

function values(sections: MaterialSection[], title: string): string[] {
  return sections.find((section) => section.title === title)?.lines.map(({ value }) => value) ?? [];
}

describe('beside the question stands', () => {
  test('at triage, the alert', () => {
    expect(values(material('triage'), 'The alert')).toEqual([
      'Parking data online',
      'An open bucket was found.',
      'Fri 22 May 2026, 09:30 (Europe/Berlin)',
      'Fri 22 May 2026, 10:00 (Europe/Berlin)',
      'Mobility',
      'INC-1',
    ]);
  });

  test('at the decision, the figure, the facts of all and the clock', () => {
    const aCase = caseWithFacts();
    const assessed = {
      ...aCase,
      run: { ...aCase.run, data: { ...aCase.run.data, severity: severityFromFacts(aCase) } },
    };
    const sections = material('decide', assessed);
    expect(titles(sections)).toEqual([
      'The alert',
      'Severity (ENISA proposal)',
      'Facts from Cloud',
      'Facts from Mobility',
      'Facts from Transit',
      'What the law asks of your organization',
      'Notify the supervisory authority (GDPR art. 33(1))',
    ]);
    expect(values(sections, 'What the law asks of your organization')[0]).toMatch(
      /^Applies\. .*Limit: 72 hours from when the organization became aware\.$/,
    );
    expect(values(sections, 'Severity (ENISA proposal)').slice(0, 2)).toEqual([
      '2 (Medium)',
      'context 2 × identification 0.75 + circumstances 0.5',
    ]);
    expect(titles(material('decide'))).toContain('Severity (ENISA proposal)');
  });

  test('at the decision, also who gave no facts', () => {
    const aCase = caseWithFacts();
    const lapsed = { ...aCase, tasks: [...aCase.tasks, newTask('facts', 'stranger', { status: 'expired' })] };
    expect(values(material('decide', lapsed), 'Facts not given')).toEqual(['No answer in time']);
  });

  test('at the approval, the notification in the words of its form', () => {
    const prepared = after(caseWithFacts(), 'prepare-filing', 'mobility', {
      scope: 'mobility.gdpr-33',
      answers: { time: { timing: 'ongoing', awareAt: '2026-05-22T14:30:00.000Z' } },
    }).case;
    const sections = material('approve-filing', prepared, 'mobility.gdpr-33');
    expect(sections[0]).toEqual({
      title: 'The notification',
      lines: [
        { label: 'Time: When did it happen?', value: 'It still goes on' },
        { label: 'Time: Aware since', value: 'Fri 22 May 2026, 16:30 (Europe/Berlin)' },
      ],
    });
  });

  test('at the notification, the changes asked for and what the facts did not say', () => {
    const aCase = caseWithFacts();
    const scope = 'mobility.gdpr-33';
    const drafts = { [scope]: { values: {}, missing: ['controller.reporterName', 'people.kinds'] } };
    const drafted = { ...aCase, run: { ...aCase.run, data: { ...aCase.run.data, drafts } } };
    const voices = [
      {
        slot: 0,
        personId: 'mobility-accountable',
        outcome: 'changes',
        reason: 'Name the street.',
        at: '',
        channel: 'portal',
        shownHash: '',
      },
    ];
    const sentBack = after(drafted, 'approve-filing', 'mobility', { scope, outcome: 'changes', voices }).case;
    const sections = material('prepare-filing', sentBack, scope);
    expect(values(sections, 'Changes asked for')).toEqual(['Name the street.']);
    expect(
      sections.find(({ title }) => title === 'The facts did not say')?.lines.map(({ label }) => label),
    ).toEqual(['Controller: Who notifies', 'People concerned: Whose data?']);
  });

  test('at a measure, the measure; at a notice, the partner', () => {
    expect(values(material('remedy', caseWithFacts(), 'cloud.mobility.2'), 'Your measure')).toEqual([
      'Check all buckets',
      'Mobility',
      '2026-06-15',
    ]);
    expect(values(material('tell-partner', caseWithFacts(), 'cloud.transit'), 'Notice to')).toEqual([
      'Transit',
    ]);
  });

  test('when settling, what is open but the settling itself', () => {
    const aCase = caseWithFacts();
    const settling = { ...aCase, tasks: [...aCase.tasks, newTask('settle', 'mobility', { scope: '' })] };
    const open = values(material('settle', settling, ''), 'Still open');
    expect(open).toContain('It has not been decided whether to notify.');
    expect(open.join()).not.toContain('Settle');
  });

  test('at the lessons, what was decided', () => {
    const decided = after(caseWithFacts(), 'decide', 'mobility', { outcome: 'notify-authority' }).case;
    expect(values(material('lessons', decided, ''), 'What the controllers decided')).toEqual([
      'Notify the authority',
      'Not decided',
    ]);
  });
});
