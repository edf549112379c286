import { Duration } from 'aws-cdk-lib';
import { JitterType, type RetryProps } from 'aws-cdk-lib/aws-stepfunctions';

/** Defects that no time mends, and a run that has ended: somebody is told at once. */
const HOPELESS = [
  'run.over',
  'run.unknown',
  'step.unknown',
  'step.not-asked',
  'event.invalid',
  'env.invalid',
];

/** Before all others: the first retrier that names an error decides. */
export const NEVER: RetryProps = { errors: HOPELESS, maxAttempts: 0 };
/** For a wait of a year, whose end no second year would mend. */
export const NEVER_NOR_TIMEOUT: RetryProps = { errors: ['States.Timeout', ...HOPELESS], maxAttempts: 0 };

/** Passes by itself and soon: the Lambda service's own errors, and a transaction that lost a race too often. */
const TRANSIENT: RetryProps = {
  errors: [
    'Lambda.ServiceException',
    'Lambda.AWSLambdaException',
    'Lambda.SdkClientException',
    'Lambda.ClientExecutionTimeoutException',
    'Lambda.TooManyRequestsException',
    'store.contended',
  ],
  interval: Duration.seconds(1),
  backoffRate: 2,
  maxAttempts: 6,
  maxDelay: Duration.seconds(60),
  jitterStrategy: JitterType.FULL,
};

/**
 * Whatever else went wrong, most of it passes (throttles, faults of a service, a function cut off): about eight
 * minutes of attempts before somebody is woken. All functions of ours can be repeated.
 */
const HICCUP: RetryProps = {
  errors: ['States.ALL'],
  interval: Duration.seconds(2),
  backoffRate: 2,
  maxAttempts: 8,
  maxDelay: Duration.minutes(5),
  jitterStrategy: JitterType.FULL,
};

/** For a state that computes: a lost answer is asked for again. */
export const COMPUTING: RetryProps[] = [NEVER, TRANSIENT, HICCUP];
/** For a state that waits for people. */
export const WAITING: RetryProps[] = [NEVER_NOR_TIMEOUT, TRANSIENT, HICCUP];

/**
 * Telling people that a step is stuck must not itself give up soon: about six weeks of hourly attempts, some
 * 4,000 of the 25,000 history events at most. Only a run that has ended needs nobody.
 */
export const STUCK: RetryProps[] = [
  { errors: ['run.over'], maxAttempts: 0 },
  {
    errors: ['States.ALL'],
    interval: Duration.seconds(5),
    backoffRate: 2,
    maxAttempts: 1000,
    maxDelay: Duration.hours(1),
    jitterStrategy: JitterType.FULL,
  },
];
