import type { Ports } from '../../core/ports.ts';
import { may } from '../../core/rules/authorization.ts';
import { doneTasks } from '../../core/rules/answered.ts';
import { filingsOf } from '../../core/rules/breach/read-case.ts';
import type { Case } from '../../core/rules/case.ts';
import { edpbNotification, type EdpbNotification } from '../../core/rules/exports/edpb-template.ts';
import { verisIncident, type VerisIncident } from '../../core/rules/exports/veris.ts';
import type { Organization, Person } from '../../core/rules/organization.ts';
import type { Task } from '../../core/rules/task.ts';

interface Place {
  runId: string;
  organizationId: string;
}

/** The incident as one of its controllers describes it, in VERIS; undefined for whoever may not read its dossier. */
export async function readVeris(
  ports: Pick<Ports, 'store'>,
  person: Person,
  place: Place,
): Promise<VerisIncident | undefined> {
  const read = await readable(ports, person, place);
  return read === undefined ? undefined : verisIncident(read.found, read.organization, read.organizations);
}

/** A controller's notification to its authority under one law, with the receipt it got. */
export interface ExportedFiling {
  rule: string;
  round: number;
  receipt?: { number: string; filedAt: string };
  notification: EdpbNotification;
}

/** Every notification of a controller in the fields of the EDPB template, as prepared and as filed. */
export async function readFilings(
  ports: Pick<Ports, 'store'>,
  person: Person,
  place: Place,
): Promise<ExportedFiling[] | undefined> {
  const read = await readable(ports, person, place);
  if (read === undefined) return undefined;
  const prepared = doneTasks(read.found, 'prepare-filing').filter(
    ({ organizationId }) => organizationId === place.organizationId,
  );
  const scopes = [...new Set(prepared.map(({ scope }) => scope))];
  return scopes.flatMap((scope) => filingsOfScope(read.found, scope, prepared));
}

/** What was last prepared before each receipt, and what is prepared since the last one. */
function filingsOfScope(found: Case, scope: string, prepared: Task[]): ExportedFiling[] {
  const rule = scope.split('.')[1] ?? '';
  const own = prepared.filter((task) => task.scope === scope);
  const filings = filingsOf(found, scope);
  const filed = filings.flatMap(({ task, answers }, index): ExportedFiling[] => {
    const text = own.findLast(({ endedAt }) => isBefore(endedAt, task.endedAt));
    if (text === undefined) return [];
    const { receiptNumber: number, filedAt, completeness } = answers;
    const complete = completeness === 'complete';
    const notification = edpbNotification(text.answers ?? {}, { complete });
    return [{ rule, round: index + 1, receipt: { number, filedAt }, notification }];
  });
  const last = filings.at(-1)?.task.endedAt;
  const pending = own.findLast(({ endedAt }) => last === undefined || isBefore(last, endedAt));
  if (pending === undefined) return filed;
  const notification = edpbNotification(pending.answers ?? {}, { complete: false });
  return [...filed, { rule, round: filings.length + 1, notification }];
}

function isBefore(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && left < right;
}

async function readable(
  { store }: Pick<Ports, 'store'>,
  person: Person,
  { runId, organizationId }: Place,
): Promise<{ found: Case; organization: Organization; organizations: Organization[] } | undefined> {
  const found = await store.case(runId);
  if (found?.run.processId !== 'breach-notification') return undefined;
  if (!may(person, 'read-dossier', { run: found.run, parties: found.parties, organizationId }))
    return undefined;
  const organizations = await store.organizations();
  const organization = organizations.find(({ id }) => id === organizationId);
  return organization === undefined ? undefined : { found, organization, organizations };
}
