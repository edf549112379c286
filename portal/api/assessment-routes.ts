import { correctAssessment } from '../../core/actions/correct-assessment.ts';
import { problem } from '../http/problem.ts';
import { apiRoute, type ApiRoute, invalidAnswers, notFound } from './api-route.ts';
import { ClockAnswersBody } from './clock-bodies.ts';
import { clockShown } from './people-shown.ts';
import { AssessmentBody } from './run-bodies.ts';
import { NoQuery, RunParams } from './shared-bodies.ts';

const NOT_ALLOWED =
  'Only the data protection officer, a responder or the accountable person of that organization may correct it.';

/** What an organization signed about a law's report, when it turns out otherwise. */
export const ASSESSMENT_ROUTES: ApiRoute[] = [
  apiRoute({
    method: 'post',
    path: '/api/v1/runs/{runId}/assessments',
    operationId: 'correctAssessment',
    summary: 'Correct whether a law asks an organization for a report; its clocks follow',
    action: 'correct-assessment',
    params: RunParams,
    query: NoQuery,
    body: AssessmentBody,
    success: {
      status: 200,
      description: 'The clocks of that law as they are now.',
      schema: ClockAnswersBody,
    },
    problems: {
      403: NOT_ALLOWED,
      409: 'The organization has not been asked about this law, or still is; or the run is over.',
      422: 'A time or the reason is not right.',
    },
    async handle({ ports, person, params, body }) {
      const { organizationId, regime, assessment, reason, ...starts } = body;
      const said = { organizationId, regime, assessment, reason, starts };
      const corrected = await correctAssessment(ports, { ...params, ...said, person, channel: 'api' });
      switch (corrected.result) {
        case 'corrected':
          return {
            status: 200,
            body: { clocks: corrected.clocks.map((clock) => clockShown(person, clock)) },
          };
        case 'invalid':
          return { problem: invalidAnswers(corrected.problems) };
        case 'not-assessed':
          return {
            problem: problem(
              409,
              'assessment.not-stated',
              'There is nothing to correct: the organization has not been asked about this law, or its task is open.',
            ),
          };
        case 'run-over':
          return { problem: problem(409, 'run.over', 'The run has ended; nothing more can be corrected.') };
        case 'not-allowed':
          return { problem: problem(403, 'not-allowed', NOT_ALLOWED) };
        case 'not-found':
          return { problem: notFound() };
      }
    },
  }),
];
