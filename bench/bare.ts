import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

/** The least a NestJS service on Fastify can be: what a start costs before it does anything of ours. */
@Controller('health')
class Health {
  @Get('live')
  live() {
    return { status: 'ok' };
  }
}

@Module({ controllers: [Health] })
class Bare {}

const app = await NestFactory.create<NestFastifyApplication>(Bare, new FastifyAdapter(), { logger: false });
await app.listen(Number(process.env.PORT), '127.0.0.1');
