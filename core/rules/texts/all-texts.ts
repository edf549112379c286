import { ANSWER_PAGE_TEXTS } from './answer-page-texts.ts';
import { ADDRESS_TEXTS } from './address-texts.ts';
import { CLOCK_TEXTS } from './clock-texts.ts';
import { CODE_TEXTS } from './code-texts.ts';
import { DECISION_PAGE_TEXTS } from './decision-page-texts.ts';
import { DIGEST_TEXTS } from './digest-texts.ts';
import { DIGEST_PAGE_TEXTS } from './digest-page-texts.ts';
import { ENDPOINT_TEXTS } from './endpoint-texts.ts';
import { FORM_PROBLEM_TEXTS } from './form-problem-texts.ts';
import { FORM_TEXTS } from './form-texts.ts';
import { FRAME_TEXTS } from './frame-texts.ts';
import { GUEST_PAGE_TEXTS } from './guest-page-texts.ts';
import { GUEST_TEXTS } from './guest-texts.ts';
import { LINK_PAGE_TEXTS } from './link-page-texts.ts';
import { LINK_STATE_TEXTS } from './link-state-texts.ts';
import { MAIL_COMMAND_TEXTS } from './mail-command-texts.ts';
import { MAIL_KEPT_TEXTS } from './mail-kept-texts.ts';
import { MAIL_REPLY_TEXTS } from './mail-reply-texts.ts';
import { MAIL_REPORT_TEXTS } from './mail-report-texts.ts';
import { NAME_TEXTS } from './name-texts.ts';
import { PAGE_TEXTS } from './page-texts.ts';
import { PERSONAL_TEXTS } from './personal-texts.ts';
import { RECEIPT_TEXTS } from './receipt-texts.ts';
import { REFUSAL_TEXTS } from './refusal-texts.ts';
import { ROLE_TEXTS } from './role-texts.ts';
import { RUN_TEXTS } from './run-texts.ts';
import { SLACK_CARD_TEXTS } from './slack-card-texts.ts';
import { SLACK_COMMAND_TEXTS } from './slack-command-texts.ts';
import { SLACK_DIALOG_TEXTS } from './slack-dialog-texts.ts';
import { SLACK_HOME_TEXTS } from './slack-home-texts.ts';
import { SLACK_LOST_TEXTS } from './slack-lost-texts.ts';
import { SLACK_REPLY_TEXTS } from './slack-reply-texts.ts';
import { SAID_TEXTS } from './said-texts.ts';
import { TASK_TEXTS } from './task-texts.ts';
import { TASK_PAGE_TEXTS } from './task-page-texts.ts';
import { TIME_TEXTS } from './time-texts.ts';
import { UNREACHED_TEXTS } from './unreached-texts.ts';
import type { Topic } from './topic.ts';

/** The catalogue: every text that people are sent, and of the pages these lead to, by topic. A new topic is added here, so that its texts are checked. */
export const ALL_TEXTS = {
  task: TASK_TEXTS,
  personal: PERSONAL_TEXTS,
  receipt: RECEIPT_TEXTS,
  clock: CLOCK_TEXTS,
  run: RUN_TEXTS,
  guest: GUEST_TEXTS,
  frame: FRAME_TEXTS,
  digest: DIGEST_TEXTS,
  unreached: UNREACHED_TEXTS,
  'mail-reply': MAIL_REPLY_TEXTS,
  'mail-report': MAIL_REPORT_TEXTS,
  'mail-kept': MAIL_KEPT_TEXTS,
  'mail-command': MAIL_COMMAND_TEXTS,
  endpoint: ENDPOINT_TEXTS,
  'slack-card': SLACK_CARD_TEXTS,
  'slack-command': SLACK_COMMAND_TEXTS,
  'slack-dialog': SLACK_DIALOG_TEXTS,
  'slack-home': SLACK_HOME_TEXTS,
  'slack-lost': SLACK_LOST_TEXTS,
  'slack-reply': SLACK_REPLY_TEXTS,
  role: ROLE_TEXTS,
  address: ADDRESS_TEXTS,
  time: TIME_TEXTS,
  'answer-page': ANSWER_PAGE_TEXTS,
  code: CODE_TEXTS,
  'decision-page': DECISION_PAGE_TEXTS,
  'digest-page': DIGEST_PAGE_TEXTS,
  form: FORM_TEXTS,
  'form-problem': FORM_PROBLEM_TEXTS,
  'guest-page': GUEST_PAGE_TEXTS,
  'link-page': LINK_PAGE_TEXTS,
  'link-state': LINK_STATE_TEXTS,
  name: NAME_TEXTS,
  page: PAGE_TEXTS,
  refusal: REFUSAL_TEXTS,
  said: SAID_TEXTS,
  'task-page': TASK_PAGE_TEXTS,
} satisfies Record<string, Topic<Record<string, string>>>;
