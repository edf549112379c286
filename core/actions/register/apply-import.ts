import type { Ports } from '../../ports.ts';
import type { RegisterImport } from '../../rules/register-import.ts';
import { outboxWrite } from '../outbox-write.ts';
import type { Closed } from './entry-request.ts';
import { openForEditing, type RegisterRequest } from './open-register.ts';

export type ImportDecisionResult =
  | Closed
  | { result: 'done'; import: RegisterImport }
  /** Another file was checked since, or it was applied or dropped. */
  | { result: 'gone' };

/** A checked import may be applied for so long; afterwards the file is checked again. */
const VALID_MS = 7 * 24 * 3_600_000;

/** The person's yes: from now on the rows are applied by themselves until all of them stand in the register. */
export async function applyImport(
  ports: Pick<Ports, 'store' | 'now' | 'ids'>,
  request: RegisterRequest & { importId: string },
): Promise<ImportDecisionResult> {
  return decide(ports, request, 'applying');
}

/** The person's no: nothing of it is applied. */
export async function dropImport(
  ports: Pick<Ports, 'store' | 'now' | 'ids'>,
  request: RegisterRequest & { importId: string },
): Promise<ImportDecisionResult> {
  return decide(ports, request, 'dropped');
}

async function decide(
  ports: Pick<Ports, 'store' | 'now' | 'ids'>,
  request: RegisterRequest & { importId: string },
  status: 'applying' | 'dropped',
): Promise<ImportDecisionResult> {
  const { organizationId, kind, importId } = request;
  const opened = await openForEditing(ports, request);
  const before = await ports.store.registerImport(organizationId, kind);
  const isThis = before?.importId === importId;
  // Said twice, it is under way already.
  if (opened.result === 'import-under-way' && isThis && status === 'applying')
    return { result: 'done', import: before };
  if (opened.result !== 'open') return opened;
  const now = ports.now();
  if (!isThis || before.status !== 'checked' || isOld(before, now)) return { result: 'gone' };
  const after = { ...before, status, version: before.version + 1 };
  if (status === 'applying') after.startedAt = now;
  else after.endedAt = now;
  const work = { kind: 'apply-import', runId: '', organizationId, register: kind, importId } as const;
  const committed = await ports.store.commit({
    writes: [
      { entity: 'registerImport', before, after },
      ...(status === 'applying' ? [outboxWrite(ports, work)] : []),
    ],
    events: [],
  });
  return committed === 'committed' ? { result: 'done', import: after } : decide(ports, request, status);
}

function isOld({ checkedAt }: RegisterImport, now: string): boolean {
  return Date.parse(now) - Date.parse(checkedAt) > VALID_MS;
}
