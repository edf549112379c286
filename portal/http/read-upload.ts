import { parseBody } from 'hono/utils/body';
import { readBytes } from './read-body.ts';

/** Largest file that is taken: what reaches a function in base64 may have six megabytes. */
export const MAX_UPLOAD_BYTES = 4 * 1024 * 1024;

export interface UploadedFile {
  name: string;
  bytes: Uint8Array;
}

export interface Upload {
  fields: URLSearchParams;
  /** Absent when none was chosen. */
  file?: UploadedFile;
}

/** A form with a file in it (multipart/form-data). */
export async function readUpload(request: Request): Promise<Upload | 'too-large' | 'malformed'> {
  const bytes = await readBytes(request, MAX_UPLOAD_BYTES + 64 * 1024);
  if (bytes === 'too-large') return bytes;
  const type = request.headers.get('content-type') ?? '';
  try {
    const whole = new Request(request.url, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: Uint8Array.from(bytes),
    });
    const upload: Upload = { fields: new URLSearchParams() };
    for (const [name, value] of Object.entries(await parseBody(whole))) {
      if (typeof value === 'string') upload.fields.append(name, value);
      else if (value instanceof File && value.size > 0)
        upload.file = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
    }
    return upload;
  } catch {
    return 'malformed';
  }
}
