import * as z from 'zod';

import {
  Addressee,
  Assembled,
  Collected,
  Enclosure,
  Exemptions,
  ExtensionChoice,
  Holding,
  IdentityCheck,
  PostedAnswer,
  Proof,
  RequestStart,
  Scope,
  SearchResult,
  Withheld,
} from '../../core/rules/request/answers.ts';
import { form } from '../language/form.ts';
import { LONG, ORGANIZATIONS, when } from '../language/field-hints.ts';

const start = RequestStart.shape;
export const START_FORM = form(
  z.strictObject({
    rights: start.rights.meta({ title: 'What do you want?', description: 'Choose all that apply.' }),
    details: start.details.meta({
      title: 'What is it about?',
      description:
        'Which service, place or time. That helps us to find it. Leave out what is not needed, and send no copy of an identity card.',
      ...LONG,
    }),
    name: start.name.meta({ title: 'Your name' }),
    email: start.email.meta({
      title: 'Your mail address',
      description: 'The answer and all news go there.',
    }),
    postal: start.postal.meta({
      title: 'How else to reach the person',
      description: 'Postal address, or what they asked for. Needed where there is no mail address.',
      ...LONG,
    }),
    asksFor: start.asksFor.meta({ title: 'For whom do you ask?' }),
    authority: start.authority.meta({
      title: 'For whom, and what shows that you may?',
      ...LONG,
      ...when('asksFor', 'child', 'representative'),
    }),
    receivedBy: start.receivedBy.meta({
      title: 'How it came',
      description: 'Only if somebody enters it for the person.',
    }),
    receivedAt: start.receivedAt.meta({
      title: 'When it arrived',
      description: 'Only if it arrived earlier, for instance by letter: the time limit counts from there.',
    }),
    firstReceivedFrom: start.firstReceivedFrom.meta({
      title: 'Where it arrived first',
      description: 'Only if another organization passed it on.',
      ...ORGANIZATIONS,
    }),
    firstReceivedAt: start.firstReceivedAt.meta({ title: 'When it arrived there' }),
  }),
);

const identity = IdentityCheck.shape;
const asks = when('identity', 'ask');
export const IDENTITY_FORM = form(
  z.strictObject({
    identity: identity.identity.meta({ title: 'Is it clear who asks, and what is meant?' }),
    how: identity.how.meta({
      title: 'How do you know, or what is in doubt?',
      description: 'Where the person writes from an account you know, that is usually enough.',
      ...LONG,
    }),
    askFor: identity.askFor.meta({ title: 'Why do you ask?', ...asks }),
    question: identity.question.meta({
      title: 'What do you ask the person?',
      description:
        'The least that removes the doubt. Never a copy of an identity card if anything less will do.',
      ...LONG,
      ...asks,
    }),
    promptly: identity.promptly.meta({
      title: 'Is it asked without undue delay?',
      description: 'Only then may the time stand still until the answer comes.',
      ...asks,
    }),
    receiptSentAt: identity.receiptSentAt.meta({
      title: 'When did the confirmation of receipt leave?',
      description: 'There is no mail address: send the letter below by post.',
      ...when('identity', 'clear', 'ask', 'not-confirmed'),
    }),
    askedAt: identity.askedAt.meta({
      title: 'When did your question leave?',
      description: 'There is no mail address: write or call. The time may stand still from then on.',
      ...asks,
    }),
  }),
);

const proof = Proof.shape;
export const PROOF_FORM = form(
  z.strictObject({
    goesOn: proof.goesOn.meta({ title: 'What would you like to do?' }),
    answer: proof.answer.meta({ title: 'Your answer', ...LONG, ...when('goesOn', 'yes') }),
    arrivedAt: proof.arrivedAt.meta({
      title: 'When did the answer arrive?',
      description: 'The time limit goes on from then.',
    }),
  }),
);

const addressee = Addressee.shape;
const scope = Scope.shape;
export const SCOPE_FORM = form(
  z.strictObject({
    controllers: z
      .array(
        z.strictObject({
          organization: addressee.organization.meta({ title: 'Organization', ...ORGANIZATIONS }),
          receivedAt: addressee.receivedAt.meta({
            title: 'When did it get the request?',
            description: 'Leave empty if it gets it now; its time limit counts from there.',
          }),
        }),
      )
      .min(1)
      .max(20)
      .meta({
        title: 'Who decides about the data?',
        description: 'These controllers have to answer, each for itself.',
      }),
    searching: scope.searching.meta({
      title: 'Which organizations may hold data?',
      description: 'Controllers and those who handle data for them. Rather one too many.',
      ...ORGANIZATIONS,
    }),
    systems: scope.systems.meta({
      title: 'Where should they look?',
      description: 'Systems and records you know of.',
      ...LONG,
    }),
    note: scope.note.meta({ title: 'Anything else they should know', ...LONG }),
  }),
);

const holding = Holding.shape;
const search = SearchResult.shape;
const found = when('found', 'data-found');
export const SEARCH_FORM = form(
  z.strictObject({
    found: search.found.meta({ title: 'Do you hold data about this person?' }),
    searched: search.searched.meta({
      title: 'Where and how did you look?',
      description: 'Systems, paper, backups as far as the law asks.',
      ...LONG,
    }),
    holdings: z
      .array(
        z.strictObject({
          where: holding.where.meta({ title: 'System or record' }),
          what: holding.what.meta({ title: 'What it says about the person', ...LONG }),
          purpose: holding.purpose.meta({ title: 'Purpose' }),
          recipients: holding.recipients.meta({ title: 'Who received it' }),
          source: holding.source.meta({ title: 'Where it came from' }),
          keptUntil: holding.keptUntil.meta({ title: 'How long it is kept' }),
          others: holding.others.meta({ title: 'Does it say something about other people?' }),
        }),
      )
      .min(1)
      .max(30)
      .optional()
      .meta({ title: 'What you hold', description: 'One entry for each place.', ...found }),
    done: search.done.meta({
      title: 'What you have done, or could do',
      description: 'For instance: deleted, corrected, locked, recipients told. With the day.',
      ...LONG,
    }),
    objections: search.objections.meta({
      title: 'Is there a reason not to give, change or delete something?',
      description: 'The data protection officer decides about it.',
      ...LONG,
    }),
  }),
);

const extension = ExtensionChoice.shape;
export const EXTEND_FORM = form(
  z.strictObject({
    extend: extension.extend.meta({ title: 'Will it be answered in the first month?' }),
    reasons: extension.reasons.meta({
      title: 'Why is more time needed?',
      description: 'Complexity or number of requests; the person reads these words.',
      ...LONG,
      ...when('extend', 'extended'),
    }),
    toldAt: extension.toldAt.meta({
      title: 'When did the letter with the reasons leave?',
      description: 'There is no mail address: it counts only once the person has been written to.',
      ...when('extend', 'extended'),
    }),
  }),
);

const withheld = Withheld.shape;
const exemptions = Exemptions.shape;
const notInFull = when('decision', 'partly-refuse', 'refuse');
export const EXEMPTIONS_FORM = form(
  z.strictObject({
    decision: exemptions.decision.meta({ title: 'How is the request answered?' }),
    withheld: z
      .array(
        z.strictObject({
          what: withheld.what.meta({ title: 'What is not given, changed or deleted' }),
          ground: withheld.ground.meta({ title: 'Ground' }),
          reason: withheld.reason.meta({ title: 'Why it holds here', ...LONG }),
        }),
      )
      .min(1)
      .max(20)
      .optional()
      .meta({ title: 'What is left out, and why', ...notInFull }),
    refusal: exemptions.refusal.meta({ title: 'Main reason', ...notInFull }),
    note: exemptions.note.meta({ title: 'For the data protection officer', ...LONG }),
  }),
);

const enclosure = Enclosure.shape;
const assembled = Assembled.shape;
export const ASSEMBLE_FORM = form(
  z.strictObject({
    letter: assembled.letter.meta({
      title: 'Letter to the person',
      description:
        'Plain words: what was found, what was done, what was not and why. How to complain and go to court is added by itself.',
      ...LONG,
    }),
    enclosures: z
      .array(
        z.strictObject({
          title: enclosure.title.meta({ title: 'Title' }),
          text: enclosure.text.meta({ title: 'Content', ...LONG }),
        }),
      )
      .max(20)
      .optional()
      .meta({ title: 'Enclosures', description: 'For instance the copy of the data, one for each system.' }),
  }),
);

const collected = Collected.shape;
export const COLLECT_FORM = form(
  z.strictObject({
    received: collected.received.meta({ title: 'Do you have the answer?' }),
    words: collected.words.meta({
      title: 'What is the difficulty?',
      ...LONG,
      ...when('received', 'problem'),
    }),
  }),
);

const posted = PostedAnswer.shape;
export const POST_ANSWER_FORM = form(
  z.strictObject({
    way: posted.way.meta({ title: 'How did it go?' }),
    sentAt: posted.sentAt.meta({
      title: 'When did it leave?',
      description: 'That is the moment at which the person was answered.',
    }),
  }),
);
