import type { FastifyReply } from 'fastify';
import type { WrittenFile } from './file-export.service.js';

/** Sends an organization file to be saved. */
export function sendWrittenFile(reply: FastifyReply, { name, text }: WrittenFile): FastifyReply {
  return reply
    .type('application/yaml; charset=utf-8')
    .header('Content-Disposition', `attachment; filename="${name}"`)
    .send(text);
}
