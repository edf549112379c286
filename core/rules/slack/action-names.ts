/** What the buttons of a card are called; the part before a colon says what is to be done. */
export const ACTIONS = {
  decide: 'decide',
  /** An outcome that needs a reason: asks for it first. */
  reason: 'reason',
  answer: 'answer',
  claim: 'claim',
  comment: 'comment',
  /** Opens a page; nothing is to be done. */
  open: 'open',
  begin: 'begin',
} as const;
