import { Duration } from 'aws-cdk-lib';
import { FilterPattern, MetricFilter, type ILogGroup, type IFilterPattern } from 'aws-cdk-lib/aws-logs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import { webhookConflicts } from './webhook-conflicts.ts';

const NAMESPACE = 'clause8';

export interface WatchProps {
  alarms: Alarms;
  machines: StateMachine[];
  /** Log of all state machines. */
  processLogs: ILogGroup;
  /** Logs of the functions that deliver outbox entries. */
  deliveryLogs: Record<string, ILogGroup>;
  /** Log of the function that takes security findings in. */
  findingLogs: ILogGroup;
}

/** Counts and raises what people must look at: stuck steps, missed clocks, runs that failed. */
export class Watch extends Construct {
  readonly stuckSteps: IMetric;
  readonly missedClocks: IMetric;

  constructor(scope: Construct, id: string, props: WatchProps) {
    super(scope, id);
    const { alarms } = props;
    this.stuckSteps = this.count('StuckSteps', { Processes: props.processLogs }, ENTERED_STUCK);
    this.missedClocks = this.count('MissedClocks', props.deliveryLogs, TOLD_OF_MISSED_CLOCK);
    alarms.whenAny(
      'stuck-steps',
      this.stuckSteps,
      'A step could not go on; a task of kind "stuck" says why.',
    );
    alarms.whenAny(
      'missed-clocks',
      this.missedClocks,
      'A legal time limit has passed without the act it asks for.',
    );
    const undelivered = this.count('UndeliveredEntries', props.deliveryLogs, UNDELIVERED);
    alarms.whenAny(
      'undelivered-entries',
      undelivered,
      'An outbox entry failed for good, or for half an hour: a run or a person waits for it.',
    );
    alarms.whenAny(
      'webhook-conflicts',
      webhookConflicts(),
      'A webhook came again under the same id with another body: somebody may be forging deliveries.',
    );
    alarms.whenAny(
      'unassigned-findings',
      this.count('UnassignedFindings', { Findings: props.findingLogs }, UNASSIGNED),
      'A security finding came for an AWS account that no source names: add it to the sources of its organization.',
    );
    for (const machine of props.machines) {
      const failed = machine.metricFailed({ period: Duration.minutes(1) });
      alarms.whenAny(`${machine.node.scope?.node.id ?? ''}-runs-failed`, failed, 'A run ended in failure.');
    }
  }

  private count(name: string, logs: Record<string, ILogGroup>, filterPattern: IFilterPattern): IMetric {
    const filters = Object.entries(logs).map(
      ([where, logGroup]) =>
        new MetricFilter(this, `${name}In${where}`, {
          logGroup,
          filterPattern,
          metricNamespace: NAMESPACE,
          metricName: name,
          metricValue: '1',
        }),
    );
    const [first] = filters;
    if (first === undefined) throw new Error(`watch.no-log: ${name} is counted in no log`);
    return first.metric({ statistic: 'Sum', period: Duration.minutes(1) });
  }
}

const ENTERED_STUCK = FilterPattern.all(
  FilterPattern.stringValue('$.type', '=', 'TaskStateEntered'),
  FilterPattern.stringValue('$.details.name', '=', '*-stuck'),
);

const UNASSIGNED = FilterPattern.stringValue(
  '$.message',
  '=',
  'security finding of an account that no source names',
);

/** Every missed clock has one entry of the outbox that tells people; relay or sweep logs its kind. */
const TOLD_OF_MISSED_CLOCK = FilterPattern.stringValue('$.notice', '=', 'clock-missed');
/** The messages that relay and sweep log then. */
const UNDELIVERED = FilterPattern.any(
  FilterPattern.stringValue('$.message', '=', 'outbox entry failed for good'),
  FilterPattern.stringValue('$.message', '=', 'outbox entry could not be delivered for half an hour'),
);
