import { BadRequestException } from '@nestjs/common';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from './problem.js';

/** An address the router cannot even read (`/%zz`) reaches no hook and no filter: it is answered here. */
export function answerUnroutable(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(new BadRequestException('This address cannot be read.'), request.id);
  reply
    .code(problem.status)
    .type('application/problem+json')
    .header('Cache-Control', 'no-store')
    .send(problem);
}
