import type { StartInput, StartVerdict } from '../run-start.ts';
import { DataManagementStart } from './answers.ts';
import type { DataManagementData } from './data.ts';

/** A yearly round asks everybody who handles personal data; a change only those it names. */
export function startDataManagement({ answers, organizations }: StartInput): StartVerdict {
  const start = DataManagementStart.parse(answers);
  const named = start.reason === 'change' ? (start.organizations ?? []) : [];
  const unknown = named.filter((id) => !organizations.some((organization) => organization.id === id));
  if (unknown.length > 0) {
    const message = `There is no organization "${unknown.join('", "')}". Choose among the list.`;
    return { ok: false, problems: [{ field: 'organizations', message }] };
  }
  const data: DataManagementData = {
    start,
    ...(named.length === 0 ? {} : { organizations: [...new Set(named)].sort() }),
  };
  return { ok: true, title: start.title, data };
}
