/**
 * AWS list prices in US dollars, region US East (N. Virginia), without free tiers, discounts, tax or storage.
 * From the public pricing pages named beside each line, as they stood on `date`; change the date with the figures.
 */
export const PRICES = {
  date: '2026-03-14',
  region: 'us-east-1',
  currency: 'USD',
  /** aws.amazon.com/step-functions/pricing: Standard workflows, $0.025 per 1,000 state transitions. */
  stateTransition: 0.025 / 1_000,
  /** aws.amazon.com/lambda/pricing: $0.20 per 1 million requests. */
  lambdaRequest: 0.2 / 1_000_000,
  /** aws.amazon.com/lambda/pricing: arm64, first tier, $0.0000133334 per GB-second. */
  lambdaGigabyteSecond: 0.000_013_333_4,
  /** aws.amazon.com/dynamodb/pricing/on-demand (since 2024-11-01): $0.625 per million write request units. */
  writeUnit: 0.625 / 1_000_000,
  /** aws.amazon.com/dynamodb/pricing/on-demand (since 2024-11-01): $0.125 per million read request units. */
  readUnit: 0.125 / 1_000_000,
  /** aws.amazon.com/kms/pricing: symmetric requests, $0.03 per 10,000. */
  kmsRequest: 0.03 / 10_000,
  /** aws.amazon.com/ses/pricing: $0.10 per 1,000 outbound mails. */
  mail: 0.1 / 1_000,
  /** aws.amazon.com/api-gateway/pricing: HTTP APIs, first tier, $1.00 per million. */
  httpRequest: 1 / 1_000_000,
  /** aws.amazon.com/s3/pricing: PUT requests, $0.005 per 1,000. */
  objectPut: 0.005 / 1_000,
} as const;
