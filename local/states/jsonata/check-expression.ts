/**
 * What JSONata allows and Step Functions does not: `$eval`, and at the top of an expression (where there is
 * no context value) unqualified field names, `$` and `$$`. Returns a sentence about the first such use.
 */
export function findUnsupported(ast: unknown): string | undefined {
  return findEval(ast) ?? findTopLevelContext(ast);
}

type Node = Record<string, unknown>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

function findEval(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'variable' && value.value === 'eval') return '$eval is not supported; use $parse';
  return firstOf(Object.values(value), findEval);
}

/** Follows only those children that are evaluated in the context of the whole expression. */
function findTopLevelContext(value: unknown): string | undefined {
  if (Array.isArray(value)) return firstOf(value, findTopLevelContext);
  if (!isNode(value)) return undefined;
  switch (value.type) {
    case 'path':
      return Array.isArray(value.steps) ? findTopLevelContext(value.steps[0]) : undefined;
    case 'name':
      return `the field name ${String(value.value)} has no context at the top level; begin with $states or a variable`;
    case 'wildcard':
    case 'descendant':
      return 'a wildcard has no context at the top level; begin with $states or a variable';
    case 'variable':
      return value.value === '' || value.value === '$'
        ? '$ and $$ are not supported at the top level; begin with $states or a variable'
        : undefined;
    case 'lambda':
    case 'regex':
    case 'string':
    case 'number':
    case 'value':
      return undefined;
    default:
      return firstOf(
        [
          value.lhs,
          value.rhs,
          value.arguments,
          value.expressions,
          value.expression,
          value.condition,
          value.then,
          value.else,
        ],
        findTopLevelContext,
      );
  }
}

function firstOf(values: unknown[], find: (value: unknown) => string | undefined): string | undefined {
  for (const value of values) {
    const found = find(value);
    if (found !== undefined) return found;
  }
  return undefined;
}
