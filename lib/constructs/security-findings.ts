import { Duration } from 'aws-cdk-lib';
import { Match, Rule, type EventPattern } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as FunctionTarget } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Construct } from 'constructs';
import type { Env } from '../../functions/security-finding/env.ts';
import { DeadLetters } from './dead-letters.ts';
import { HandlerFunction } from './handler-function.ts';
import type { Platform } from './platform.ts';
import { letReadAndWrite } from './table-access.ts';

/** Takes findings of GuardDuty and Security Hub in as alerts of the organization whose account they are about. */
export class SecurityFindings extends Construct {
  readonly handler: HandlerFunction;

  constructor(scope: Construct, id: string, { defaults, table, alarms }: Platform) {
    super(scope, id);
    this.handler = new HandlerFunction<typeof Env>(this, 'SecurityFinding', {
      defaults,
      name: 'security-finding',
      env: { TABLE_NAME: table.tableName },
      timeoutSeconds: 15,
      memoryMegabytes: 512,
    });
    letReadAndWrite(table, this.handler.function);
    const failed = new DeadLetters(this, 'Failed', { name: 'security-finding', alarms });
    this.handler.function.configureAsyncInvoke({
      onFailure: new SqsDestination(failed.queue),
      maxEventAge: Duration.hours(6),
      retryAttempts: 2,
    });
    for (const [name, eventPattern] of Object.entries(PATTERNS)) {
      new Rule(this, name, {
        ruleName: `clause8-${RULE_NAMES[name] ?? name}`,
        eventPattern,
        targets: [new FunctionTarget(this.handler.function, { deadLetterQueue: failed.queue })],
      });
    }
  }
}

const RULE_NAMES: Readonly<Record<string, string>> = {
  GuardDuty: 'guardduty-findings',
  SecurityHub: 'security-hub-findings',
  SecurityHubOcsf: 'security-hub-findings-v2',
};

/**
 * From medium severity. Of Security Hub only what says that something happened: its checks of configurations come by the
 * thousand and are no incidents. OCSF classes: 2004 detection finding, 2006 data security finding; severities 3 to 6.
 */
const PATTERNS: Readonly<Record<string, EventPattern>> = {
  GuardDuty: {
    source: ['aws.guardduty'],
    detailType: ['GuardDuty Finding'],
    detail: { severity: Match.greaterThanOrEqual(4) },
  },
  SecurityHub: {
    source: ['aws.securityhub'],
    detailType: ['Security Hub Findings - Imported'],
    detail: {
      findings: {
        Severity: { Label: ['MEDIUM', 'HIGH', 'CRITICAL'] },
        Types: Match.anyOf(
          Match.prefix('TTPs'),
          Match.prefix('Effects'),
          Match.prefix('Unusual Behaviors'),
          Match.prefix('Sensitive Data Identifications'),
        ),
      },
    },
  },
  SecurityHubOcsf: {
    source: ['aws.securityhub'],
    detailType: ['Findings Imported V2'],
    detail: { findings: { class_uid: [2004, 2006], severity_id: [3, 4, 5, 6] } },
  },
};
