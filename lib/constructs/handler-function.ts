import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  Architecture,
  CfnFunction,
  Code,
  Function as LambdaFunction,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat, type BundlingOptions } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { $ZodType, input } from 'zod/v4/core';
import { BUNDLE, ROOT } from '../bundling.ts';
import { acknowledge } from './acknowledge.ts';
import { LOG_GROUP_PREFIX } from './service-keys.ts';

/** What all functions of an app share. */
export interface FunctionDefaults {
  /** Off: the code is a placeholder, for those who run the handlers themselves. */
  bundling: boolean;
  key: IKey;
  logDays: RetentionDays;
}

export interface HandlerFunctionProps<Env extends $ZodType> {
  defaults: FunctionDefaults;
  /** Folder under functions/. */
  name: string;
  /** Exactly the variables that functions/<name>/env.ts asks for. */
  env: input<Env>;
  timeoutSeconds: number;
  memoryMegabytes: number;
  /** Files that go into the folder fonts/ beside the bundle. */
  fonts?: readonly string[];
}

/** Says which module runs, to those who run the template elsewhere. */
export const HANDLER_METADATA = 'clause8:handler';

/** One Lambda of functions/: own role, own log group, own bundle. */
export class HandlerFunction<Env extends $ZodType = $ZodType> extends Construct {
  readonly function: LambdaFunction;
  readonly logs: LogGroup;

  constructor(scope: Construct, id: string, props: HandlerFunctionProps<Env>) {
    super(scope, id);
    const { defaults, name } = props;
    this.logs = new LogGroup(this, 'Logs', {
      logGroupName: `${LOG_GROUP_PREFIX}${name}`,
      encryptionKey: defaults.key,
      retention: defaults.logDays,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    const common = {
      functionName: `clause8-${name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      role: this.createRole(),
      logGroup: this.logs,
      timeout: Duration.seconds(props.timeoutSeconds),
      memorySize: props.memoryMegabytes,
      environment: variables(props.env),
      tracing: Tracing.ACTIVE,
    };
    const handler = `functions/${name}/handler.ts`;
    this.function = defaults.bundling
      ? new NodejsFunction(this, 'Function', {
          ...common,
          entry: `${ROOT}${handler}`,
          projectRoot: ROOT,
          depsLockFilePath: `${ROOT}package-lock.json`,
          handler: 'handler',
          awsSdkConnectionReuse: false,
          bundling: { ...BUNDLING, ...withFonts(props.fonts ?? []) },
        })
      : new LambdaFunction(this, 'Function', { ...common, handler: 'index.handler', code: PLACEHOLDER });
    this.markHandler(handler);
    for (const [rule, reason] of NIST) acknowledge(this, `NIST.800.53.R5-${rule}`, reason);
  }

  private createRole(): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.logs.grantWrite(role);
    acknowledge(
      role,
      'AwsSolutions-IAM5[Resource::*]',
      'X-Ray has no resources to name: traces are written to "*" only.',
    );
    return role;
  }

  private markHandler(path: string): void {
    const resource = this.function.node.defaultChild;
    if (CfnFunction.isCfnFunction(resource)) resource.addMetadata(HANDLER_METADATA, path);
  }
}

const PLACEHOLDER = Code.fromInline('exports.handler = async () => { throw new Error("placeholder"); };');

const BUNDLING: BundlingOptions = {
  format: OutputFormat.ESM,
  minify: true,
  externalModules: [],
  target: BUNDLE.target,
  mainFields: BUNDLE.mainFields,
  banner: BUNDLE.banner,
  esbuildArgs: {
    ...Object.fromEntries(Object.entries(BUNDLE.alias).map(([from, to]) => [`--alias:${from}`, to])),
    '--legal-comments': 'none',
  },
};

function withFonts(files: readonly string[]): Pick<BundlingOptions, 'commandHooks'> {
  if (files.length === 0) return {};
  const copies = files.map((file) => `cp "${file}" "$OUT/fonts/"`);
  return {
    commandHooks: {
      beforeBundling: () => [],
      beforeInstall: () => [],
      afterBundling: (_input, output) => [
        [`OUT="${output}"`, 'mkdir -p "$OUT/fonts"', ...copies].join(' && '),
      ],
    },
  };
}

/** Where cdk-nag's NIST pack asks for more than serves anybody here. */
const NIST = [
  ['IAMNoInlinePolicy', 'The policy is made for this one role; a managed one could be attached elsewhere.'],
  [
    'LambdaInsideVPC',
    'It reaches AWS services by IAM, and `announce` and `relay` the public internet; a network of its own would add nothing but cost and cold starts.',
  ],
  [
    'LambdaConcurrency',
    'New accounts have ten at a time in all, which cannot be reserved; throttles are retried by every caller.',
  ],
  [
    'LambdaDLQ',
    'Called synchronously, or (sweep, run-ended, relay, receive-mail) with a failure destination that raises an alarm.',
  ],
] as const;

/** Environments are flat texts; the schema has seen to it. */
function variables(env: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(env ?? {}).filter((entry) => typeof entry[1] === 'string'));
}
