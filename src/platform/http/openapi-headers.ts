import type { OpenAPIObject } from '@nestjs/swagger';

type PathItem = OpenAPIObject['paths'][string];
type Parameter = NonNullable<NonNullable<PathItem['get']>['parameters']>[number];

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

/** A header that a route both reads and describes stands there twice, once in lower case: the description is what holds. */
export function headersOnce(item: PathItem): PathItem {
  const path = { ...item };
  for (const method of METHODS) {
    const operation = path[method];
    if (operation?.parameters === undefined) continue;
    const described = new Set(operation.parameters.flatMap((one) => (isHeader(one) ? [one.name] : [])));
    const isTwice = (name: string) =>
      [...described].some((other) => other !== name && other.toLowerCase() === name);
    const parameters = operation.parameters.filter((one) => !isHeader(one) || !isTwice(one.name));
    path[method] = { ...operation, parameters };
  }
  return path;
}

function isHeader(parameter: Parameter): parameter is Exclude<Parameter, { $ref: string }> {
  return !('$ref' in parameter) && parameter.in === 'header';
}
