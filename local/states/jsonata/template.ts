import { isJsonObject, type Json } from '../json.ts';
import {
  compileExpression,
  evaluateExpression,
  expressionSource,
  type Bindings,
  type Expression,
} from './expression.ts';
import type { EvaluationRun } from './functions.ts';

/** A JSON value in which any string may be a JSONata expression: Arguments, Output, Assign and so on. */
export type Template =
  | { kind: 'constant'; value: Json }
  | { kind: 'expression'; expression: Expression }
  | { kind: 'object'; fields: [name: string, template: Template][] }
  | { kind: 'array'; items: Template[] };

export type EvaluatedTemplate =
  { kind: 'value'; value: Json } | { kind: 'failed'; cause: string; location: string };

/** Compiles every expression inside `value`; `refuse` is told where one does not compile and does not return. */
export function compileTemplate(
  value: Json,
  path: string,
  refuse: (path: string, why: string) => never,
): Template {
  if (typeof value === 'string') {
    const source = expressionSource(value);
    if (source === undefined) return { kind: 'constant', value };
    const compiled = compileExpression(source);
    if ('refused' in compiled)
      return refuse(path, `the JSONata expression does not compile: ${compiled.refused}`);
    return { kind: 'expression', expression: compiled };
  }
  if (Array.isArray(value)) {
    const items = value.map((item, at) => compileTemplate(item, `${path}[${at}]`, refuse));
    return items.every((item) => item.kind === 'constant')
      ? { kind: 'constant', value }
      : { kind: 'array', items };
  }
  if (isJsonObject(value)) {
    const fields = Object.entries(value).map(([name, member]): [string, Template] => [
      name,
      compileTemplate(member, `${path}.${name}`, refuse),
    ]);
    const constant = fields.every(([, template]) => template.kind === 'constant');
    return constant ? { kind: 'constant', value } : { kind: 'object', fields };
  }
  return { kind: 'constant', value };
}

/** Evaluates a template; `location` names the field for the error text, as AWS does (`Output/total`). */
export async function evaluateTemplate(
  template: Template,
  bindings: Bindings,
  run: EvaluationRun,
  location: string,
): Promise<EvaluatedTemplate> {
  switch (template.kind) {
    case 'constant':
      return { kind: 'value', value: template.value };
    case 'expression':
      return evaluateOne(template.expression, bindings, run, location);
    case 'array': {
      const items: Json[] = [];
      for (const [at, item] of template.items.entries()) {
        const evaluated = await evaluateTemplate(item, bindings, run, `${location}/${at}`);
        if (evaluated.kind === 'failed') return evaluated;
        items.push(evaluated.value);
      }
      return { kind: 'value', value: items };
    }
    case 'object': {
      const fields: [string, Json][] = [];
      for (const [name, field] of template.fields) {
        const evaluated = await evaluateTemplate(field, bindings, run, `${location}/${name}`);
        if (evaluated.kind === 'failed') return evaluated;
        fields.push([name, evaluated.value]);
      }
      return { kind: 'value', value: Object.fromEntries(fields) };
    }
  }
}

async function evaluateOne(
  expression: Expression,
  bindings: Bindings,
  run: EvaluationRun,
  location: string,
): Promise<EvaluatedTemplate> {
  const evaluated = await evaluateExpression(expression, bindings, run);
  switch (evaluated.kind) {
    case 'value':
      return evaluated;
    case 'undefined':
      return {
        kind: 'failed',
        location,
        cause: `${about(expression, location)} returned nothing (undefined).`,
      };
    case 'failed':
      return {
        kind: 'failed',
        location,
        cause: `${about(expression, location)} threw an error: ${evaluated.message}`,
      };
  }
}

function about(expression: Expression, location: string): string {
  return `The JSONata expression '${expression.source}' specified for the field '${location}'`;
}
