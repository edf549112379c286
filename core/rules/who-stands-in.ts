import type { Saying } from './form-lines.ts';
import type { MaterialSection } from './material-section.ts';
import type { Task } from './task.ts';

type Asked = NonNullable<Task['unfilled']>[number];

/** Where everybody who would be asked did the work that is looked at: who is asked instead, or what to do about it. */
export function whoStandsIn(
  { voters, unfilled = [] }: Pick<Task, 'voters' | 'unfilled'>,
  { organizationName }: Pick<Saying, 'organizationName'>,
): MaterialSection[] {
  const say = ({ role, organizationId }: Asked) => `${role} of ${organizationName(organizationId)}`;
  const lines = [
    ...voters.flatMap(({ insteadOf, ...slot }) =>
      insteadOf === undefined
        ? []
        : [
            {
              label: `Instead of: ${say(insteadOf)}`,
              value: `Everybody with this role did the work, and nobody decides on their own work. The ${say(slot)} is asked instead.`,
            },
          ],
    ),
    ...unfilled.map((asked) => ({
      label: `Nobody is free: ${say(asked)}`,
      value: `Everybody with this role did the work, or decides here already, and nobody else could be found. Give the role ${asked.role} to somebody else of ${organizationName(asked.organizationId)}: they can do this at once.`,
    })),
  ];
  return lines.length === 0 ? [] : [{ title: 'Who may do this', lines }];
}
