/** Where the embedded cloud pretends to stand; ARNs and pseudo parameters are built from it. */
export interface Place {
  region: string;
  account: string;
}

/** What `Ref` and `Fn::GetAtt` of a resource answer. */
export interface Identity {
  ref: string;
  attributes: Record<string, string>;
}

interface Named {
  stack: string;
  id: string;
  type: string;
  /** Resolves one property; undefined when the template leaves it out. */
  property: (name: string) => unknown;
}

/** Names that AWS would make up are the logical id, so that they stay the same from start to start. */
export function identify(place: Place, resource: Named): Identity {
  const given = (name: string): string => {
    const value = resource.property(name);
    return typeof value === 'string' ? value : resource.id;
  };
  const arn = (service: string, path: string): string =>
    `arn:aws:${service}:${place.region}:${place.account}:${path}`;

  switch (resource.type) {
    case 'AWS::DynamoDB::Table':
    case 'AWS::DynamoDB::GlobalTable': {
      const name = given('TableName');
      const Arn = arn('dynamodb', `table/${name}`);
      return { ref: name, attributes: { Arn, StreamArn: `${Arn}/stream/local`, TableId: name } };
    }
    case 'AWS::StepFunctions::StateMachine': {
      const name = given('StateMachineName');
      const Arn = arn('states', `stateMachine:${name}`);
      return { ref: Arn, attributes: { Arn, Name: name } };
    }
    case 'AWS::Lambda::Function': {
      const name = given('FunctionName');
      return { ref: name, attributes: { Arn: arn('lambda', `function:${name}`) } };
    }
    case 'AWS::Lambda::Alias':
    case 'AWS::Lambda::Version': {
      const name = given('FunctionName');
      const plain = name.slice(name.lastIndexOf(':') + 1);
      return {
        ref: arn('lambda', `function:${plain}`),
        attributes: { FunctionArn: arn('lambda', `function:${plain}`), Version: '1' },
      };
    }
    case 'AWS::KMS::Key':
      return { ref: resource.id, attributes: { Arn: arn('kms', `key/${resource.id}`), KeyId: resource.id } };
    case 'AWS::KMS::Alias':
      return { ref: given('AliasName'), attributes: {} };
    case 'AWS::S3::Bucket': {
      const name = given('BucketName').toLowerCase();
      return {
        ref: name,
        attributes: {
          Arn: `arn:aws:s3:::${name}`,
          DomainName: `${name}.s3.amazonaws.com`,
          RegionalDomainName: `${name}.s3.${place.region}.amazonaws.com`,
        },
      };
    }
    case 'AWS::SQS::Queue': {
      const name = given('QueueName');
      const url = `https://sqs.${place.region}.amazonaws.com/${place.account}/${name}`;
      return { ref: url, attributes: { Arn: arn('sqs', name), QueueName: name, QueueUrl: url } };
    }
    case 'AWS::SNS::Topic': {
      const Arn = arn('sns', given('TopicName'));
      return { ref: Arn, attributes: { TopicArn: Arn, TopicName: given('TopicName') } };
    }
    case 'AWS::Events::EventBus': {
      const name = given('Name');
      return { ref: name, attributes: { Arn: arn('events', `event-bus/${name}`), Name: name } };
    }
    case 'AWS::IAM::Role':
      return {
        ref: given('RoleName'),
        attributes: { Arn: `arn:aws:iam::${place.account}:role/${given('RoleName')}`, RoleId: resource.id },
      };
    case 'AWS::Logs::LogGroup':
      return {
        ref: given('LogGroupName'),
        attributes: { Arn: arn('logs', `log-group:${given('LogGroupName')}:*`) },
      };
    case 'AWS::Cognito::UserPool': {
      const id = `${place.region}_${resource.id}`;
      const provider = `cognito-idp.${place.region}.amazonaws.com/${id}`;
      return {
        ref: id,
        attributes: {
          Arn: arn('cognito-idp', `userpool/${id}`),
          UserPoolId: id,
          ProviderName: provider,
          ProviderURL: `https://${provider}`,
        },
      };
    }
    case 'AWS::Cognito::UserPoolClient':
      return {
        ref: resource.id,
        attributes: { ClientId: resource.id, ClientSecret: `${resource.id}-secret`, Name: resource.id },
      };
    case 'AWS::ApiGatewayV2::Api':
      return {
        ref: resource.id,
        attributes: {
          ApiId: resource.id,
          ApiEndpoint: `https://${resource.id}.execute-api.${place.region}.amazonaws.com`,
        },
      };
    case 'AWS::CloudFront::Distribution':
      return {
        ref: resource.id,
        attributes: { Id: resource.id, DomainName: `${resource.id.toLowerCase()}.cloudfront.net` },
      };
    default:
      return { ref: given('Name'), attributes: {} };
  }
}
