import type { AgreementData } from '../../../../core/rules/agreement/agreement-data.ts';
import type { AgreementTerms } from '../../../../core/rules/agreement/answers.ts';
import { agreementText } from '../../../../core/rules/agreement/agreement-text.ts';
import { STANDARD_CLAUSES } from '../../../../core/rules/agreement/vocabulary.ts';
import type { Case } from '../../../../core/rules/case.ts';
import type { Task } from '../../../../core/rules/task.ts';
import { sampleRun, sampleTask } from '../../../support/store-samples.ts';

/** A contract between the mobility office and its processor that says all it must. */
export const CONTRACT: AgreementTerms = {
  title: 'Statistics of trips',
  type: 'processing',
  parties: [
    { organizationId: 'mobility', role: 'controller' },
    { organizationId: 'cloud', role: 'processor' },
  ],
  about: 'Counting trips.\n\nNothing else.',
  startsOn: '2026-07-01',
  processingContract: {
    subject: 'Statistics',
    duration: 'Five years',
    nature: 'Storing and counting',
    purpose: 'Planning of lines',
    dataTypes: ['Stop', 'Time'],
    subjectCategories: ['Card holders'],
    controllerRights: 'May look at everything.',
    ...STANDARD_CLAUSES,
  },
};

export const ARRANGEMENT: AgreementTerms = {
  title: 'The card',
  type: 'joint-controllers',
  parties: [
    { organizationId: 'mobility', role: 'joint-controller' },
    { organizationId: 'transit', role: 'joint-controller' },
  ],
  about: 'Running the card together.',
  startsOn: '2026-07-01',
  essence: 'Turn to the mobility office.',
  jointArrangement: {
    answersRights: 'Mobility',
    informsPeople: 'Transit',
    contactPoint: 'card@mobility.example',
    realRoles: 'Mobility runs the accounts, transit the gates.',
    essencePublished: 'On the public page.',
  },
};

export const SHARING: AgreementTerms = {
  title: 'Counts of the bridge',
  type: 'sharing',
  parties: [
    { organizationId: 'mobility', role: 'provider' },
    { organizationId: 'transit', role: 'recipient' },
  ],
  about: 'Counts of vehicles.',
  startsOn: '2026-07-01',
  sharing: {
    purpose: 'Timetables',
    basisProvider: 'Public task',
    basisRecipient: 'Public task',
    dataItems: ['Vehicles per hour'],
    quality: 'Counted within two in a hundred.',
    frequency: 'Daily',
    channel: 'Upload, encrypted',
    retention: 'One year',
    onward: 'Not passed on.',
    breachNotice: '24 hours',
    rightsRouting: 'Each side answers its own.',
    review: 'Every year',
    exit: 'Deleted within a month.',
  },
};

export function nameOf(id: string): string {
  return `The ${id} office`;
}

export function agreementCase(data: Partial<AgreementData>, tasks: Task[] = []): Case {
  const whole: AgreementData = {
    start: { about: 'new', title: 'Statistics of trips' },
    agreementId: 'run-1',
    ...data,
  };
  const run = sampleRun({
    processId: 'exchange-agreement',
    ownerOrganizationId: 'mobility',
    data: { ...whole },
  });
  return { run, parties: [], tasks, groups: [], clocks: [] };
}

export function draftedData(terms: AgreementTerms): Partial<AgreementData> {
  return { terms, text: agreementText(terms, nameOf), plan: 'draft' };
}

export function ended(stepId: string, outcome: string, endedAt: string, more: Partial<Task> = {}): Task {
  const { scope = '', iteration = 1 } = more;
  return {
    ...sampleTask({ stepId, scope, iteration, processId: 'exchange-agreement' }),
    status: outcome === 'expired' || outcome === 'unsigned' ? 'expired' : 'done',
    outcome,
    endedAt,
    ...more,
  };
}
