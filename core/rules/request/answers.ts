import * as z from 'zod';

import { choice, choices } from '../choice.ts';
import { RECEIVED_BY, REFUSAL_REASONS } from '../registers/request.ts';
import { RIGHT_CHOICES } from './rights-words.ts';

const Line = z.string().min(1).max(200);
const Paragraph = z.string().min(1).max(4000);
const Instant = z.iso.datetime({ offset: true });
const OrganizationId = z.string().max(64);
const YES_NO = { yes: 'Yes', no: 'No' } as const;

export const ASKS_FOR = {
  self: 'For myself',
  child: 'For my child, or somebody in my care',
  representative: 'For somebody who has asked me to',
} as const;

/** What a request begins with: from the public form, or entered by a person who received it. */
export const RequestStart = z.strictObject({
  rights: choices(RIGHT_CHOICES).min(1),
  details: Paragraph,
  name: z.string().min(1).max(120),
  /** Without one everything goes by post, and a person says when it left. */
  email: z.email().max(200).optional(),
  /** How the person is reached who gave no mail address. */
  postal: z.string().min(1).max(500).optional(),
  asksFor: choice(ASKS_FOR).default('self'),
  authority: Paragraph.optional(),
  receivedBy: choice(RECEIVED_BY).optional(),
  receivedAt: Instant.optional(),
  firstReceivedFrom: OrganizationId.optional(),
  firstReceivedAt: Instant.optional(),
});
export type RequestStart = z.infer<typeof RequestStart>;

export const ASK_FOR = {
  identity: 'To be sure who asks',
  clarification: 'To understand or find what is meant',
} as const;

/** Task `identity`. */
export const IdentityCheck = z.strictObject({
  identity: choice({
    clear: 'It is clear who asks and what is meant',
    ask: 'Something has to be asked first',
    'not-confirmed': 'It cannot be confirmed who asks',
    withdrawn: 'The request has been taken back',
  }),
  how: Paragraph,
  askFor: choice(ASK_FOR).optional(),
  question: Paragraph.optional(),
  promptly: choice(YES_NO).optional(),
  /** By post: when the confirmation of receipt left, and the question. */
  receiptSentAt: Instant.optional(),
  askedAt: Instant.optional(),
});
export type IdentityCheck = z.infer<typeof IdentityCheck>;

/** Task `give-proof`: the answer of the person who asked. */
export const Proof = z.strictObject({
  goesOn: choice({ yes: 'Here is my answer', withdraw: 'I take my request back' }),
  answer: Paragraph.optional(),
  /** By post: the time goes on from when it arrived, not from when somebody typed it in. */
  arrivedAt: Instant.optional(),
});
export type Proof = z.infer<typeof Proof>;

/** An organization that decides about the data and has to answer. */
export const Addressee = z.strictObject({ organization: OrganizationId, receivedAt: Instant.optional() });

/** Task `scope`. */
export const Scope = z.strictObject({
  controllers: z.array(Addressee).min(1).max(20),
  searching: z.array(OrganizationId).min(1).max(50),
  systems: Paragraph.optional(),
  note: Paragraph.optional(),
});
export type Scope = z.infer<typeof Scope>;

/** What an organization holds about the person, in one place. */
export const Holding = z.strictObject({
  where: Line,
  what: Paragraph,
  purpose: Line.optional(),
  recipients: Line.optional(),
  source: Line.optional(),
  keptUntil: Line.optional(),
  others: choice(YES_NO),
});
export type Holding = z.infer<typeof Holding>;

/** Task `search`, one per organization that may hold data. */
export const SearchResult = z.strictObject({
  found: choice({ 'data-found': 'Yes, we hold data', 'nothing-held': 'No, nothing is held' }),
  searched: Paragraph,
  holdings: z.array(Holding).min(1).max(30).optional(),
  done: Paragraph.optional(),
  objections: Paragraph.optional(),
});
export type SearchResult = z.infer<typeof SearchResult>;

/** Task `extend`. */
export const ExtensionChoice = z.strictObject({
  extend: choice({ 'in-time': 'Yes, it will be answered in time', extended: 'No, more time is needed' }),
  reasons: Paragraph.optional(),
  /** By post: when the letter with the reasons left. Nothing is extended before the person is told (12(3)). */
  toldAt: Instant.optional(),
});
export type ExtensionChoice = z.infer<typeof ExtensionChoice>;

export const EXEMPTIONS = {
  'others-rights': 'Rights and freedoms of others (15(4), 20(4))',
  'legal-obligation': 'A law requires the data to be kept (17(3)(b))',
  'public-interest': 'Public interest, health, archives, research (17(3)(b) to (d))',
  expression: 'Freedom of expression and information (17(3)(a))',
  'legal-claims': 'Legal claims (17(3)(e), 18(2), 21(1))',
  'compelling-grounds': 'Compelling grounds outweigh the objection (21(1))',
  'not-covered': 'The right does not cover it',
  unfounded: 'Manifestly unfounded or excessive (12(5))',
  'national-law': 'A restriction in national law (23)',
  'not-identified': 'We cannot tell who the person is (11, 12(2))',
} as const;

/** One thing that is not given, changed or deleted, and why. */
export const Withheld = z.strictObject({
  what: Line,
  ground: choice(EXEMPTIONS),
  reason: Paragraph,
});
export type Withheld = z.infer<typeof Withheld>;

/** Task `exemptions`, one per controller. */
export const Exemptions = z.strictObject({
  decision: choice({
    fulfil: 'Fulfil it in full',
    'nothing-held': 'Answer that nothing is held',
    'partly-refuse': 'Fulfil it in part',
    refuse: 'Refuse it',
    withdrawn: 'The request has been taken back',
  }),
  withheld: z.array(Withheld).min(1).max(20).optional(),
  refusal: choice(REFUSAL_REASONS).optional(),
  note: Paragraph.optional(),
});
export type Exemptions = z.infer<typeof Exemptions>;

/** A piece of what is handed over. */
export const Enclosure = z.strictObject({ title: Line, text: z.string().min(1).max(12_000) });
export type Enclosure = z.infer<typeof Enclosure>;

/** Task `assemble`, one per controller: the answer as the person will read it. */
export const Assembled = z.strictObject({
  letter: z.string().min(1).max(8000),
  enclosures: z.array(Enclosure).max(20).optional(),
});
export type Assembled = z.infer<typeof Assembled>;

/** Task `collect`: the person has read the answer. */
export const Collected = z.strictObject({
  received: choice({ yes: 'Yes, I have read and saved it', problem: 'I cannot open or understand it' }),
  words: Paragraph.optional(),
});
export type Collected = z.infer<typeof Collected>;

/** Task `post-answer`, one per controller: an answer that went by post or by hand. */
export const PostedAnswer = z.strictObject({
  way: choice({
    post: 'By post',
    registered: 'By registered post',
    hand: 'Handed over',
  }),
  sentAt: Instant,
});
export type PostedAnswer = z.infer<typeof PostedAnswer>;
