import { Duration } from 'aws-cdk-lib';
import { JitterType, type RetryProps } from 'aws-cdk-lib/aws-stepfunctions';

/** Passes by itself: the Lambda service's own errors, and a transaction that lost a race too often. */
export const TRANSIENT: RetryProps = {
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
 * Telling people that a step is stuck must not itself give up soon: about six weeks of hourly attempts, some
 * 4,000 of the 25,000 history events at most.
 */
export const PERSISTENT: RetryProps = {
  errors: ['States.ALL'],
  interval: Duration.seconds(5),
  backoffRate: 2,
  maxAttempts: 1000,
  maxDelay: Duration.hours(1),
  jitterStrategy: JitterType.FULL,
};
