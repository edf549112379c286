import * as z from 'zod';

import {
  AgreementDraft,
  AgreementStart,
  DataReturned,
  DpoOpinion,
  PartyReview,
  SigningParty,
  Unsigned,
} from '../../core/rules/agreement/answers.ts';
import { MAY_BE_EMPTY } from '../../core/rules/registers/field-shapes.ts';
import { LONG, ORGANIZATIONS, when } from '../language/field-hints.ts';
import { form } from '../language/form.ts';

const start = AgreementStart.shape;
export const START_FORM = form(
  z.strictObject({
    about: start.about.meta({ ...start.about.meta(), title: 'What is it about?' }),
    title: start.title.meta({
      title: 'Name of the agreement',
      description: 'For instance: counting data of the harbour bridge. No names of people.',
    }),
    agreementId: start.agreementId.meta({
      title: 'Which agreement?',
      description: 'Its id in your register of agreements.',
      ...when('about', 'review'),
    }),
  }),
);

const draft = AgreementDraft.shape;
const party = SigningParty.shape;
const sent = when('next', 'sent');
const ofType = (type: string) => ({ ...when('type', type), ...MAY_BE_EMPTY });
const maybe = { ...sent, ...MAY_BE_EMPTY };

export const DRAFT_FORM = form(
  z.strictObject({
    next: draft.next.meta({ ...draft.next.meta(), title: 'What should happen with this draft?' }),
    title: draft.title.optional().meta({ title: 'Name of the agreement', ...sent }),
    type: draft.type.optional().meta({
      title: 'Kind of agreement',
      description: 'It decides what the agreement has to say; the fields below change with it.',
      ...sent,
    }),
    parties: z
      .array(
        z
          .strictObject({
            organizationId: party.organizationId.meta({ title: 'Organization', ...ORGANIZATIONS }),
            role: party.role.meta({ ...party.role.meta(), title: 'As what?' }),
          })
          .meta({ title: 'Party' }),
      )
      .min(2)
      .max(12)
      .optional()
      .meta({
        title: 'Parties',
        description: 'Everybody who signs, your own organization too if it is a party.',
        ...sent,
      }),
    about: draft.about.optional().meta({
      title: 'What it is about',
      description: 'What the parties do together, with which data, and whose. Two or three sentences.',
      ...LONG,
      ...sent,
    }),
    jointArrangement: draft.jointArrangement.meta({
      title: 'What the arrangement says (art. 26)',
      ...ofType('joint-controllers'),
    }),
    essence: draft.essence.meta({
      title: 'Its essence, for the public (art. 26(2))',
      description: 'In plain words: who does what, and whom people can turn to. It is published.',
      ...LONG,
      ...ofType('joint-controllers'),
    }),
    processingContract: draft.processingContract.meta({
      title: 'What the contract says (art. 28(3))',
      description: 'A usual wording is filled in where there is one. Change what does not fit.',
      ...ofType('processing'),
    }),
    sharing: draft.sharing.meta({ title: 'What is agreed about the sharing', ...ofType('sharing') }),
    furtherTerms: draft.furtherTerms.meta({ title: 'Further terms', ...LONG, ...maybe }),
    startsOn: draft.startsOn.optional().meta({ title: 'In force from', ...sent }),
    endsOn: draft.endsOn.meta({
      title: 'Ends on',
      description: 'Leave empty when it runs until a party ends it.',
      ...maybe,
    }),
    notice: draft.notice.meta({ title: 'Period of notice', ...maybe }),
    reviewOn: draft.reviewOn.meta({
      title: 'To be looked at again on',
      description: 'Leave empty for twelve months after the last signature.',
      ...maybe,
    }),
  }),
);

const review = PartyReview.shape;
export const PARTY_REVIEW_FORM = form(
  z.strictObject({
    answer: review.answer.meta({
      ...review.answer.meta(),
      title: 'Does your organization agree with the text?',
    }),
    changes: review.changes.meta({
      title: 'What has to change, and why?',
      description: 'Name the clause. Better still, write how it should read.',
      ...LONG,
      ...when('answer', 'changes'),
    }),
    remark: review.remark.meta({ title: 'Remarks', ...LONG }),
  }),
);

const opinion = DpoOpinion.shape;
export const OPINION_FORM = form(
  z.strictObject({
    opinion: opinion.opinion.meta({ ...opinion.opinion.meta(), title: 'Your opinion' }),
    reasons: opinion.reasons.meta({
      title: 'Reasons',
      description: 'The heads read this before they sign. What should they know?',
      ...LONG,
    }),
  }),
);

const unsigned = Unsigned.shape;
export const UNSIGNED_FORM = form(
  z.strictObject({
    next: unsigned.next.meta({ ...unsigned.next.meta(), title: 'How does it go on?' }),
    reason: unsigned.reason.meta({ title: 'Why?', description: 'The parties can read this.', ...LONG }),
  }),
);

const returned = DataReturned.shape;
export const RETURN_FORM = form(
  z.strictObject({
    way: returned.way.meta({ ...returned.way.meta(), title: 'What happened to the data?' }),
    doneOn: returned.doneOn.meta({ title: 'On which day?' }),
    legalGround: returned.legalGround.meta({
      title: 'Which part is kept, and which law requires it?',
      ...LONG,
      ...when('way', 'kept'),
    }),
    evidence: returned.evidence.meta({
      title: 'What shows it?',
      description: 'For instance a deletion log, a certificate, a hand-over note, and where it is kept.',
      ...LONG,
    }),
  }),
);
