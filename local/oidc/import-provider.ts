type Library = typeof import('oidc-provider');

/**
 * Imports `oidc-provider`. On Node 20 it says with a warning that it is tested on later ones only; what we use of
 * it is tested here, so that one line is kept from the screen while it loads.
 */
export async function importProvider(): Promise<Library> {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('oidc-provider WARNING: Unsupported runtime')) warn(...words);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}
