/** What a room may import: other rooms by path prefix, packages by name or scope (`@aws-sdk/`), `node:` modules. */
export interface RoomRule {
  /** Path prefix of the room; the longest prefix that fits a file is its room. */
  room: string;
  rooms: string[];
  packages: string[] | 'any';
  node: string[] | 'any';
  why: string;
}

/** The import column of docs/design.md, section 1. A room may always import itself. */
export const IMPORT_TABLE: RoomRule[] = [
  {
    room: 'bin/',
    rooms: ['lib/', 'local/', 'workflows/', 'cli/'],
    packages: 'any',
    node: 'any',
    why: 'bin opens a door; what lies behind it stands in lib, local, workflows or cli',
  },
  {
    room: 'build/',
    rooms: ['core/rules/', 'workflows/', 'portal/picture/'],
    packages: ['date-holidays', 'zod', 'hono/'],
    node: 'any',
    why: 'build makes files from outside sources and from the definitions; nothing that runs imports it',
  },
  {
    room: 'cli/',
    rooms: ['core/', 'workflows/', 'adapters/webhooks/', 'adapters/system/', 'local/'],
    packages: 'any',
    node: 'any',
    why: 'the command line speaks to the HTTP API like anyone else; it signs webhooks, can start the embedded cloud, and asks what if of the definitions',
  },
  {
    room: 'workflows/',
    rooms: ['core/rules/'],
    packages: ['zod'],
    node: [],
    why: 'workflows say what the work is; how it is done is not their business',
  },
  {
    room: 'core/rules/',
    rooms: [],
    packages: ['zod', 'temporal-polyfill', 'canonicalize'],
    node: ['node:crypto'],
    why: 'rules are pure: no AWS, no I/O; hashing is the one thing taken from the platform',
  },
  {
    room: 'core/',
    rooms: ['core/'],
    packages: ['zod'],
    node: ['node:crypto'],
    why: 'actions reach the world through the ports only',
  },
  ...[
    'dynamodb',
    'step-functions',
    'vault',
    'email',
    'slack',
    'objects',
    'pdf',
    'spreadsheet',
    'identity',
    'mail-parser',
    'aws',
    'webhooks',
    'partner',
    'system',
    'memory',
  ].map((name): RoomRule => ({
    room: `adapters/${name}/`,
    rooms: ['core/'],
    packages: 'any',
    node: 'any',
    why: 'an adapter knows core and its own SDK, never another adapter',
  })),
  {
    room: 'functions/',
    rooms: ['core/', 'workflows/', 'adapters/', 'portal/'],
    packages: [
      'zod',
      '@aws-lambda-powertools/',
      '@aws-sdk/',
      'hono',
      '@types/aws-lambda',
      'aws-lambda',
      'aws4fetch',
    ],
    node: ['node:crypto', 'node:buffer'],
    why: 'functions are hands: wiring between triggers, actions and adapters',
  },
  {
    room: 'portal/',
    rooms: ['core/'],
    packages: ['hono', 'zod'],
    node: ['node:crypto'],
    why: 'pages and API are host-neutral; what they need comes in as dependencies',
  },
  {
    room: 'lib/',
    rooms: ['workflows/', 'core/rules/', 'functions/*/env.ts', 'adapters/dynamodb/table-names.ts'],
    packages: ['aws-cdk-lib', 'constructs', 'cdk-nag', 'zod'],
    node: 'any',
    why: 'lib describes AWS: definitions in, template out; of the code it knows env schemas and names only',
  },
  {
    room: 'local/',
    rooms: ['lib/'],
    packages: 'any',
    node: 'any',
    why: 'the embedded cloud knows the template and loads handlers by path',
  },
];
