import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemPage } from '../pages/problem-page.js';
import { type Problem, problemOf, sentenceOf } from './problem.js';
import { safePath } from './safe-path.js';
import { seeOther, sendPage } from './send-page.js';

const RETRY_AFTER_SECONDS = 10;

/** Turns every error into a problem document or, for a person with a browser, into a page. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error, request.id);
    if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, 'request failed');
    if (problem.status === 503) reply.header('Retry-After', RETRY_AFTER_SECONDS);
    if (reply.raw.headersSent) {
      reply.raw.destroy();
    } else if (wantsPage(request)) {
      answerWithPage(request, reply, problem, sentenceOf(error, request.locale));
    } else {
      if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer');
      reply.code(problem.status).type('application/problem+json').send(problem);
    }
  }
}

function wantsPage(request: FastifyRequest): boolean {
  return !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
}

/** Who is not signed in comes back to the page after signing in; what a form held cannot be carried along. */
function answerWithPage(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  sentence: string | undefined,
): void {
  if (problem.status === 401) {
    const next = request.method === 'GET' ? safePath(request.url) : '/';
    seeOther(reply, `/sign-in?next=${encodeURIComponent(next)}`);
  } else {
    sendPage(reply, problemPage(problem, request.locale, sentence), problem.status);
  }
}
