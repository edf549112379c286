import type { MaterialRule } from '../task-material.ts';
import { ContactStart, TROUBLES } from './answers.ts';

/** Which address it is, and what is wrong with it. */
export const contactMaterial: MaterialRule = (_definition, { case: { run } }) => {
  const start = ContactStart.safeParse(run.data.start);
  if (!start.success) return [];
  const { address, what } = start.data;
  return [
    {
      title: 'The address',
      lines: [
        { label: 'Mail address', value: address },
        { label: 'What is wrong', value: TROUBLES[what] },
      ],
    },
  ];
};
