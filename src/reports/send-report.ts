import type { FastifyReply } from 'fastify';
import type { ReportsService } from './reports.service.js';

/** The file of a pack, unless whoever asks has it already. Throws `NotFound`, `ReportNotReady`. */
export async function sendReport(
  reports: ReportsService,
  organizationId: string,
  id: string,
  known: string | undefined,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const tag = await reports.tag(organizationId, id);
  reply.header('ETag', tag).header('Cache-Control', 'private, no-cache');
  if (known?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)) return reply.code(304).send();
  const file = await reports.file(organizationId, id);
  return reply
    .type('application/pdf')
    .header('ETag', file.tag)
    .header('Content-Disposition', `inline; filename="${file.name}"`)
    .send(file.pdf);
}
