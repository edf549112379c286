import type { Place } from './attributes.ts';
import { Template, type Stacks } from './template.ts';

/** The templates of the stacks that stand in the app's main region, and where that is. */
export interface Synthesis {
  place: Place;
  stacks: Stacks;
}

/** What CDK says when the account is left open. */
const anyAccount = 'unknown-account';
const localAccount = '000000000000';

/**
 * Synthesizes the CDK app in this process, without bundling: the templates that `cdk deploy` would send. A stack
 * of another region (the firewall at the edge stands where CloudFront wants it) has no part on one machine.
 */
export async function synthesize(): Promise<Synthesis> {
  const { createApp } = await import('../../lib/app.ts');
  const { stacks: synthesized } = createApp({ bundling: false }).synth();
  const main = synthesized[0]?.environment;
  if (!main) throw new Error('The app has no stacks.');
  const stacks: Stacks = {};
  for (const stack of synthesized) {
    if (stack.environment.region === main.region) stacks[stack.stackName] = Template.parse(stack.template);
  }
  const account = main.account === anyAccount ? localAccount : main.account;
  return { place: { region: main.region, account }, stacks };
}
