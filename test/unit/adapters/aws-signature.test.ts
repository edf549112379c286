import { AwsV4Signer } from 'aws4fetch';
import { expect, test } from '@jest/globals';
import { signedHeaders } from '../../../adapters/aws/signature.ts';

const NOW = new Date('2026-05-22T08:00:00.123Z');
const WHO = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };

test.each([
  ['dynamodb', 'eu-central-1', 'http://127.0.0.1:8000/', '{"TableName":"clause8","ü":1}', undefined],
  ['kms', 'us-east-1', 'https://kms.us-east-1.amazonaws.com/', '{}', 'session/token+with=signs'],
])(
  '%s in %s: the signature is that of another implementation',
  async (service, region, url, body, sessionToken) => {
    const who = { ...WHO, ...(sessionToken === undefined ? {} : { sessionToken }) };
    const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'Service.Operation' };
    const call = { host: new URL(url).host, headers, body, region, service, now: NOW };
    const signer = new AwsV4Signer({
      ...{ ...who, method: 'POST', url, headers, body, region, service },
      ...{ datetime: '20260522T080000Z', allHeaders: true },
    });
    const other = await signer.sign();
    const own = signedHeaders(call, who);
    expect(own.authorization).toBe(other.headers.get('authorization'));
    expect(signedHeaders(call, who)).toEqual(own);
    expect(own['x-amz-security-token']).toBe(sessionToken);
    const changed = signedHeaders({ ...call, body: `${body} ` }, who);
    expect(changed.authorization).not.toBe(own.authorization);
  },
);
