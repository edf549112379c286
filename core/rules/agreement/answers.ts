import * as z from 'zod';

import { choice } from '../choice.ts';
import { Agreement, PARTY_ROLES } from '../registers/agreement.ts';
import { RETURN_WAYS } from './vocabulary.ts';

const Line = z.string().min(1).max(200);
const Paragraph = z.string().min(1).max(3000);
const Day = z.iso.date();

/** The most parties one agreement has: each is an entry in a register, a review and a signature. */
export const MOST_PARTIES = 12;

/** How the process begins: a new agreement, or a look at one that is in force. */
export const AgreementStart = z.strictObject({
  about: choice({ new: 'A new agreement', review: 'Review of an agreement in force' }),
  title: Line,
  /** Id of the entry in the register of the organization that starts the review. */
  agreementId: z.string().min(1).max(80).optional(),
});
export type AgreementStart = z.infer<typeof AgreementStart>;

/** A party of an agreement made here: an organization of the ecosystem. */
export const SigningParty = z.strictObject({
  organizationId: z.string().min(1).max(64),
  role: choice(PARTY_ROLES),
});
export type SigningParty = z.infer<typeof SigningParty>;

/** What an agreement says: the fields of its entry in the register, with parties that can sign. */
export const AgreementTerms = z.strictObject({
  title: Line,
  ...Agreement.pick({
    type: true,
    endsOn: true,
    notice: true,
    essence: true,
    jointArrangement: true,
    processingContract: true,
    sharing: true,
    furtherTerms: true,
  }).shape,
  parties: z.array(SigningParty).min(2).max(MOST_PARTIES),
  about: Paragraph,
  startsOn: Day,
  /** When it is looked at again; twelve months after it was signed when nobody says otherwise. */
  reviewOn: Day.optional(),
});
export type AgreementTerms = z.infer<typeof AgreementTerms>;

/** Task `draft`. */
export const AgreementDraft = AgreementTerms.extend({
  next: choice({
    sent: 'Send it to the parties',
    withdrawn: 'Give up this draft: nothing is agreed',
  }),
});
export type AgreementDraft = z.infer<typeof AgreementDraft>;

/** Task `party-review`. */
export const PartyReview = z.strictObject({
  answer: choice({ agreed: 'We agree with the text', changes: 'We ask for changes' }),
  changes: Paragraph.optional(),
  remark: Paragraph.optional(),
});
export type PartyReview = z.infer<typeof PartyReview>;

/** Task `opinion`. */
export const DpoOpinion = z.strictObject({
  opinion: choice({
    favourable: 'Favourable',
    'with-remarks': 'Favourable, with remarks',
    unfavourable: 'Unfavourable',
  }),
  reasons: Paragraph,
});
export type DpoOpinion = z.infer<typeof DpoOpinion>;

/** Task `unsigned`: somebody never answered. */
export const Unsigned = z.strictObject({
  next: choice({
    'ask-again': 'Ask all for their signature once more',
    redraft: 'Send it back to be drafted again, for instance with other parties',
    'end-draft': 'End the draft: nothing is agreed',
  }),
  reason: Paragraph,
});
export type Unsigned = z.infer<typeof Unsigned>;

/** Task `return-data`. */
export const DataReturned = z.strictObject({
  way: choice(RETURN_WAYS),
  doneOn: Day,
  evidence: Paragraph,
  legalGround: Paragraph.optional(),
});
export type DataReturned = z.infer<typeof DataReturned>;
