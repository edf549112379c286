import { describe, expect, test } from '@jest/globals';
import { createResolver } from '../../../local/template/resolver.ts';
import { Template } from '../../../local/template/template.ts';

const place = { region: 'eu-central-1', account: '000000000000' };
const data = Template.parse({
  Parameters: { Stage: { Default: 'local' } },
  Mappings: { Sizes: { small: { memory: 256 } } },
  Conditions: {
    IsLocal: { 'Fn::Equals': [{ Ref: 'Stage' }, 'local'] },
    IsNot: { 'Fn::Not': [{ Condition: 'IsLocal' }] },
  },
  Resources: {
    Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'clause8' } },
    Vault: { Type: 'AWS::KMS::Key' },
    Loop: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: { Ref: 'Loop' } } },
    Absent: { Type: 'AWS::KMS::Key', Condition: 'IsNot' },
  },
  Outputs: { TableArn: { Value: { 'Fn::GetAtt': ['Table', 'Arn'] }, Export: { Name: 'data:TableArn' } } },
});
const other = Template.parse({ Resources: { Role: { Type: 'AWS::IAM::Role' } } });
const resolver = createResolver(place, { data, other });

const tableArn = 'arn:aws:dynamodb:eu-central-1:000000000000:table/clause8';

describe('resolving intrinsics', () => {
  test.each<[string, unknown, unknown]>([
    ['a reference to a resource', { Ref: 'Table' }, 'clause8'],
    ['a reference to a parameter', { Ref: 'Stage' }, 'local'],
    ['an attribute', { 'Fn::GetAtt': ['Table', 'Arn'] }, tableArn],
    ['an attribute written with a dot', { 'Fn::GetAtt': 'Table.Arn' }, tableArn],
    ['a joined text', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }, 1]] }, 'a-eu-central-1-1'],
    [
      'a substituted text',
      { 'Fn::Sub': '${Table}/${Table.Arn}/${!Kept}/${AWS::AccountId}' },
      `clause8/${tableArn}/\${Kept}/000000000000`,
    ],
    [
      'a text substituted with given names',
      { 'Fn::Sub': ['${Name}', { Name: { Ref: 'Table' } }] },
      'clause8',
    ],
    [
      'one of a split',
      { 'Fn::Select': [2, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Table', 'Arn'] }] }] },
      'dynamodb',
    ],
    ['an export of another stack', { 'Fn::ImportValue': 'data:TableArn' }, tableArn],
    ['a choice by condition', { 'Fn::If': ['IsLocal', 'here', 'there'] }, 'here'],
    ['a mapping', { 'Fn::FindInMap': ['Sizes', 'small', 'memory'] }, 256],
    ['a property left out', { kept: 1, dropped: { Ref: 'AWS::NoValue' } }, { kept: 1 }],
    ['an item left out', [1, { Ref: 'AWS::NoValue' }, 2], [1, 2]],
    ['an ordinary object', { Condition: { Bool: true } }, { Condition: { Bool: true } }],
  ])('%s', (_name, value, expected) => {
    expect(resolver.resolve('data', value)).toEqual(expected);
  });

  test.each<[string, unknown, string]>([
    ['an unknown function', { 'Fn::Transform': {} }, 'the embedded cloud does not know Fn::Transform'],
    ['an unknown resource', { Ref: 'Nothing' }, 'data: there is no resource Nothing'],
    [
      'an unknown attribute',
      { 'Fn::GetAtt': ['Vault', 'Colour'] },
      'data/Vault (AWS::KMS::Key): the embedded cloud does not know its attribute Colour',
    ],
    ['a resource that refers to itself', { Ref: 'Loop' }, 'data/Loop refers to itself'],
    ['an export that nobody makes', { 'Fn::ImportValue': 'none' }, 'No stack exports none'],
    ['an item beyond the list', { 'Fn::Select': [3, ['a']] }, 'Fn::Select asks for item 3 of 1'],
  ])('%s is refused by name', (_name, value, sentence) => {
    expect(() => resolver.resolve('data', value)).toThrow(sentence);
  });

  test('a resource whose condition does not hold does not exist', () => {
    const found = resolver.resources((type) => type === 'AWS::KMS::Key');
    expect(found.map(({ id }) => id)).toEqual(['Vault']);
  });
});
