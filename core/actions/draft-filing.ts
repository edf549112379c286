import { filingDraft } from '../rules/breach/filing-draft.ts';
import { breachDataOf } from '../rules/breach/read-case.ts';
import { hashOf } from '../rules/canonical.ts';
import { CodedError } from '../rules/coded-error.ts';
import { placeOf, type AutoStepInput, type AutoStepPorts } from './auto-step.ts';
import { commitRun } from './commit-run.ts';
import { earlierOutcome, noteOutcome } from './earlier-outcome.ts';
import { loadCase } from './load-case.ts';
import { SYSTEM } from './system-actor.ts';
import { withRetry } from './with-retry.ts';

/** The evidence of a draft. */
const DRAFTED = { type: 'filing-drafted', outcome: 'done' } as const;

/**
 * Fills a filing in from the facts, as far as they go, and keeps the draft with the run for whoever prepares it.
 * Repeated, it finds its own draft and changes nothing. Throws `organization.missing`.
 */
export async function draftFiling(ports: AutoStepPorts, input: AutoStepInput): Promise<{ outcome: 'done' }> {
  const { scope, organizationId } = input;
  return withRetry<{ outcome: 'done' }>(ports, async () => {
    const found = await loadCase(ports, input.runId);
    if ((await earlierOutcome(ports, found.run, input, DRAFTED)) !== undefined) return { outcome: 'done' };
    const organizations = await ports.store.organizations();
    const organization = organizations.find(({ id }) => id === organizationId);
    if (organization === undefined)
      throw new CodedError('organization.missing', `no organization for filing ${scope}`);
    const drafted = filingDraft(found, scope, organization, organizations);
    const { drafts = {} } = breachDataOf(found);
    const draft = hashOf(drafted);
    if (drafts[scope] !== undefined && hashOf(drafts[scope]) === draft) {
      const noted = await noteOutcome(ports, found.run, input, DRAFTED);
      return noted === 'conflict' ? noted : { outcome: 'done' };
    }
    const data = { ...placeOf(input), draft, missing: drafted.missing.length };
    const committed = await commitRun(ports, found.run, {
      writes: [],
      events: [{ at: ports.now(), type: 'filing-drafted', actor: SYSTEM.draftFiling, data }],
      run: { data: { ...found.run.data, drafts: { ...drafts, [scope]: drafted } } },
    });
    return committed === 'conflict' ? committed : { outcome: 'done' };
  });
}
