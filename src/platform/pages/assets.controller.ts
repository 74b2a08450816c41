import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Open } from '../http/open.js';
import { takesPacked } from '../http/packed.js';
import { draftsScript, passkeysScript, previewScript, roomScript, stylesheet } from './assets.js';

@Open()
@Controller('assets')
export class AssetsController {
  @Get(':hash/cadans.css')
  stylesheet(@Param('hash') hash: string, @Res() reply: FastifyReply): FastifyReply {
    return send(reply, stylesheet, hash);
  }

  @Get(':hash/drafts.js')
  draftsScript(@Param('hash') hash: string, @Res() reply: FastifyReply): FastifyReply {
    return send(reply, draftsScript, hash);
  }

  @Get(':hash/passkeys.js')
  passkeysScript(@Param('hash') hash: string, @Res() reply: FastifyReply): FastifyReply {
    return send(reply, passkeysScript, hash);
  }

  @Get(':hash/preview.js')
  previewScript(@Param('hash') hash: string, @Res() reply: FastifyReply): FastifyReply {
    return send(reply, previewScript, hash);
  }

  @Get(':hash/room.js')
  roomScript(@Param('hash') hash: string, @Res() reply: FastifyReply): FastifyReply {
    return send(reply, roomScript, hash);
  }
}

/** While a new version is rolled out, a page of the other one gets this file too, but must not keep it. */
function send(reply: FastifyReply, asset: typeof stylesheet, hash: string): FastifyReply {
  const kept = hash === asset.hash ? 'public, max-age=31536000, immutable' : 'no-cache';
  reply.header('Content-Type', asset.type).header('Cache-Control', kept).header('Vary', 'Accept-Encoding');
  if (!takesPacked(reply.request)) return reply.send(asset.content);
  return reply.header('Content-Encoding', 'gzip').send(asset.packed);
}
