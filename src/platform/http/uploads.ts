import multipart from '@fastify/multipart';
import { BadRequestException, UnsupportedMediaTypeException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { mayComeFromAnywhere, UNREAD_FORM } from './from-anywhere.js';
import { RouteConfig } from './route-config.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    takesFile?: true;
  }
}

/** A file that a form of ours sent. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The route takes a form with a file; all others take none. */
export const TakesFile = () => RouteConfig({ takesFile: true });

const IN_PARTS = /^multipart\//i;

/** Forms with files, for the routes that are marked so; what anybody's machine sends in parts is left unread. */
export async function registerUploads(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart, { throwFileSizeLimit: false, limits: { files: 1, fields: 10, parts: 11 } });
  const instance = app.getHttpAdapter().getInstance();
  instance.addHook('onRequest', (request, _reply, done) => {
    const { headers, routeOptions } = request;
    if (!IN_PARTS.test(headers['content-type']?.trim() ?? '') || routeOptions.config.takesFile) return done();
    if (!mayComeFromAnywhere(request)) {
      return done(new UnsupportedMediaTypeException('Send the form without files.'));
    }
    headers['content-type'] = UNREAD_FORM;
    done();
  });
}

/** A form with texts and perhaps a file, whatever comes first. */
export interface SentParts {
  /** A text that was too long is cut off, and named in `cut`. */
  readonly fields: Readonly<Record<string, string>>;
  readonly cut: ReadonlySet<string>;
  readonly file: SentFile | 'too-large' | null;
}

/** The texts and the file of a form, held in memory; what is larger than allowed is read to its end and not kept. */
export async function sentParts(request: FastifyRequest, maxBytes: number): Promise<SentParts> {
  const fields: Record<string, string> = {};
  const cut = new Set<string>();
  let file: SentParts['file'] = null;
  if (!request.isMultipart()) return { fields, cut, file };
  try {
    for await (const part of request.parts({ limits: { fileSize: maxBytes, fieldSize: maxBytes } })) {
      if (part.type === 'field') {
        fields[part.fieldname] = typeof part.value === 'string' ? part.value : '';
        if (part.valueTruncated) cut.add(part.fieldname);
        continue;
      }
      const bytes = await part.toBuffer();
      if (part.file.truncated) file = 'too-large';
      else if (part.filename !== '' || bytes.length > 0) file = { name: part.filename, bytes };
    }
  } catch {
    throw new BadRequestException('This form broke off or is not one of ours. Send it again from its page.');
  }
  return { fields, cut, file };
}

/**
 * The file of a form, held in memory; null where none was chosen. What is larger than allowed is read to its end, so that
 * the browser hears the answer, and not kept.
 */
export async function sentFile(
  request: FastifyRequest,
  maxBytes: number,
): Promise<SentFile | 'too-large' | null> {
  if (!request.isMultipart()) return null;
  try {
    const part = await request.file({ limits: { fileSize: maxBytes } });
    if (part === undefined) return null;
    const bytes = await part.toBuffer();
    if (part.file.truncated) return 'too-large';
    return part.filename === '' && bytes.length === 0 ? null : { name: part.filename, bytes };
  } catch {
    throw new BadRequestException('This form broke off or is not one of ours. Send it again from its page.');
  }
}
