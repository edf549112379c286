/** The plain function name in a name, an ARN, an alias ARN or an API Gateway invocation URI. */
export function functionNameIn(reference: string): string {
  const inUri = /functions\/(.+)\/invocations/.exec(reference)?.[1] ?? reference;
  return /:function:([^:]+)/.exec(inUri)?.[1] ?? inUri;
}
