import type { Scene } from '../../../../cli/demo/script.ts';
import type { ProcessScript, StepPart } from '../process-case.ts';

export const DATA_START = { reason: 'yearly', title: 'Data management 2026' };

/** What the Mobility Agency does with trips; it says that Brightgrid counts them and that the authority receives them. */
const TRIPS = {
  what: 'new',
  title: 'Trips with the mobility card',
  side: 'controller',
  contact: 'Card desk, card@mobility-agency.example',
  dpo: 'dpo@mobility-agency.example',
  purposes: ['Charging for trips', 'Planning of lines'],
  legalBases: ['public-task'],
  subjectCategories: ['Holders of the mobility card'],
  dataCategories: [
    { what: 'Card number, stop and time', sensitivity: 'ordinary', erasure: '90 days after the trip' },
  ],
  recipients: [{ kind: 'organization', organizationId: 'transit-authority', purpose: 'Timetables' }],
  processors: [{ organizationId: 'brightgrid', task: 'Counting trips' }],
  measures: 'Pseudonyms, encryption, access by role.',
};

/** The Transit Authority forgets to name its data protection officer, and does not know of the agency's trips. */
const GATES = {
  what: 'new',
  title: 'Gates of the stations',
  side: 'controller',
  contact: 'Gate desk, gates@transit-authority.example',
  purposes: ['Letting people through the gates'],
  legalBases: ['public-task'],
  subjectCategories: ['Passengers'],
  dataCategories: [{ what: 'Card number and gate', sensitivity: 'ordinary', erasure: '24 hours' }],
  noRecipients: 'yes',
  measures: 'Access by role.',
};

const RECORDS: Readonly<Record<string, Record<string, unknown>>> = {
  'mobility-agency': TRIPS,
  'transit-authority': GATES,
};

function records({ organizationId }: Scene): StepPart {
  const record = RECORDS[organizationId];
  return record === undefined ? { way: 'register' } : { way: 'here', records: [record] };
}

/** One answer for each row that the form holds already. */
export function everyRow(
  { draft }: Pick<Scene, 'draft'>,
  list: string,
  answer: (row: Record<string, unknown>, index: number) => Record<string, unknown>,
): Record<string, unknown> {
  const rows = draft[list];
  const known = Array.isArray(rows) ? (rows as Record<string, unknown>[]) : [];
  return { [list]: known.map((row, index) => ({ ...row, ...answer(row, index) })) };
}

/** Everybody answers; what was found stays as it is, with a reason. */
export const dataScript: ProcessScript = {
  'update-records': records,
  'amend-records': { way: 'register' },
  resolve: (scene) =>
    everyRow(scene, 'findings', () => ({ answer: 'accepted', reason: 'It is being worked on.' })),
  'decide-disputes': (scene) =>
    everyRow(scene, 'disputes', () => ({ decision: 'fix', reason: 'The register has to say it.' })),
  'carry-out-retention': (scene) =>
    everyRow(scene, 'rules', () => ({
      answer: 'executed',
      on: scene.now.slice(0, 10),
      proof: 'Deletion log 12',
    })),
  'sign-off': { outcome: 'confirmed' },
};
