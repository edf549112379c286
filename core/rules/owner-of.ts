import type { Run } from './run.ts';

/** The organization in whose name a run was started; the lead's when the system started it for nobody. */
export function ownerOf(run: Pick<Run, 'ownerOrganizationId' | 'startedBy' | 'leadOrganizationId'>): string {
  if (run.ownerOrganizationId !== undefined) return run.ownerOrganizationId;
  return run.startedBy.kind === 'system' ? run.leadOrganizationId : run.startedBy.organizationId;
}
