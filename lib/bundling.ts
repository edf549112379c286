import { fileURLToPath } from 'node:url';

/** The project's root, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** How handlers are bundled, for esbuild: ESM, everything inside, since the runtime's own SDK changes without notice. */
export const BUNDLE = {
  target: 'node24',
  mainFields: ['module', 'main'],
  /** See functions/runtime/environment-credentials.ts. */
  alias: { '@aws-sdk/credential-provider-node': `${ROOT}functions/runtime/environment-credentials.ts` },
  /** Some CommonJS dependencies call require() for Node's own modules. */
  banner: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
};

/** The typeface of printed work products, copied beside the bundle that prints them (adapters/pdf/font-files.ts). */
export const PRINT_FONTS = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
].map((file) => `${ROOT}node_modules/${file}`);
