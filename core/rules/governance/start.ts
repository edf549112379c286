import type { StartRule } from '../run-start.ts';
import { GovernanceStart } from './answers.ts';

/** A cycle is named by the year it begins in. Who takes part is said when it is opened. */
export const governanceStart: StartRule = ({ answers, at }) => ({
  ok: true,
  title: `Governance cycle ${at.slice(0, 4)}`,
  data: { start: GovernanceStart.parse(answers) },
});
