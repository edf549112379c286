import { score, SEVERITY_TABLE_VERSION, type SeverityProposal } from '../../core/rules/severity.ts';
import { BANDS } from '../../core/rules/severity/bands.ts';
import type { circumstancesByElement } from '../../core/rules/severity/circumstances.ts';

/** What is printed: the figure, what it was made of, and with a file of facts both readings and the flags. */
export interface SeverityAnswer {
  se: number;
  level: SeverityProposal['level'];
  /** What the level means for the people concerned. */
  means: string;
  formula: string;
  dpc: number;
  ei: number;
  /** Sum of the circumstances. */
  cb: number;
  circumstances: ReturnType<typeof circumstancesByElement>;
  bands: typeof BANDS;
  tableVersion: string;
  facts?: {
    types: { description: string; dpc: number; ei: number; product: number }[];
    /** The other reading: the highest product of one type. */
    perType: { se: number; level: SeverityProposal['level'] };
    flags: SeverityProposal['flags'];
    input: SeverityProposal['input'];
  };
}

/** The figure from its three parts, with all that explains it. */
export function severityAnswer(
  dpc: number,
  ei: number,
  circumstances: SeverityAnswer['circumstances'],
): SeverityAnswer {
  const cb = Object.values(circumstances).reduce((sum, added) => sum + added, 0);
  const { se, level } = score(dpc, ei, cb);
  return {
    se,
    level,
    means: BANDS.find((band) => band.level === level)?.means ?? '',
    formula: `SE = ${dpc} × ${ei} + ${cb} = ${se}`,
    dpc,
    ei,
    cb,
    circumstances,
    bands: BANDS,
    tableVersion: SEVERITY_TABLE_VERSION,
  };
}
