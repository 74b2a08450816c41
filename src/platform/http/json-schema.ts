import type { SwaggerDocumentOptions } from '@nestjs/swagger';
import { z } from 'zod';

/**
 * JSON Schema 2020-12 of a zod schema, as OpenAPI 3.1 takes it (Nest's own conversion writes OpenAPI 3.0). Schemas with
 * `.meta({ id })` become components of that name.
 */
export const jsonSchemaOf: NonNullable<SwaggerDocumentOptions['standardSchemaConverter']> = (
  schema,
  { schemaType },
) => {
  if (!(schema instanceof z.ZodType)) return undefined;
  const { $schema, $defs, ...converted } = z.toJSONSchema(schema, {
    io: schemaType,
    unrepresentable: 'any',
    reused: 'inline',
  });
  void $schema;
  const { id } = converted;
  const components = { ...$defs };
  if (typeof id !== 'string') return { schema: converted, components };
  return { schema: { $ref: `#/$defs/${id}` }, components: { ...components, [id]: converted } };
};
