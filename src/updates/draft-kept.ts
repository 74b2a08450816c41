import type { FastifyReply } from 'fastify';
import { seeOther } from '../platform/http/send-page.js';
import type { DraftAnswer } from './form-exchange.service.js';

/** Answers that a draft was kept: the time to whoever types on, the form again to whoever pressed a button. */
export function draftKept(reply: FastifyReply, answer: DraftAnswer, form: string) {
  if (!reply.request.headers.accept?.includes('application/json')) return seeOther(reply, form);
  if (answer.kind !== 'kept') return reply.code(409).send({ savedAt: null });
  return reply.send({ savedAt: answer.savedAt });
}
