/** What a dialog is for; comes back when it is sent. */
export const DIALOGS = {
  reason: 'reason',
  comment: 'comment',
  form: 'form',
  start: 'start',
  delegate: 'delegate',
  /** Says something; nothing can be sent. */
  note: 'note',
} as const;
export type DialogKind = (typeof DIALOGS)[keyof typeof DIALOGS];

/** Block ids of the one text of a reason or comment. */
export const TEXT = 'text';

/** What somebody entered, by the block's id: one text, a list of chosen values, or seconds since 1970. */
export type DialogState = Record<string, string | string[] | number>;
