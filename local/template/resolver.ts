import { identify, type Identity, type Place } from './attributes.ts';
import { createFunctions, type IntrinsicFunctions } from './intrinsic-functions.ts';
import type { ResourceAt, Stacks, Template } from './template.ts';
import { TemplateProblem } from './template-problem.ts';

/** Answers what CloudFormation would put in place of the template's intrinsics. */
export interface Resolver {
  /** A value of a stack with every intrinsic replaced. */
  resolve: (stack: string, value: unknown) => unknown;
  /** The resources that exist (their conditions hold), properties resolved. */
  resources: (accept: (type: string, where: string) => boolean) => ResourceAt[];
}

/** What stands for `AWS::NoValue`: the property is left out. */
export const noValue = Symbol('AWS::NoValue');

export function createResolver(place: Place, stacks: Stacks): Resolver {
  const identities = new Map<string, Identity>();
  const underWay = new Set<string>();

  function templateOf(stack: string): Template {
    const template = stacks[stack];
    if (!template) throw new TemplateProblem(`There is no stack ${stack}.`);
    return template;
  }

  function identityOf(stack: string, id: string): Identity {
    const key = `${stack}/${id}`;
    const known = identities.get(key);
    if (known) return known;
    const resource = templateOf(stack).Resources[id];
    if (!resource) throw new TemplateProblem(`${stack}: there is no resource ${id}.`);
    const identity = guarded(key, () =>
      identify(place, {
        stack,
        id,
        type: resource.Type,
        property: (name) => resolve(stack, resource.Properties[name]),
      }),
    );
    identities.set(key, identity);
    return identity;
  }

  /** Runs `work` unless it is already being worked on further up: then the template refers to itself. */
  function guarded<T>(key: string, work: () => T): T {
    if (underWay.has(key)) throw new TemplateProblem(`${key} refers to itself.`);
    underWay.add(key);
    try {
      return work();
    } finally {
      underWay.delete(key);
    }
  }

  function ref(stack: string, name: string): unknown {
    switch (name) {
      case 'AWS::Region':
        return place.region;
      case 'AWS::AccountId':
        return place.account;
      case 'AWS::Partition':
        return 'aws';
      case 'AWS::URLSuffix':
        return 'amazonaws.com';
      case 'AWS::StackName':
        return stack;
      case 'AWS::StackId':
        return `arn:aws:cloudformation:${place.region}:${place.account}:stack/${stack}/local`;
      case 'AWS::NotificationARNs':
        return [];
      case 'AWS::NoValue':
        return noValue;
      default:
        return refNamed(stack, name);
    }
  }

  function refNamed(stack: string, name: string): unknown {
    const parameter = templateOf(stack).Parameters[name];
    if (!parameter) return identityOf(stack, name).ref;
    if (parameter.Default === undefined)
      throw new TemplateProblem(`${stack}: parameter ${name} has no default value.`);
    return parameter.Default;
  }

  function attribute(stack: string, id: string, name: string): unknown {
    const value = identityOf(stack, id).attributes[name];
    if (value !== undefined) return value;
    const type = templateOf(stack).Resources[id]?.Type ?? 'unknown';
    throw new TemplateProblem(
      `${stack}/${id} (${type}): the embedded cloud does not know its attribute ${name}.`,
    );
  }

  function importValue(name: unknown): unknown {
    for (const [stack, template] of Object.entries(stacks)) {
      for (const [id, output] of Object.entries(template.Outputs)) {
        if (output.Export && resolve(stack, output.Export.Name) === name) {
          return guarded(`${stack}/output ${id}`, () => resolve(stack, output.Value));
        }
      }
    }
    throw new TemplateProblem(`No stack exports ${String(name)}.`);
  }

  function holds(stack: string, condition: string): boolean {
    const expression = templateOf(stack).Conditions[condition];
    if (expression === undefined) throw new TemplateProblem(`${stack}: there is no condition ${condition}.`);
    return guarded(`${stack}/condition ${condition}`, () => resolve(stack, expression)) === true;
  }

  function mapped(stack: string, map: string, first: string, second: string): unknown {
    const value = templateOf(stack).Mappings[map]?.[first]?.[second];
    if (value === undefined) throw new TemplateProblem(`${stack}: mapping ${map} has no ${first}/${second}.`);
    return value;
  }

  const functions: IntrinsicFunctions = createFunctions({
    ref,
    attribute,
    importValue,
    holds,
    mapped,
    resolve,
  });

  function resolve(stack: string, value: unknown): unknown {
    if (Array.isArray(value))
      return value.map((item) => resolve(stack, item)).filter((item) => item !== noValue);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [only] = entries;
    if (only && entries.length === 1) {
      const answer = functions(stack, only[0], only[1]);
      if (answer.known) return answer.value;
    }
    const pairs = entries.map(([key, inner]) => [key, resolve(stack, inner)] as const);
    return Object.fromEntries(pairs.filter(([, inner]) => inner !== noValue));
  }

  function resources(accept: (type: string, where: string) => boolean): ResourceAt[] {
    return Object.entries(stacks).flatMap(([stack, template]) =>
      Object.entries(template.Resources)
        .filter(([id, resource]) => accept(resource.Type, `${stack}/${id}`))
        .filter(([, resource]) => resource.Condition === undefined || holds(stack, resource.Condition))
        .map(([id, resource]) => ({
          stack,
          id,
          type: resource.Type,
          properties: resolveProperties(stack, resource.Properties),
          metadata: resource.Metadata,
        })),
    );
  }

  function resolveProperties(stack: string, properties: Record<string, unknown>): Record<string, unknown> {
    const pairs = Object.entries(properties).map(([key, value]) => [key, resolve(stack, value)] as const);
    return Object.fromEntries(pairs.filter(([, value]) => value !== noValue));
  }

  return { resolve, resources };
}
