import type { Case } from '../case.ts';
import type { RequirementAnswer } from './answers.ts';
import { GOAL_AGAINST } from './protection-goals.ts';
import { threatsThatApply, type ReadThreat } from './read.ts';
import { STRATEGY_AGAINST, type Strategy } from './strategies.ts';

const MOST = 40;

/** What a strategy asks of an element, as a first sentence that people make their own. */
const SENTENCES: Readonly<Record<Strategy, string>> = {
  minimise: 'Only data that are needed are taken and kept',
  separate: 'Data of different purposes are kept apart',
  abstract: 'No more detail is kept than needed, so that nobody can be told apart',
  hide: 'Nobody outside can see or follow the data',
  inform: 'People are told in plain words, where and when it happens, and can step in',
  control: 'People have a say over their data',
  enforce: 'What was promised is built in and cannot be left out',
  demonstrate: 'It can be shown that this is so',
};

/** One requirement per element and strategy: the threats that the same idea answers go together. */
export function proposeRequirements(aCase: Case): Partial<RequirementAnswer>[] {
  const groups = new Map<string, ReadThreat[]>();
  for (const threat of threatsThatApply(aCase)) {
    const key = `${threat.element.key} ${STRATEGY_AGAINST[threat.threat]}`;
    groups.set(key, [...(groups.get(key) ?? []), threat]);
  }
  return [...groups.values()].slice(0, MOST).flatMap((threats) => {
    const [first] = threats;
    if (first === undefined) return [];
    const strategy = STRATEGY_AGAINST[first.threat];
    return [
      {
        text: `${SENTENCES[strategy]} (${first.element.name}).`,
        threats: threats.map(({ key }) => key),
        strategy,
        goal: GOAL_AGAINST[first.threat],
        allocatedTo: 'system' as const,
      },
    ];
  });
}
