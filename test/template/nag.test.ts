import { expect, test } from '@jest/globals';
import { Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks, NIST80053R5Checks } from 'cdk-nag';
import { appForTest } from './synthesized.ts';

function checkedApp() {
  const app = appForTest();
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new NIST80053R5Checks(app));
  return app;
}

test('cdk-nag finds nothing that is not acknowledged with a reason (AwsSolutions, NIST 800-53 r5)', () => {
  expect(() => checkedApp().synth()).not.toThrow();
});

test('the check is awake: a public bucket would be found', () => {
  const app = checkedApp();
  new Bucket(new Stack(app, 'careless'), 'Open');
  expect(() => app.synth()).toThrow("Acknowledge with 'AwsSolutions::AwsSolutions-S1'");
});
