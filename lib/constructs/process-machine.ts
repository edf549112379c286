import { ArnFormat, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { ServicePrincipal, Role } from 'aws-cdk-lib/aws-iam';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import {
  DefinitionBody,
  LogLevel,
  QueryLanguage,
  StateMachine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { ProcessDefinition } from '../../core/rules/process-definition.ts';
import { compileProcess } from '../state-machine/compile-process.ts';
import { mapLabel } from '../state-machine/steps/map.ts';
import { stateMachineName } from '../state-machine/state-machine-name.ts';
import type { StepFunctions } from '../state-machine/step-functions.ts';
import { groupStep } from '../state-machine/variables.ts';
import { allSteps } from '../state-machine/walk.ts';
import { acknowledge, acknowledgeWildcard } from './acknowledge.ts';

export interface ProcessMachineProps {
  definition: ProcessDefinition;
  functions: StepFunctions;
  logs: ILogGroup;
}

/** The state machine of one process; it may invoke the functions its steps use and nothing else. */
export class ProcessMachine extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, props: ProcessMachineProps) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    const steps = new Construct(this, 'Steps');
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: stateMachineName(props.definition.id),
      stateMachineType: StateMachineType.STANDARD,
      queryLanguage: QueryLanguage.JSONATA,
      definitionBody: DefinitionBody.fromChainable(compileProcess(steps, props.definition, props.functions)),
      role,
      // Every transition is logged; what travels is not, so that no answer can ever reach a log.
      logs: { destination: props.logs, level: LogLevel.ALL, includeExecutionData: false },
      tracingEnabled: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.acknowledgeWildcards(role, props);
  }

  private acknowledgeWildcards(role: Role, { definition, functions }: ProcessMachineProps): void {
    acknowledge(
      this,
      'NIST.800.53.R5-IAMNoInlinePolicy',
      'The policies are made for this one role; managed ones could be attached elsewhere.',
    );
    acknowledgeWildcard(role, '*', 'Log delivery and X-Ray have no resources to name.');
    const { auto, ...others } = functions;
    for (const { functionArn } of [...Object.values(others), ...Object.values(auto)]) {
      acknowledgeWildcard(
        role,
        `${functionArn}:*`,
        'CDK grants a function with its versions; these have none.',
      );
    }
    const name = Fn.select(6, Fn.split(':', this.machine.stateMachineArn));
    const maps = allSteps(definition.steps).filter(
      (step) => step.kind === 'each' && groupStep(step) === undefined,
    );
    for (const executions of [name, ...maps.map(({ id }) => `${name}/${mapLabel(id)}`)]) {
      const arn = Stack.of(this).formatArn({
        service: 'states',
        resource: 'execution',
        resourceName: `${executions}:*`,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      });
      acknowledgeWildcard(
        this.machine,
        arn,
        'A map watches its own child executions, whose names Step Functions makes up.',
      );
    }
  }
}
