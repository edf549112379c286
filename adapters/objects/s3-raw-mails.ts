import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';
import { CodedError } from '../../core/rules/coded-error.ts';

/** Mails as they arrived. */
export interface RawMails {
  /** At most so many bytes of it. Throws `mail.missing`: the mail service calls before the mail can be read, or it is gone. */
  read(
    messageId: string,
    mostBytes: number,
  ): Promise<{ objectKey: string; bytes: Uint8Array; cutOff: boolean }>;
  /** The same by its key; undefined when it is gone. */
  get(objectKey: string, mostBytes: number): Promise<{ bytes: Uint8Array; cutOff: boolean } | undefined>;
}

/** Keys are what the receipt rule makes of them: its prefix and the id that SES gave the mail. */
export function createRawMails({
  client,
  bucket,
  prefix,
}: {
  client: S3Client;
  bucket: string;
  prefix: string;
}): RawMails {
  const get: RawMails['get'] = async (objectKey, mostBytes) => {
    try {
      const {
        Body,
        ContentLength = 0,
        ContentRange,
      } = await client.send(
        new GetObjectCommand({ Bucket: bucket, Key: objectKey, Range: `bytes=0-${mostBytes - 1}` }),
      );
      const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
      const whole = Number(/\/(\d+)$/.exec(ContentRange ?? '')?.[1] ?? ContentLength);
      return { bytes: bytes.subarray(0, mostBytes), cutOff: whole > mostBytes };
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  };
  return {
    get,
    async read(messageId, mostBytes) {
      const objectKey = prefix + messageId;
      const found = await get(objectKey, mostBytes);
      if (found === undefined) throw new CodedError('mail.missing', `no mail ${objectKey}`);
      return { objectKey, ...found };
    },
  };
}
