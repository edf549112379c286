import { SimulationFacts } from '../../core/rules/simulate/facts.ts';
import { simulate as simulateRun } from '../../core/rules/simulate/simulate.ts';
import { catalogue } from '../../workflows/catalogue.ts';
import type { CliIo } from '../cli-io.ts';
import type { GlobalOptions } from '../global-options.ts';
import { report } from '../output/report.ts';
import { readFactsFile } from '../whatif/facts-file.ts';
import { simulationText } from '../whatif/simulation-text.ts';
import { readStatedActs } from '../whatif/stated-acts.ts';
import { needed, understood, unusable } from '../whatif/unusable.ts';

export interface SimulateFlags {
  facts?: string;
  from?: string;
}

/** What would happen if nobody acted in time: the run on a virtual clock, as a timeline; offline. */
export async function simulate(
  io: CliIo,
  options: GlobalOptions,
  processId: string,
  flags: SimulateFlags,
): Promise<void> {
  const definition = catalogue.process(processId);
  if (definition === undefined) {
    const known = catalogue.all().map(({ id }) => id);
    throw unusable(`There is no process "${processId}". The processes are ${known.join(', ')}.`);
  }
  const file = needed('--facts', flags.facts, 'a JSON file, e.g. --facts cli/whatif/sample-facts.json.');
  const from = needed('--from', flags.from, 'when it starts, e.g. --from 2026-05-22T16:30[Europe/Berlin].');
  const facts = await readFactsFile<SimulationFacts>(file, SimulationFacts);
  // The same faults as of the file of `regimes`: names used twice, zones and moments that are none.
  readStatedActs(file, facts);
  const simulation = understood(file, () => simulateRun(definition, facts, from));
  report(io, options, simulation, () => simulationText(io, simulation));
}
