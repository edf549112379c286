import { SIGN_IN_ROUTES } from '../session/sign-in-routes.tsx';
import { CLOCK_PAGES } from './clock/clock-routes.tsx';
import { DOSSIER_PAGES } from './dossier/dossier-routes.tsx';
import { LIST_PAGES } from './inbox/inbox-routes.tsx';
import type { PageRoute } from './page-route.ts';
import { PERSON_PAGES } from './person/person-routes.tsx';
import { SOURCE_PAGES } from './person/source-routes.tsx';
import { ASSESSMENT_PAGES } from './run/assessment-routes.tsx';
import { RUN_PAGES } from './run/run-routes.tsx';
import { SIMULATE_PAGES } from './simulate/simulate-routes.tsx';
import { START_PAGES } from './start/start-routes.tsx';
import { TASK_PAGES } from './task/task-routes.tsx';

/** Every page and every form of the portal. */
export const PAGE_ROUTES: readonly PageRoute[] = [
  ...SIGN_IN_ROUTES,
  ...LIST_PAGES,
  ...TASK_PAGES,
  ...RUN_PAGES,
  ...ASSESSMENT_PAGES,
  ...CLOCK_PAGES,
  ...DOSSIER_PAGES,
  ...START_PAGES,
  ...SIMULATE_PAGES,
  ...PERSON_PAGES,
  ...SOURCE_PAGES,
];
