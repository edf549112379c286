import { SIGN_IN_ROUTES } from '../session/sign-in-routes.tsx';
import { CLOCK_PAGES } from './clock/clock-routes.tsx';
import { DOSSIER_PAGES } from './dossier/dossier-routes.tsx';
import { GUEST_DOWNLOAD_PAGES } from './guest/guest-download-routes.ts';
import { GUEST_LINK_PAGES } from './guest/guest-link-routes.tsx';
import { GUEST_TASK_PAGES } from './guest/guest-task-routes.tsx';
import { MAIL_LINK_PAGES } from './mail/mail-link-routes.tsx';
import { DIGEST_PAGES } from './digest/digest-routes.tsx';
import { KEPT_MAIL_PAGES } from './mails-kept/mails-routes.tsx';
import { MODERATION_PAGES } from './moderation/moderation-routes.tsx';
import { CONSULTATION_PAGES } from './public/consultation-routes.tsx';
import { PUBLIC_FORM_PAGES } from './public/form-routes.tsx';
import { PUBLIC_PRODUCT_PAGES } from './public/product-routes.tsx';
import { PUBLIC_REGISTER_PAGES } from './public/register-routes.tsx';
import { PUBLIC_START_PAGES } from './public/start-page.tsx';
import { LIST_PAGES } from './inbox/inbox-routes.tsx';
import { ENDPOINT_PAGES } from './endpoints/endpoint-routes.tsx';
import type { PageRoute } from './page-route.ts';
import { ENTRY_PAGES } from './registers/entry-routes.tsx';
import { IMPORT_PAGES } from './registers/import-routes.tsx';
import { REGISTER_PAGES } from './registers/register-routes.tsx';
import { PERSON_PAGES } from './person/person-routes.tsx';
import { SOURCE_PAGES } from './sources/source-routes.tsx';
import { ASSESSMENT_PAGES } from './run/assessment-routes.tsx';
import { ADDRESS_PAGES } from './address/address-routes.tsx';
import { CALENDAR_PAGES } from './calendar/calendar-routes.tsx';
import { ORGANIZATIONS_PAGES } from './run/organizations-routes.tsx';
import { RUN_LIFE_PAGES } from './run/run-life-routes.tsx';
import { PRODUCT_PAGES } from './product/product-routes.tsx';
import { RUN_PAGES } from './run/run-routes.tsx';
import { SLACK_LINK_PAGES } from './slack/link-routes.tsx';
import { SLACK_PAGES } from './slack/slack-routes.tsx';
import { SIMULATE_PAGES } from './simulate/simulate-routes.tsx';
import { START_PAGES } from './start/start-routes.tsx';
import { TASK_PAGES } from './task/task-routes.tsx';

/** Every page and every form of the portal. */
export const PAGE_ROUTES: readonly PageRoute[] = [
  ...SIGN_IN_ROUTES,
  ...MAIL_LINK_PAGES,
  ...GUEST_TASK_PAGES,
  ...GUEST_DOWNLOAD_PAGES,
  ...GUEST_LINK_PAGES,
  ...PUBLIC_START_PAGES,
  ...PUBLIC_FORM_PAGES,
  ...CONSULTATION_PAGES,
  ...PUBLIC_REGISTER_PAGES,
  ...PUBLIC_PRODUCT_PAGES,
  ...KEPT_MAIL_PAGES,
  ...MODERATION_PAGES,
  ...LIST_PAGES,
  ...TASK_PAGES,
  ...RUN_PAGES,
  ...RUN_LIFE_PAGES,
  ...ORGANIZATIONS_PAGES,
  ...CALENDAR_PAGES,
  ...ASSESSMENT_PAGES,
  ...CLOCK_PAGES,
  ...DOSSIER_PAGES,
  ...PRODUCT_PAGES,
  ...START_PAGES,
  ...SIMULATE_PAGES,
  ...REGISTER_PAGES,
  ...IMPORT_PAGES,
  ...ENTRY_PAGES,
  ...ADDRESS_PAGES,
  ...DIGEST_PAGES,
  ...PERSON_PAGES,
  ...SOURCE_PAGES,
  ...ENDPOINT_PAGES,
  ...SLACK_PAGES,
  ...SLACK_LINK_PAGES,
];
