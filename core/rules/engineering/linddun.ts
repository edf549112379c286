/**
 * The seven types of privacy threats of LINDDUN in the names of its present edition (linddun.org, "Privacy threat types";
 * the 2011 paper called the first two linkability and identifiability, and the sixth content unawareness).
 */
export const THREAT_TYPES = {
  linking: 'Linking',
  identifying: 'Identifying',
  'non-repudiation': 'Non-repudiation',
  detecting: 'Detecting',
  'data-disclosure': 'Data disclosure',
  unawareness: 'Unawareness and unintervenability',
  'non-compliance': 'Non-compliance',
} as const;
export type ThreatType = keyof typeof THREAT_TYPES;

/** What each type asks, in everyday words. */
export const THREAT_HINTS: Readonly<Record<ThreatType, string>> = {
  linking: 'Can things about the same person be put together that should stay apart?',
  identifying: 'Can somebody find out who it is?',
  'non-repudiation': 'Could somebody prove that a person did something that they should be able to deny?',
  detecting: 'Does it show that somebody is there, or takes part, without reading anything?',
  'data-disclosure': 'Are more data taken, kept, spread or shown than needed?',
  unawareness: 'Do people not know, or can they not step in?',
  'non-compliance': 'Is a law, a promise or a policy not kept?',
};

/** The parts of a data flow diagram. */
export const ELEMENT_TYPES = {
  entity: 'Person or outside party',
  process: 'Process',
  store: 'Store of data',
  flow: 'Flow of data',
} as const;
export type ElementType = keyof typeof ELEMENT_TYPES;

const BUT_UNAWARENESS: readonly ThreatType[] = [
  'linking',
  'identifying',
  'non-repudiation',
  'detecting',
  'data-disclosure',
  'non-compliance',
];

/**
 * Which types can hold for which element: the mapping of M. Deng, K. Wuyts, R. Scandariato, B. Preneel, W. Joosen, "A
 * privacy threat analysis framework", Requirements Engineering 16 (2011), as OWASP Threat Dragon uses it per element too.
 * People can be linked, identified and unaware; processes, stores and flows can carry every other type.
 */
export const TYPES_OF_ELEMENT: Readonly<Record<ElementType, readonly ThreatType[]>> = {
  entity: ['linking', 'identifying', 'unawareness'],
  process: BUT_UNAWARENESS,
  store: BUT_UNAWARENESS,
  flow: BUT_UNAWARENESS,
};

export interface ModelElement {
  /** `e1`, `f2`: elements and flows of the model by their number. */
  key: string;
  name: string;
  type: ElementType;
}

/** One question of the elicitation: does this type of threat hold for this element? */
export interface Combination {
  /** `e1-linking` */
  key: string;
  element: ModelElement;
  threat: ThreatType;
}

/** Every element with every type that can hold for it, in the order of the model. */
export function elicit(elements: readonly ModelElement[]): Combination[] {
  return elements.flatMap((element) =>
    TYPES_OF_ELEMENT[element.type].map((threat) => ({ key: `${element.key}-${threat}`, element, threat })),
  );
}
