import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { acknowledgeWildcard } from './acknowledge.ts';
import type { HandlerFunction } from './handler-function.ts';
import { letUseThrough } from './key-access.ts';

/** Reads what is there, to leave an object alone that has the same bytes, and adds what is not. */
export function letAddEvidence(evidence: Bucket, to: HandlerFunction): void {
  allow(evidence, to, ['s3:GetObject', 's3:PutObject'], 'write');
}

export function letReadEvidence(evidence: Bucket, to: HandlerFunction): void {
  allow(evidence, to, ['s3:GetObject'], 'read');
}

/** What is handed over to people is written, and erased once it is not needed any more. */
export function letHandOver(handover: Bucket, to: HandlerFunction): void {
  allow(handover, to, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], 'write');
}

/** Without the right to list, what was erased could not be told from what may not be read. */
export function letReadHandedOver(handover: Bucket, to: HandlerFunction): void {
  allow(handover, to, ['s3:GetObject'], 'read');
  to.function.addToRolePolicy(
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [handover.bucketArn] }),
  );
}

/** Mails as they arrived. */
export function letReadMails(mails: Bucket, to: HandlerFunction): void {
  allow(mails, to, ['s3:GetObject'], 'read');
}

/** The same for those who look at a mail long after: that it is gone is told from that it may not be read. */
export function letLookUpMails(mails: Bucket, to: HandlerFunction): void {
  letReadMails(mails, to);
  to.function.addToRolePolicy(
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [mails.bucketArn] }),
  );
}

function allow(evidence: Bucket, to: HandlerFunction, actions: string[], access: 'read' | 'write'): void {
  // Exported by hand: the acknowledgement needs the name under which the other stack knows the bucket.
  const objects = `${Stack.of(evidence).exportValue(evidence.bucketArn)}/*`;
  to.function.addToRolePolicy(new PolicyStatement({ actions, resources: [objects] }));
  acknowledgeWildcard(
    to,
    objects,
    'Objects are named by runs, unknown beforehand; evidence is neither listed nor deleted.',
  );
  if (evidence.encryptionKey !== undefined) letUseThrough('s3', access, evidence.encryptionKey, to.function);
}
