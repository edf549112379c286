import { App } from 'aws-cdk-lib';
import type { z } from 'zod';
import type { ProcessDefinition } from '../core/rules/process-definition.ts';
import { catalogue } from '../workflows/catalogue.ts';
import { checkedProcess } from '../workflows/language/checked-process.ts';
import { readSettings, type Settings } from './settings.ts';
import { AccessStack } from './stacks/access.ts';
import { DataStack } from './stacks/data.ts';
import { EDGE_REGION, EdgeStack } from './stacks/edge.ts';
import { ProcessesStack } from './stacks/processes.ts';

export interface AppProps extends z.input<typeof Settings> {
  /** Off: function code is a placeholder; for those who run the handlers themselves, and for tests. Default on. */
  bundling?: boolean;
  /** CDK's own check of the templates, about five seconds. Default: as `bundling`. */
  validate?: boolean;
  /** Default: those of the catalogue. */
  definitions?: readonly ProcessDefinition[];
  /** Where synthesized templates go. Default: a temporary folder, or what the `cdk` command says. */
  outdir?: string;
}

/** The whole installation: data, access and processes in one region, the firewall in CloudFront's own. */
export function createApp(props: AppProps = {}): App {
  const { bundling = true, validate = bundling, definitions = soundProcesses(), outdir, ...given } = props;
  const app = new App({
    ...(outdir === undefined ? {} : { outdir }),
    postCliContext: FLAGS,
    analyticsReporting: false,
    builtinCloudFormationValidation: validate,
    treeMetadata: bundling,
  });
  const settings = readSettings(app.node, given);
  const account = process.env.CDK_DEFAULT_ACCOUNT;
  const at = (region: string) => ({
    env: { region, ...(account === undefined ? {} : { account }) },
    crossRegionReferences: settings.region !== EDGE_REGION,
  });
  const here = at(settings.region);

  const data = new DataStack(app, 'clause8-data', { ...here, settings });
  const edge = new EdgeStack(app, 'clause8-edge', at(EDGE_REGION));
  const platform = {
    defaults: { bundling, key: data.key, logDays: settings.logDays },
    table: data.table,
    vaultKey: data.vaultKey,
    evidence: data.evidence.bucket,
    handover: data.evidence.handover,
    slackApp: data.slackApp,
  };
  const access = new AccessStack(app, 'clause8-access', {
    ...here,
    settings,
    platform,
    mails: data.mails.bucket,
    webAclArn: edge.firewall.arn,
  });
  new ProcessesStack(app, 'clause8-processes', {
    ...here,
    settings,
    platform,
    definitions,
    portalUrl: access.portalUrl,
    mail: access.mail,
    mails: data.mails.bucket,
  });
  return app;
}

/** Behaviour that CDK leaves off for old applications. Here and not in cdk.json, so that every synthesis has it. */
const FLAGS = {
  '@aws-cdk/core:enablePartitionLiterals': true,
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  '@aws-cdk/core:checkSecretUsage': true,
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/aws-events:eventsTargetQueueSameAccount': true,
};

/** Those of the catalogue. Throws `definition.invalid`: no process with a fault is deployed. */
function soundProcesses(): ProcessDefinition[] {
  return catalogue.all().map((definition) => checkedProcess(definition));
}
