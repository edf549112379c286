import { REGISTER_KINDS, type RegisterEntry, type RegisterKind } from '../../../core/rules/register-entry.ts';

/** Where a register or an entry is looked at; ids never begin with `~`, so verbs do. */
export function registerPath(organizationId: string, kind: RegisterKind, ...rest: string[]): string {
  return ['/registers', organizationId, kind, ...rest.map((part) => encodeURIComponent(part))].join('/');
}

export function entryPath({
  organizationId,
  kind,
  id,
}: Pick<RegisterEntry, 'organizationId' | 'kind' | 'id'>) {
  return registerPath(organizationId, kind, id);
}

/** The register an address names; undefined when there is no such kind. */
export function registerIn(
  params: Record<string, string>,
): { organizationId: string; kind: RegisterKind } | undefined {
  const kind = REGISTER_KINDS.find((one) => one === params.kind);
  return kind === undefined ? undefined : { organizationId: params.organizationId ?? '', kind };
}
