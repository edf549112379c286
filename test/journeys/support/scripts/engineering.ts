import type { Scene } from '../../../../cli/demo/script.ts';
import type { ProcessScript } from '../process-case.ts';
import { dayIn } from './risk-management.ts';

export const ENGINEERING_START = {
  title: 'Bin sensors',
  release: '2.1',
  change: 'Addresses of phones are hashed in the sensor.',
};

export const SUPPLIER = {
  name: 'Binsense',
  supplies: 'The sensors and their firmware',
  contactName: 'Rosa Lindgren',
  email: 'rosa.lindgren@binsense.example',
};

export const INTAKE = {
  purpose: 'Vans drive only where bins are full; people on foot are counted.',
  organizations: [
    { organization: 'mobility-agency', role: 'controller' },
    { organization: 'brightgrid', role: 'processor' },
  ],
  suppliers: [SUPPLIER],
  assessment: 'made',
  assessmentId: 'sensors-in-waste-bins',
};

export const MODEL = {
  elements: [
    { name: 'Passer-by', type: 'entity', boundary: 'Street' },
    { name: 'Bin sensor', type: 'process', boundary: 'Street', organization: 'brightgrid' },
    { name: 'Counts', type: 'store', boundary: 'Data centre', organization: 'mobility-agency' },
  ],
  flows: [
    { data: 'Radio address', from: 'Passer-by', to: 'Bin sensor', transfer: 'no' },
    { data: 'Counts per hour', from: 'Bin sensor', to: 'Counts', transfer: 'no' },
  ],
};
/** 3 types for the person, 6 for each of the others. */
export const COMBINATIONS = 3 + 4 * 6;

const APPLYING = ['e1-linking', 'e1-unawareness', 'e2-identifying', 'f1-detecting'];
const TYPES = ['linking', 'identifying', 'non-repudiation', 'detecting', 'data-disclosure', 'non-compliance'];

/** The four that apply, and a sentence for each of the others. */
export function threats() {
  const keys = [
    ...['linking', 'identifying', 'unawareness'].map((type) => `e1-${type}`),
    ...['e2', 'e3', 'f1', 'f2'].flatMap((element) => TYPES.map((type) => `${element}-${type}`)),
  ];
  return {
    threats: Object.fromEntries(
      keys.map((key) => [
        key,
        APPLYING.includes(key)
          ? {
              applies: 'applies',
              why: 'The address of a phone stays the same all day.',
              threat: 'Somebody recognizes a phone at several bins.',
              assumption: 'They can read what the sensors send.',
              severity: '3',
              likelihood: '3',
            }
          : { applies: 'not-applicable', why: 'Only counts, nothing about a person.' },
      ]),
    ),
  };
}

/** What was proposed, one for the processor, one for the supplier; the rest is the system's. */
export function requirements({ draft }: Pick<Scene, 'draft'>) {
  const proposed = Array.isArray(draft.requirements) ? (draft.requirements as Record<string, unknown>[]) : [];
  return {
    requirements: proposed.map((row, index) => ({
      ...row,
      method: 'Look at what a sensor sends in an hour.',
      ...(index === 0 ? { allocatedTo: 'organization', organization: 'brightgrid' } : {}),
      ...(index === 1 ? { allocatedTo: 'supplier', supplier: 's1' } : {}),
    })),
  };
}

export const STATEMENT = {
  statements: {
    q2: {
      statement: 'met-with-configuration',
      configuration: 'Switch on "rotate keys daily".',
      evidence: 'Manual of firmware 2.1, page 14.',
    },
  },
};

export function controls(residualLikelihood = '1') {
  return {
    controls: Object.fromEntries(
      APPLYING.map((key) => [
        key,
        {
          control: 'Hash in the sensor with a key that changes each day',
          technologies: ['pseudonyms', 'local-processing'],
          residualSeverity: '3',
          residualLikelihood,
        },
      ]),
    ),
  };
}

export const PASSED = {
  result: 'passed',
  evidence: 'An hour of traffic looked at: no address, new hashes each day.',
};

/** Who builds the controls, and so neither verifies them nor has a voice at the gate. */
export const BUILDER = 'priya-nandakumar';

/** What those say at the gate who have a voice there. */
export function atGate(outcome: string, reason: string) {
  return ({ personId }: Pick<Scene, 'personId'>) => (personId === BUILDER ? undefined : { outcome, reason });
}

/** Everybody answers; the release goes. */
export const engineeringScript: ProcessScript = {
  intake: INTAKE,
  model: MODEL,
  threats: () => threats(),
  requirements: (scene) => requirements(scene),
  statement: STATEMENT,
  controls: () => controls(),
  verify: PASSED,
  gate: atGate('go', 'Nothing leads to a person.'),
  conditions: ({ now }) => ({
    conditions: [
      { condition: 'A notice on every bin', organization: 'mobility-agency', dueOn: dayIn(now, 30) },
      { condition: 'Old firmware is gone', organization: 'brightgrid', dueOn: dayIn(now, 10) },
    ],
  }),
  'meet-condition': ({ now }) => ({ result: 'done', doneOn: now.slice(0, 10), evidence: 'Looked at.' }),
};
