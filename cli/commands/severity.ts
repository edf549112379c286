import { assess, typeScore } from '../../core/rules/severity.ts';
import { circumstancesByElement } from '../../core/rules/severity/circumstances.ts';
import type { CliIo } from '../cli-io.ts';
import type { GlobalOptions } from '../global-options.ts';
import { report } from '../output/report.ts';
import { severityAnswer, type SeverityAnswer } from '../whatif/severity-answer.ts';
import { readSeverityFacts } from '../whatif/severity-facts.ts';
import { readScoreFlags, type SeverityFlags } from '../whatif/severity-flags.ts';
import { severityText } from '../whatif/severity-text.ts';
import { needed, unusable } from '../whatif/unusable.ts';

/** The ENISA figure from its parts, or from a file of facts; offline. */
export async function severity(io: CliIo, options: GlobalOptions, flags: SeverityFlags): Promise<void> {
  const answer = flags.facts === undefined ? fromFlags(flags) : await fromFacts(flags.facts, flags);
  report(io, options, answer, () => severityText(io, answer));
}

function fromFlags(flags: SeverityFlags): SeverityAnswer {
  if (flags.dpc === undefined && flags.ei === undefined && flags.cb === undefined)
    throw unusable('Nothing to score: give --dpc, --ei and --cb, or --facts FILE.');
  const { dpc, ei, cb: circumstances } = readScoreFlags(flags);
  return severityAnswer(dpc, ei, circumstances);
}

async function fromFacts(file: string, flags: SeverityFlags): Promise<SeverityAnswer> {
  if ([flags.dpc, flags.ei, flags.cb].some((flag) => flag !== undefined))
    throw unusable('--facts gives all the inputs: leave --dpc, --ei and --cb out.');
  const input = await readSeverityFacts(needed('--facts', file, 'a JSON file with all the inputs.'));
  const proposal = assess(input);
  return {
    ...severityAnswer(proposal.dpc, proposal.ei, circumstancesByElement(input)),
    facts: {
      types: input.types.map((type) => {
        const { dpc, ei } = typeScore(type);
        return { description: type.description, dpc, ei, product: dpc * ei };
      }),
      perType: proposal.perType ?? { se: proposal.se, level: proposal.level },
      flags: proposal.flags,
      input,
    },
  };
}
