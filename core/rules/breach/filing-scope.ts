/** The scope of a filing is `<organization>.<regime rule>`. */
export function filingScope(scope: string): { organizationId: string; ruleId: string } {
  const [organizationId = '', ruleId = ''] = scope.split('.');
  return { organizationId, ruleId };
}
