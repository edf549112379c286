import { Duration, Fn, RemovalPolicy } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  ObjectOwnership,
  type IBucket,
} from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { acknowledge } from './acknowledge.ts';
import { exact } from './exact.ts';
import { ORIGIN_HEADER } from './http-front.ts';

export interface EdgeDistributionProps {
  api: HttpApi;
  originSecret: ISecret;
  webAclArn: string;
  settings: Settings;
}

const LOG_DAYS = 90;

/** CloudFront before the HTTP API: firewall, TLS, one host name. It caches nothing. */
export class EdgeDistribution extends Construct {
  /** `https://host`, without a slash at the end. */
  readonly url: string;

  constructor(scope: Construct, id: string, props: EdgeDistributionProps) {
    super(scope, id);
    const distribution = new Distribution(this, 'Distribution', {
      comment: 'clause8',
      webAclId: props.webAclArn,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      logBucket: exact<IBucket>(this.createLogs()),
      ...this.hostName(props.settings),
      defaultBehavior: {
        origin: originOf(props),
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      },
    });
    this.url = `https://${props.settings.domain ?? distribution.distributionDomainName}`;
    acknowledge(
      distribution,
      'AwsSolutions-CFR1',
      'Partners, senders of alerts and citizens may be anywhere.',
    );
    if (props.settings.domain === undefined) {
      acknowledge(
        distribution,
        'AwsSolutions-CFR4',
        "Without a domain of its own the installation uses CloudFront's certificate, whose TLS versions cannot be chosen; the setting `domain` ends that.",
      );
    }
  }

  private hostName({ domain, certificateArn }: Settings) {
    if (domain === undefined) return {};
    if (certificateArn === undefined) {
      throw new Error(
        `settings.certificate-missing: "domain" ${domain} needs "certificateArn", a certificate in us-east-1`,
      );
    }
    const certificate = Certificate.fromCertificateArn(this, 'Certificate', certificateArn);
    return {
      domainNames: [domain],
      certificate,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    };
  }

  private createLogs(): Bucket {
    const logs = new Bucket(this, 'Logs', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      // CloudFront writes its logs by access control lists.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [
        { expiration: Duration.days(LOG_DAYS), noncurrentVersionExpiration: Duration.days(1) },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const why = 'It receives access logs; logging its own accesses would never end.';
    acknowledge(logs, 'AwsSolutions-S1', why);
    acknowledge(logs, 'NIST.800.53.R5-S3BucketLoggingEnabled', why);
    acknowledge(
      logs,
      'NIST.800.53.R5-S3DefaultEncryptionKMS',
      "Log delivery cannot use a customer's key; the logs hold no content.",
    );
    acknowledge(
      logs,
      'NIST.800.53.R5-S3BucketReplicationEnabled',
      'Logs of 90 days for looking into attacks, not records.',
    );
    return logs;
  }
}

function originOf({ api, originSecret }: EdgeDistributionProps): HttpOrigin {
  return new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)), {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    // CloudFormation puts the secret in at deployment; the template holds a reference to it.
    customHeaders: { [ORIGIN_HEADER]: originSecret.secretValue.unsafeUnwrap() },
  });
}
