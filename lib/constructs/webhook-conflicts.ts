import { Duration } from 'aws-cdk-lib';
import { Metric, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter, type ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

const NAMED = { namespace: 'clause8', metricName: 'WebhookConflicts' } as const;

/** Counts deliveries that came again under the same id with another body: a fault of the sender, or somebody else's. */
export function countWebhookConflicts(
  scope: Construct,
  logGroup: ILogGroup,
  message = 'incident webhook: same delivery id with another body',
): void {
  new MetricFilter(scope, 'WebhookConflicts', {
    logGroup,
    filterPattern: FilterPattern.stringValue('$.message', '=', message),
    metricNamespace: NAMED.namespace,
    metricName: NAMED.metricName,
    metricValue: '1',
  });
}

/** By its name: the function that is counted stands in another stack. */
export function webhookConflicts(): IMetric {
  return new Metric({ ...NAMED, statistic: 'Sum', period: Duration.minutes(1) });
}
