import { ArnFormat, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { ProcessDefinition } from '../../core/rules/process-definition.ts';
import { acknowledgeWildcard } from '../constructs/acknowledge.ts';
import { Alarms } from '../constructs/alarms.ts';
import { Announcements } from '../constructs/announcements.ts';
import { EcosystemLoader } from '../constructs/ecosystem-loader.ts';
import type { HandlerFunction } from '../constructs/handler-function.ts';
import { LOG_GROUP_PREFIX } from '../constructs/service-keys.ts';
import { MailEvents } from '../constructs/mail-events.ts';
import type { MailIdentity } from '../constructs/mail-identity.ts';
import { MailReceiving } from '../constructs/mail-receiving.ts';
import { OperationsDashboard } from '../constructs/operations-dashboard.ts';
import { Outbox } from '../constructs/outbox.ts';
import type { Platform } from '../constructs/platform.ts';
import { ProcessMachine } from '../constructs/process-machine.ts';
import { RunEnded } from '../constructs/run-ended.ts';
import { SecurityFindings } from '../constructs/security-findings.ts';
import { StepHandlers } from '../constructs/step-handlers.ts';
import { letOpen, letSeal } from '../constructs/vault-access.ts';
import { Watch } from '../constructs/watch.ts';
import { mailAddresses, type Settings } from '../settings.ts';
import { STATE_MACHINE_PREFIX, stateMachineName } from '../state-machine/state-machine-name.ts';

export interface ProcessesStackProps extends StackProps {
  settings: Settings;
  platform: Omit<Platform, 'alarms'>;
  definitions: readonly ProcessDefinition[];
  portalUrl: string;
  mail: MailIdentity;
  /** Where mails are kept as they arrive. */
  mails: Bucket;
}

/** What runs by itself: a state machine per process, the functions of its steps, the outbox and what watches them. */
export class ProcessesStack extends Stack {
  constructor(scope: Construct, id: string, props: ProcessesStackProps) {
    super(scope, id, props);
    const { definitions, settings } = props;
    const alarms = new Alarms(this, 'Alarms', {
      key: props.platform.defaults.key,
      email: settings.alarmEmail,
    });
    const platform: Platform = { ...props.platform, alarms };
    const steps = new StepHandlers(this, 'Steps', platform);
    const logs = this.processLogs(platform);
    const machines = definitions.map(
      (definition) =>
        new ProcessMachine(this, definition.id, { definition, functions: steps.functions, logs }).machine,
    );
    const outbox = new Outbox(this, 'Outbox', {
      ...platform,
      env: {
        TABLE_NAME: platform.table.tableName,
        KEY_ID: platform.vaultKey.keyArn,
        STATE_MACHINE_ARN_PREFIX: this.statesArn('stateMachine', STATE_MACHINE_PREFIX),
        MAIL_FROM: settings.mailFrom,
        PORTAL_URL: props.portalUrl,
        ...mailAddresses(settings),
        SLACK_SECRET_ARN: platform.slackApp.secretArn,
      },
      letDeliver: (to) => {
        letOpen(platform.vaultKey, to.function, ['task-token', 'slack-token']);
        letSeal(platform.vaultKey, to.function, ['slack-token', 'slack-link']);
        platform.slackApp.letRead(to);
        props.mail.letSend(to);
        this.letDrive(machines, definitions, to);
      },
    });
    const ecosystem = new EcosystemLoader(this, 'Ecosystem', platform);
    const ended = new RunEnded(this, 'RunEnded', platform, machines);
    const mailEvents = new MailEvents(this, 'MailEvents', platform);
    const partners = new Announcements(this, 'Partners', { ...platform, portalUrl: props.portalUrl });
    const findings = new SecurityFindings(this, 'Findings', platform);
    const receiving = settings.receiveMail
      ? [new MailReceiving(this, 'MailReceiving', { ...platform, mails: props.mails, settings }).handler]
      : [];
    const { relay, sweep } = outbox;
    const watch = new Watch(this, 'Watch', {
      alarms,
      machines,
      processLogs: logs,
      deliveryLogs: { Relay: relay.logs, Sweep: sweep.logs },
      findingLogs: findings.handler.logs,
    });
    new OperationsDashboard(this, 'Dashboard', {
      alarms,
      machines,
      handlers: [
        ...steps.all,
        relay,
        sweep,
        ended.handler,
        findings.handler,
        partners.handler,
        mailEvents.handler,
        ecosystem.handler,
        ...receiving,
      ],
      table: platform.table,
      counted: [watch.stuckSteps, watch.missedClocks],
    });
  }

  private processLogs({ defaults }: Platform): LogGroup {
    return new LogGroup(this, 'ProcessLogs', {
      logGroupName: `${LOG_GROUP_PREFIX}processes`,
      encryptionKey: defaults.key,
      retention: defaults.logDays,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
  }

  private statesArn(resource: 'stateMachine' | 'execution', resourceName: string): string {
    return this.formatArn({
      service: 'states',
      resource,
      resourceName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }

  /** Starts, stops and looks at executions of our machines and answers their waiting states. */
  private letDrive(
    machines: StateMachine[],
    definitions: readonly ProcessDefinition[],
    to: HandlerFunction,
  ): void {
    const allow = (action: string, resources: string[]) => {
      to.function.addToRolePolicy(new PolicyStatement({ actions: [action], resources }));
    };
    allow(
      'states:StartExecution',
      machines.map((machine) => machine.stateMachineArn),
    );
    const executions = definitions.map(({ id }) => this.statesArn('execution', `${stateMachineName(id)}:*`));
    const waiting = this.statesArn('stateMachine', `${STATE_MACHINE_PREFIX}*`);
    allow('states:StopExecution', executions);
    allow('states:DescribeExecution', executions);
    allow('states:SendTaskSuccess', [waiting]);
    for (const execution of executions)
      acknowledgeWildcard(to, execution, 'Executions are named by runs, unknown beforehand.');
    acknowledgeWildcard(
      to,
      waiting,
      "Tokens come from our machines and from their maps' child executions, all of this prefix.",
    );
  }
}
