/** An HTML answer from a drawn page. */
export async function htmlResponse(
  page: { toString(): string } | Promise<{ toString(): string }>,
  status = 200,
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = `<!doctype html>${(await page).toString()}`;
  return new Response(body, { status, headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers } });
}

/** Says to caches that the browser's wish decided the language of the answer. */
export async function inWantedLanguage(answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  response.headers.append('Vary', 'Accept-Language');
  return response;
}

/** After a POST: look at the result with a GET, so that reloading repeats nothing. */
export function seeOther(path: string, cookies: string[] = []): Response {
  const headers = new Headers({ Location: path });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}
