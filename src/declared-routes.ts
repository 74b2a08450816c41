import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { keysOf } from './access/domain/route-keys.js';
import { rooms } from './app.module.js';
import { RIGHT } from './organizations/caller.js';
import type { Right } from './organizations/domain/rights.js';
import { OPEN } from './platform/http/open.js';
import { WebModule } from './platform/http/web.module.js';

/** A route, and who comes in: whom it is open to, or the right it names; neither where somebody forgot. */
export interface DeclaredRoute {
  readonly method: string;
  /** The pattern: `/api/v1/kpis/:kpi`. */
  readonly url: string;
  readonly openTo: string | null;
  readonly right: Right | null;
}

/** Every route of the product as its controllers declare it, in the order of the rooms. Nothing is started for it. */
export function declaredRoutes(): DeclaredRoute[] {
  const modules = new Set<Type>();
  for (const room of [WebModule, ...rooms]) gather(room, modules);
  const controllers = new Set(
    [...modules].flatMap((one) => metadata<Type[]>(MODULE_METADATA.CONTROLLERS, one) ?? []),
  );
  return [...controllers].flatMap(routesOf);
}

function gather(module: Type, found: Set<Type>): void {
  if (found.has(module)) return;
  found.add(module);
  for (const other of metadata<unknown[]>(MODULE_METADATA.IMPORTS, module) ?? [])
    if (typeof other === 'function') gather(other as Type, found);
}

function routesOf(controller: Type): DeclaredRoute[] {
  const prefix = metadata<string>(PATH_METADATA, controller) ?? '';
  const handlers = Object.getOwnPropertyNames(controller.prototype)
    .map((name) => (controller.prototype as Record<string, unknown>)[name])
    .filter((one): one is () => unknown => typeof one === 'function');
  return handlers.flatMap((handler) => {
    const method = metadata<RequestMethod>(METHOD_METADATA, handler);
    if (method === undefined) return [];
    const paths = [metadata<string | string[]>(PATH_METADATA, handler) ?? ''].flat();
    const told = <T>(key: string) => metadata<T>(key, handler) ?? metadata<T>(key, controller) ?? null;
    return paths.map((path) => {
      const url = `/${[prefix, path]
        .flatMap((part) => part.split('/'))
        .filter(Boolean)
        .join('/')}`;
      const right = told<Right>(RIGHT) ?? keysOf(url).right ?? null;
      return { method: RequestMethod[method], url, openTo: told<string>(OPEN), right };
    });
  });
}

function metadata<T>(key: string, target: object): T | undefined {
  return Reflect.getMetadata(key, target) as T | undefined;
}
