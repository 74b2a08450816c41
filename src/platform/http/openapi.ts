import { readFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { jsonSchemaOf } from './json-schema.js';
import { headersOnce, withHeaders } from './openapi-headers.js';
import { PROBLEM_SCHEMA, withProblems } from './openapi-problems.js';

/** Serves the API's document at `/api/openapi.json` and a reader for it at `/api/docs`; it is made when first asked for. */
export function serveOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Cadans API',
  });
}

/** OpenAPI 3.1 for everything below `/api/`; pages, health and metrics are not part of it. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Cadans')
    .setDescription('Every error is an RFC 9457 problem document. Instants are UTC, dates YYYY-MM-DD.')
    .setVersion(version())
    .setOpenAPIVersion('3.1.0')
    .addSecurity('bearer', {
      type: 'http',
      scheme: 'bearer',
      description: 'An API token, made with `cadans token`.',
    })
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    standardSchemaConverter: jsonSchemaOf,
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/api/'));
  return {
    ...document,
    paths: Object.fromEntries(
      paths.map(([path, item]) => [path, withProblems(headersOnce(withHeaders(item)))]),
    ),
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, Problem: PROBLEM_SCHEMA },
    },
  };
}

/** The package's own version; compiled files lie one folder deeper than their sources. */
function version(): string {
  for (const up of ['../../../package.json', '../../../../package.json']) {
    try {
      return (JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8')) as { version: string }).version;
    } catch {
      continue;
    }
  }
  throw new Error('package.json was not found beside src or dist.');
}
