import type { StartInput, StartVerdict } from '../run-start.ts';
import { RiskStart } from './answers.ts';

const LONGEST_ID = 48;

/** A run on a new assessment, or a new version of one that is named. */
export function riskStart({ answers, organizationId }: StartInput): StartVerdict {
  const start = RiskStart.parse(answers);
  if (start.assessment !== undefined && idFrom(start.assessment) !== start.assessment) {
    const message =
      'Enter the id as the register shows it: lower-case words joined by "-". Or leave it empty.';
    return { ok: false, problems: [{ field: 'assessment', message }] };
  }
  return {
    ok: true,
    title: start.title,
    data: { start, assessmentId: start.assessment ?? idFrom(start.title) },
    parties: [{ organizationId, legalRole: 'controller' }],
  };
}

/** Lower-case words of a name, as ids are made of. */
export function idFrom(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const id = words.join('-').slice(0, LONGEST_ID).replace(/-+$/, '');
  return id === '' ? 'assessment' : id;
}
