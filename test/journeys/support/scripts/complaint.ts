import type { ProcessScript } from '../process-case.ts';

export const LETTER = 'The camera was turned on Monday. It does not see your house any more.';

export const COMPLAINT_START = {
  subject: 'request',
  complaint: 'My request lay around for two months.',
  name: 'Cem Quay',
  email: 'cem@home.example',
  receivedBy: 'letter',
};

export const complaintScript: ProcessScript = {
  assess: {
    summary: 'A camera films into a flat at Quay 7.',
    organizations: ['transit-authority', 'brightgrid'],
    questions: ['Who set its angle?'],
  },
  statement: ({ organizationId }) =>
    organizationId === 'brightgrid'
      ? undefined
      : { view: 'It was hit by a lorry.', changes: 'It is checked monthly.' },
  investigate: { findings: 'The camera had turned.', outcome: 'upheld', remedy: 'It was turned back.' },
  'draft-answer': ({ round }) => ({ letter: round === 1 ? 'We looked into it.' : LETTER }),
  'approve-answer': ({ round }) =>
    round === 1 ? { outcome: 'changes', reason: 'Say what was done.' } : { outcome: 'approve' },
  // The person who complained answers, not somebody for them.
  reaction: undefined,
  lessons: { lessons: ['Check angles every month'], changes: 'The contract says so from June on.' },
};
