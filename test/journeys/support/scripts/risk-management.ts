import type { Scene } from '../../../../cli/demo/script.ts';
import type { ProcessScript } from '../process-case.ts';

export const RISK_START = {
  title: 'Sensors in waste bins',
  description: 'Sensors in 400 public bins say how full they are, so that vans only drive where they must.',
  trigger: 'new',
};

const no = { applies: 'no', reason: 'Nothing of the kind happens here.' };
export const SCREENING = {
  evaluation: no,
  'automated-decision': no,
  'systematic-monitoring': { applies: 'yes', reason: 'The radio of phones near a bin is counted.' },
  'sensitive-data': no,
  'large-scale': { applies: 'yes', reason: '400 bins in the whole old town, day and night.' },
  matching: no,
  'vulnerable-people': no,
  'innovative-technology': no,
  'blocks-right-or-service': no,
  cases: [],
  authorityList: 'neither',
};
export const SCREENING_OF_NOTHING = {
  ...SCREENING,
  'systematic-monitoring': no,
  'large-scale': no,
};

export const PLAN = {
  scope: 'The sensors, the network they use, and the counting of phones.',
  outOfScope: 'The vans and their drivers.',
  team: 'Privacy lead and engineer of the Mobility Agency, an engineer of Brightgrid.',
  participants: [
    { organization: 'mobility-agency', role: 'controller', part: 'Decides what is counted.' },
    { organization: 'transit-authority', role: 'joint-controller', part: 'Uses the counts for its stops.' },
    { organization: 'brightgrid', role: 'processor', part: 'Runs the network and the counting.' },
  ],
  views: 'not-sought',
  viewsReason: 'People were asked about all sensors of the old town in spring.',
};

export const DESCRIPTION = {
  purposes: 'Emptying bins when they are full; knowing where people are on foot.',
  legalBasis: 'A task in the public interest (GDPR art. 6(1)(e)).',
  people: 'Whoever walks past a bin: about 20,000 people a day.',
  dataCategories: ['Radio address of a phone', 'Time', 'Bin', 'Fill level'],
  flows: [
    { data: 'Radio address', from: 'Phone', to: 'Bin sensor', organization: 'brightgrid', transfer: 'no' },
    {
      data: 'Hashed address, time',
      from: 'Bin sensor',
      to: 'Counting',
      organization: 'brightgrid',
      transfer: 'no',
    },
    {
      data: 'Counts per hour',
      from: 'Counting',
      to: 'City map',
      organization: 'mobility-agency',
      transfer: 'no',
    },
  ],
  assets: ['Bin sensors', 'Radio network', 'Counting service'],
  retention: 'Hashed addresses for 24 hours, counts for two years.',
};

export const CONTRIBUTION = {
  part: 'We handle the counts.',
  flow: 'From Brightgrid to the city map.',
  measures: ['Access only for three people'],
};

export const NECESSITY = {
  verdict: 'with-changes',
  necessity: 'Fill levels need no phones at all; counting people does.',
  minimisation: 'Addresses could be hashed in the sensor, with a key that changes each day.',
  rights: 'A notice on every bin, and an address to object to.',
  changes: 'Hash in the sensor.',
};

export const RISKS = [
  {
    title: 'Somebody follows where a person walks',
    fearedEvent: 'illegitimate-access',
    consequences: 'A stalker learns when somebody passes which bin.',
    sources: ['insider', 'attacker'],
    existingMeasures: 'Access only for three people.',
    severity: '4',
    likelihood: '3',
  },
  {
    title: 'Counts are lost',
    fearedEvent: 'disappearance',
    consequences: 'Bins overflow for a day.',
    sources: ['technology'],
    severity: '1',
    likelihood: '2',
  },
];

const day = 86_400_000;
export function dayIn(now: string, days: number): string {
  return new Date(Date.parse(now) + days * day).toISOString().slice(0, 10);
}

/** What is high becomes medium by a measure of the processor; what is low is borne. */
export function treatment({ now }: Pick<Scene, 'now'>, residualLikelihood = '1') {
  return {
    approach: 'Nothing that leads to a person leaves a sensor.',
    risks: {
      r1: {
        treatment: 'modify',
        measures: [
          {
            description: 'Hash in the sensor, with a new key each day',
            organization: 'brightgrid',
            dueOn: dayIn(now, 60),
          },
        ],
        residualSeverity: '4',
        residualLikelihood,
      },
      r2: { treatment: 'retain', measures: [], residualSeverity: '1', residualLikelihood: '2' },
    },
  };
}

/** Everybody answers, in time: needed by two criteria, accepted by both controllers. */
export const riskScript: ProcessScript = {
  screen: SCREENING,
  course: { course: 'assess', reason: 'As computed.' },
  plan: PLAN,
  describe: DESCRIPTION,
  contribution: CONTRIBUTION,
  necessity: NECESSITY,
  assess: { risks: RISKS },
  treat: (scene) => treatment(scene),
  'review-treatment': { outcome: 'approve' },
  advice: { recommends: 'accept', advice: 'With hashing in the sensor nobody can be followed any more.' },
  decide: { outcome: 'accept', reason: 'I follow the advice.' },
  // The draft of the system is taken as it is.
  summary: ({ draft }) => ({ ...draft }),
  'review-summary': { outcome: 'approve' },
  implement: ({ now }) => ({
    result: 'done',
    doneOn: now.slice(0, 10),
    evidence: 'Firmware 2.1 on all bins, test report 7.',
  }),
};
