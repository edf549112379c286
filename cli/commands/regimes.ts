import type { EntityFacts, RegimeFacts } from '../../core/rules/regimes/facts.ts';
import { REGIMES, regimeRule } from '../../core/rules/regimes/table.ts';
import { verdictsFor } from '../../core/rules/regimes/verdicts.ts';
import { SimulationFacts } from '../../core/rules/simulate/facts.ts';
import type { CliIo } from '../cli-io.ts';
import type { GlobalOptions } from '../global-options.ts';
import { report } from '../output/report.ts';
import { readFactsFile } from '../whatif/facts-file.ts';
import { filingDue, lawAt, type Filing } from '../whatif/filing.ts';
import { regimesText } from '../whatif/regimes-text.ts';
import { sortFilings } from '../whatif/sort-filings.ts';
import { readStart } from '../whatif/start-flags.ts';
import { readStatedActs, type StatedActs } from '../whatif/stated-acts.ts';
import { needed, unusable } from '../whatif/unusable.ts';

export interface RegimesFlags {
  facts?: string;
  proposals?: boolean;
  at?: string;
  regime?: string[];
}

/** Which filings a breach calls for, by when, and why not the others; offline. The file may be one for `simulate`. */
export async function regimes(io: CliIo, options: GlobalOptions, flags: RegimesFlags): Promise<void> {
  const file = needed('--facts', flags.facts, 'a JSON file, e.g. --facts cli/whatif/sample-facts.json.');
  const wanted = readRegimes(flags.regime ?? []);
  const at = flags.at === undefined ? undefined : instantOfFlag(flags.at);
  const facts = await readFactsFile<SimulationFacts>(file, SimulationFacts);
  const stated = readStatedActs(file, facts);
  const now = new Date(io.now()).toISOString();
  const filings = facts.organizations.flatMap((organization) => {
    const acts = stated.get(organization.id) ?? { acts: {}, submissions: {}, phases: 0 };
    const proposals = flags.proposals ?? false;
    return filingsOf(organization, facts, acts, { at: at ?? lawAt(acts, now), proposals });
  });
  const answer = {
    filings: sortFilings(filings.filter(({ ruleId, regime }) => wanted(ruleId, regime))),
    proposals: flags.proposals ?? false,
  };
  report(io, options, answer, () => regimesText(io, facts, answer.filings));
}

function filingsOf(
  organization: EntityFacts,
  { incident }: RegimeFacts,
  stated: StatedActs,
  law: { at: string; proposals: boolean },
): Filing[] {
  const verdicts = verdictsFor({ organizations: [organization], incident }, law);
  const phases = new Set(
    verdicts.flatMap(({ verdict, follows = [] }) => (verdict === 'applies' ? follows : [])),
  ).size;
  return verdicts.map((verdict) => ({
    ...verdict,
    organization: organization.name ?? organization.id,
    ...(verdict.verdict === 'applies'
      ? { limit: filingDue(verdict, organization, incident, { ...stated, phases }) }
      : {}),
  }));
}

function readRegimes(ids: readonly string[]): (ruleId: string, regime: string) => boolean {
  for (const id of ids) {
    if (regimeRule(id) === undefined && !REGIMES.some((regime) => regime.id === id))
      throw unusable(
        `There is no regime "${id}". The regimes are ${REGIMES.map((one) => one.id).join(', ')}.`,
      );
  }
  return (ruleId, regime) => ids.length === 0 || ids.includes(ruleId) || ids.includes(regime);
}

function instantOfFlag(text: string): string {
  const { start } = readStart(text, undefined, '--at');
  return 'instant' in start ? start.instant : `${start.day}T12:00:00.000Z`;
}
