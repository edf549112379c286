import type { ApiRoute } from './api-route.ts';
import { ASSESSMENT_ROUTES } from './assessment-routes.ts';
import { CLOCK_ROUTES } from './clock-routes.ts';
import { CYCLE_ROUTES } from './cycle-routes.ts';
import { ENDPOINT_ROUTES } from './endpoint-routes.ts';
import { ORGANIZATION_ROUTES } from './organization-routes.ts';
import { PERSON_ROUTES } from './person-routes.ts';
import { PRODUCT_ROUTES } from './product-routes.ts';
import { READ_ROUTES } from './read-routes.ts';
import { REGISTER_IMPORT_ROUTES } from './register-import-routes.ts';
import { REGISTER_ROUTES } from './register-routes.ts';
import { RUN_LIFE_ROUTES } from './run-life-routes.ts';
import { RUN_ROUTES } from './run-routes.ts';
import { SOURCE_ROUTES } from './source-routes.ts';
import { TASK_ROUTES } from './task-routes.ts';

/** Every address of the API; documented, validated and tested from here. */
export const API_ROUTES: readonly ApiRoute[] = [
  ...READ_ROUTES,
  ...RUN_ROUTES,
  ...RUN_LIFE_ROUTES,
  ...CYCLE_ROUTES,
  ...ASSESSMENT_ROUTES,
  ...CLOCK_ROUTES,
  ...TASK_ROUTES,
  ...PRODUCT_ROUTES,
  ...PERSON_ROUTES,
  ...SOURCE_ROUTES,
  ...ORGANIZATION_ROUTES,
  ...ENDPOINT_ROUTES,
  ...REGISTER_ROUTES,
  ...REGISTER_IMPORT_ROUTES,
];
