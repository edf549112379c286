import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

/** Requests of one address in five minutes; a person with many open pages stays far below. */
const REQUESTS_PER_ADDRESS = 2000;
/** Alerts come in bursts; a sender's backlog of 48 hours must still get through. */
const HOOKS_PER_ADDRESS = 5000;
/** Forms of the public and codes of guests, of one address in five minutes; the portal counts them by form too. */
const FORMS_PER_ADDRESS = 100;

type Rule = CfnWebACL.RuleProperty;

/**
 * Rules of AWS that look into bodies. Alerts and facts of a breach describe attacks, so they look like attacks: such a
 * body is counted and let through, since a lost alert is worse. Handlers know their own limits of size.
 */
const COMMON_BODY_RULES = [
  'SizeRestrictions_BODY',
  'CrossSiteScripting_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
  'EC2MetaDataSSRF_BODY',
];
const BAD_INPUT_BODY_RULES = ['Log4JRCE_BODY', 'JavaDeserializationRCE_BODY'];

/** Rules at the edge. */
export class Firewall extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const rules: Rule[] = [
      blockRate('hooks-rate', 0, HOOKS_PER_ADDRESS, HOOK_PATHS),
      blockRate('rate', 1, REQUESTS_PER_ADDRESS, { notStatement: { statement: HOOK_PATHS } }),
      managed('AWSManagedRulesAmazonIpReputationList', 2),
      managed('AWSManagedRulesKnownBadInputsRuleSet', 3, BAD_INPUT_BODY_RULES),
      managed('AWSManagedRulesCommonRuleSet', 4, COMMON_BODY_RULES),
      managed('AWSManagedRulesAnonymousIpList', 5, ['AnonymousIPList', 'HostingProviderIPList']),
      blockRate('public-forms-rate', 6, FORMS_PER_ADDRESS, PUBLIC_FORMS),
    ];
    const acl = new CfnWebACL(this, 'Acl', {
      name: 'clause8',
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: visibility('clause8'),
      rules,
    });
    this.arn = acl.attrArn;
    acknowledge(
      acl,
      'NIST.800.53.R5-WAFv2LoggingEnabled',
      "Its counts are metrics and the requests are in CloudFront's log; a second copy of people's addresses serves nobody.",
    );
  }
}

const HOOK_PATHS: CfnWebACL.StatementProperty = {
  byteMatchStatement: {
    fieldToMatch: { uriPath: {} },
    positionalConstraint: 'STARTS_WITH',
    searchString: '/hooks/',
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
};

/** What people without an account send. */
const PUBLIC_FORMS: CfnWebACL.StatementProperty = {
  andStatement: {
    statements: [
      {
        byteMatchStatement: {
          fieldToMatch: { method: {} },
          positionalConstraint: 'EXACTLY',
          searchString: 'POST',
          textTransformations: [{ priority: 0, type: 'NONE' }],
        },
      },
      { orStatement: { statements: ['/public/', '/guest'].map(startsWith) } },
    ],
  },
};

function startsWith(searchString: string): CfnWebACL.StatementProperty {
  return {
    byteMatchStatement: {
      fieldToMatch: { uriPath: {} },
      positionalConstraint: 'STARTS_WITH',
      searchString,
      textTransformations: [{ priority: 0, type: 'NONE' }],
    },
  };
}

function blockRate(
  name: string,
  priority: number,
  limit: number,
  scopeDownStatement: CfnWebACL.StatementProperty,
): Rule {
  return {
    name,
    priority,
    action: { block: {} },
    statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit, scopeDownStatement } },
    visibilityConfig: visibility(name),
  };
}

/** AWS's own rules; those named in `counted` only count. */
function managed(name: string, priority: number, counted: string[] = []): Rule {
  return {
    name,
    priority,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
    visibilityConfig: visibility(name),
  };
}

function visibility(metricName: string) {
  return { cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false };
}
