/**
 * A picture as data: what it shows, not how. `drawPicture` lays it out, the page and the PDF draw the same shapes, and
 * `tellPicture` says the same in words for those who do not see it.
 */
export type Picture =
  RiskMap | DataFlowPicture | ResponsibilityMatrix | OrganizationsMap | KpiBars | CalendarPicture;

/** 1 negligible, 2 limited, 3 significant, 4 maximum (scales of the CNIL PIA method). */
export type RiskLevel = 1 | 2 | 3 | 4;

/** The 4×4 map: severity upwards, likelihood to the right; `after` is the residual risk. */
export interface RiskMap {
  kind: 'risk-map';
  risks: { id: string; label: string; before: RiskPoint; after?: RiskPoint }[];
}
export interface RiskPoint {
  severity: RiskLevel;
  likelihood: RiskLevel;
}

/** A data-flow diagram in LINDDUN's terms. */
export interface DataFlowPicture {
  kind: 'data-flow';
  elements: { id: string; label: string; type: 'entity' | 'process' | 'store'; boundary?: string }[];
  flows: { id: string; from: string; to: string; label: string; transfer?: boolean }[];
}

/** R responsible, A accountable, C consulted, I informed. */
export interface ResponsibilityMatrix {
  kind: 'responsibility-matrix';
  columns: string[];
  rows: { label: string; cells: ('R' | 'A' | 'C' | 'I' | 'A/R' | '')[] }[];
}

/** The organizations of an ecosystem with their agreements as lines. */
export interface OrganizationsMap {
  kind: 'organizations-map';
  organizations: { id: string; label: string; role: string; lead?: boolean }[];
  lines: { from: string; to: string; label: string; state: 'active' | 'draft' | 'missing' }[];
}

export interface KpiBars {
  kind: 'kpi-bars';
  /** 0 to 100 where the unit is %, otherwise up to `most`. */
  bars: { label: string; value?: number; unit: string; most?: number; target?: number }[];
}

/** What falls due in a span of months. */
export interface CalendarPicture {
  kind: 'calendar';
  /** Days, `YYYY-MM-DD`. */
  from: string;
  until: string;
  entries: { on: string; label: string; organization?: string }[];
}
