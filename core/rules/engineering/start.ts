import { idFrom } from '../risk/start.ts';
import type { StartInput, StartVerdict } from '../run-start.ts';
import { EngineeringStart } from './answers.ts';

/** A run on a release of a system: a new one, or one that has a record already. */
export function engineeringStart({ answers, organizationId }: StartInput): StartVerdict {
  const start = EngineeringStart.parse(answers);
  if (start.system !== undefined && idFrom(start.system) !== start.system) {
    const message =
      'Enter the id as its last record shows it: lower-case words joined by "-". Or leave it empty.';
    return { ok: false, problems: [{ field: 'system', message }] };
  }
  return {
    ok: true,
    title: `${start.title}, ${start.release}`,
    data: { start, systemId: start.system ?? idFrom(start.title) },
    parties: [{ organizationId, legalRole: 'controller' }],
  };
}
