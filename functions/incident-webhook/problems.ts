import type { WebhookProblem } from './webhook-answer.ts';

/** Every refusal of the endpoint; none says more than a sender needs to mend its request. */
export const PROBLEMS = {
  tooLarge: {
    status: 413,
    code: 'webhook.too-large',
    title: 'Too large',
    detail: 'A delivery holds at most 256 KB. Send a reference instead of the content.',
  },
  disabledSource: {
    status: 410,
    code: 'webhook.disabled-source',
    title: 'Gone',
    detail: 'This source is disabled. Stop sending to it.',
  },
  badSignature: {
    status: 401,
    code: 'webhook.bad-signature',
    title: 'Not signed as agreed',
    detail: 'Sign each attempt with the secret of the source, in the way that was agreed for it.',
  },
  otherMedia: {
    status: 415,
    code: 'webhook.other-media',
    title: 'Not JSON',
    detail: 'Send JSON in UTF-8, not compressed.',
  },
  notJson: {
    status: 400,
    code: 'webhook.not-json',
    title: 'Not JSON',
    detail: 'The body must be one JSON object in UTF-8.',
  },
  badBody: {
    status: 400,
    code: 'webhook.bad-body',
    title: 'Not an incident',
    detail: 'Some fields are missing or wrong.',
  },
  differentBody: {
    status: 409,
    code: 'webhook.different-body',
    title: 'Same delivery, other body',
    detail: 'A delivery with this id was taken with another body. Use a new id for new content.',
  },
  badOrigin: {
    status: 400,
    code: 'webhook.bad-origin',
    title: 'No origin',
    detail: 'Name the origin in the header webhook-request-origin.',
  },
  ourFault: {
    status: 500,
    code: 'webhook.failed',
    title: 'We failed',
    detail: 'The delivery was not taken. Send it again later.',
  },
} as const satisfies Record<string, WebhookProblem>;
