import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Firewall } from '../constructs/firewall.ts';

/** CloudFront takes its firewall from us-east-1 only, wherever the rest stands. */
export const EDGE_REGION = 'us-east-1';

export class EdgeStack extends Stack {
  readonly firewall: Firewall;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    this.firewall = new Firewall(this, 'Firewall');
  }
}
