/** Everything the functions log. Ids, counts and codes go with a message; answers, bodies, mails and tokens never do. */
export const LOG = {
  taskOpened: 'task opened',
  groupOpened: 'task group opened',
  nothingToAsk: 'nobody to ask, the wait was ended at once',
  participantsListed: 'participants listed',
  breachAssessed: 'severity proposed',
  filingDrafted: 'filing drafted',
  stepComputed: 'step computed',
  waitBegan: 'wait began',
  productPublished: 'work product published',
  productRefused: 'work product refused by its close guard',
  outboxDelivered: 'outbox entry delivered',
  outboxReconciled: 'outbox entry reconciled: the run was already past it',
  outboxFailed: 'outbox entry failed for good',
  outboxRetried: 'outbox entry could not be delivered, it will be tried again',
  outboxOverdue: 'outbox entry could not be delivered for half an hour',
  recordIgnored: 'stream record is no outbox entry',
  swept: 'sweep done',
  sweepItemFailed: 'sweep could not settle one item',
  runEnded: 'run ended',
  webhookTaken: 'incident webhook taken',
  webhookRefused: 'incident webhook refused',
  webhookConflict: 'incident webhook: same delivery id with another body',
  ecosystemLoaded: 'ecosystem loaded',
  requestFailed: 'request failed',
  signInRefused: 'sign-in refused',
  failed: 'function failed',
} as const;
export type LogMessage = (typeof LOG)[keyof typeof LOG];

/** What may stand beside a message. */
export type LogFacts = Record<string, string | number | boolean | undefined>;
