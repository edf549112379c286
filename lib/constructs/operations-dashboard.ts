import { Duration } from 'aws-cdk-lib';
import { AlarmStatusWidget, Dashboard, GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import type { HandlerFunction } from './handler-function.ts';

export interface OperationsDashboardProps {
  alarms: Alarms;
  machines: StateMachine[];
  handlers: HandlerFunction[];
  table: Table;
  counted: IMetric[];
}

/** One page for whoever runs the installation. */
export class OperationsDashboard extends Construct {
  constructor(scope: Construct, id: string, props: OperationsDashboardProps) {
    super(scope, id);
    const { machines, handlers, table } = props;
    const period = Duration.minutes(5);
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12 });
    const dashboard = new Dashboard(this, 'Dashboard', { dashboardName: 'clause8' });
    dashboard.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms: props.alarms.all, width: 24 }));
    dashboard.addWidgets(
      graph(
        'Runs started',
        machines.map((machine) => machine.metricStarted({ period })),
      ),
      graph(
        'Runs failed',
        machines.map((machine) => machine.metricFailed({ period })),
      ),
    );
    dashboard.addWidgets(
      graph(
        'Function errors',
        handlers.map((handler) => handler.function.metricErrors({ period })),
      ),
      graph(
        'Function time, p99',
        handlers.map((handler) => handler.function.metricDuration({ period, statistic: 'p99' })),
      ),
    );
    dashboard.addWidgets(
      graph('Stuck steps and missed clocks', props.counted),
      graph('Table: read and written units', [
        table.metricConsumedReadCapacityUnits({ period }),
        table.metricConsumedWriteCapacityUnits({ period }),
      ]),
    );
  }
}
