import type { Hono } from 'hono';
import { ASSETS } from '../assets/asset-address.ts';

/** Own files under names that change with their content: kept by browsers for a year. */
export function registerAssets(app: Hono): void {
  for (const [path, { body, contentType }] of Object.entries(ASSETS)) {
    app.get(path, () => {
      const headers = { 'Content-Type': contentType, 'Cache-Control': 'public, max-age=31536000, immutable' };
      return new Response(body, { headers });
    });
  }
}
