import {
  DataSource,
  DeleteResult,
  EntityManager,
  type EntityTarget,
  type FindManyOptions,
  type FindOneOptions,
  type FindOptionsWhere,
  InsertResult,
  type ObjectLiteral,
  type QueryDeepPartialEntity,
  type QueryResult,
  type QueryRunner,
  UpdateResult,
  type UpsertOptions,
} from 'typeorm';
import { quickAsk } from './quick-query.js';
import { type Statement, statementFor, tableOf } from './quick-statements.js';
import { deletion, insertion, update } from './quick-writes.js';

type Where<T> = FindOptionsWhere<T> | FindOptionsWhere<T>[];
type Options = Readonly<Record<string, unknown>>;
type Written<T> = QueryDeepPartialEntity<T>;

/**
 * Looks rows of one table up by equal, listed and compared columns, and writes them, without TypeORM's query builder,
 * which takes ten times as long to put such a statement together and its rows into entities as the database takes to
 * find them. Whatever else is asked for goes TypeORM's way; the answer is the same.
 */
class QuickManager extends EntityManager {
  override query<T>(text: string, parameters?: unknown[]): Promise<T> {
    const { queryRunner } = this;
    const asked = queryRunner
      ? queryRunner.query(text, parameters)
      : quickAsk(this.connection)(text, parameters);
    return asked as Promise<T>;
  }

  override async find<T extends ObjectLiteral>(
    target: EntityTarget<T>,
    options?: FindManyOptions<T>,
  ): Promise<T[]> {
    const statement = options && statementFor(this, target, options as Options);
    return statement ? this.#entities<T>(statement) : super.find(target, options);
  }

  override async findBy<T extends ObjectLiteral>(target: EntityTarget<T>, where: Where<T>): Promise<T[]> {
    const statement = statementFor(this, target, { where });
    return statement ? this.#entities<T>(statement) : super.findBy(target, where);
  }

  override async findOne<T extends ObjectLiteral>(
    target: EntityTarget<T>,
    options: FindOneOptions<T>,
  ): Promise<T | null> {
    const statement = options.where && statementFor(this, target, { ...options, take: 1 });
    return statement ? this.#first<T>(statement) : super.findOne(target, options);
  }

  override async findOneBy<T extends ObjectLiteral>(
    target: EntityTarget<T>,
    where: Where<T>,
  ): Promise<T | null> {
    const statement = statementFor(this, target, { where, take: 1 });
    return statement ? this.#first<T>(statement) : super.findOneBy(target, where);
  }

  override async existsBy<T extends ObjectLiteral>(
    target: EntityTarget<T>,
    where: Where<T>,
  ): Promise<boolean> {
    const statement = statementFor(this, target, { where, take: 1 }, '1 AS found');
    if (!statement) return super.existsBy(target, where);
    return (await this.query<unknown[]>(statement.text, [...statement.parameters])).length > 0;
  }

  override async insert<T extends ObjectLiteral>(
    target: EntityTarget<T>,
    rows: Written<T> | Written<T>[],
  ): Promise<InsertResult> {
    const table = this.queryRunner ? tableOf(this, target) : null;
    const statement = table && insertion(this, table, rows);
    return statement ? this.#put(statement) : super.insert(target, rows);
  }

  override async upsert<T extends ObjectLiteral>(
    target: EntityTarget<T>,
    rows: Written<T> | Written<T>[],
    conflict: string[] | UpsertOptions<T>,
  ): Promise<InsertResult> {
    const table = this.queryRunner && Array.isArray(conflict) ? tableOf(this, target) : null;
    const statement = table && insertion(this, table, rows, conflict as string[]);
    return statement ? this.#put(statement) : super.upsert(target, rows, conflict);
  }

  override async update<T extends ObjectLiteral>(
    target: EntityTarget<T>,
    where: Parameters<EntityManager['update']>[1],
    changes: Written<T>,
  ): Promise<UpdateResult> {
    const table = this.queryRunner ? tableOf(this, target) : null;
    const statement = table && update(this, table, where, changes);
    return statement
      ? UpdateResult.from(await this.#counted(statement))
      : super.update(target, where, changes);
  }

  override async delete<T extends ObjectLiteral>(
    target: EntityTarget<T>,
    where: Parameters<EntityManager['update']>[1],
  ): Promise<DeleteResult> {
    const table = this.queryRunner ? tableOf(this, target) : null;
    const statement = table && deletion(this, table, where);
    return statement ? DeleteResult.from(await this.#counted(statement)) : super.delete(target, where);
  }

  async #put({ text, parameters }: Statement): Promise<InsertResult> {
    await this.query(text, [...parameters]);
    return new InsertResult();
  }

  #counted({ text, parameters }: Statement): Promise<QueryResult> {
    return this.queryRunner!.query(text, [...parameters], true);
  }

  async #first<T>(statement: Statement): Promise<T | null> {
    return (await this.#entities<T>(statement))[0] ?? null;
  }

  async #entities<T>({ table, text, parameters }: Statement): Promise<T[]> {
    const rows = await this.query<Record<string, unknown>[]>(text, [...parameters]);
    const { driver } = this.connection;
    const Entity = table.metadata.target as new () => T & Record<string, unknown>;
    const names = Object.keys(rows[0] ?? {});
    const prepared = table.prepared.filter(({ propertyName }) => names.includes(propertyName));
    // A list of our own: in tests the driver's lists come from another realm, and compare as something else.
    return Array.from(rows, (row) => {
      for (const column of prepared) {
        const { propertyName } = column;
        row[propertyName] = driver.prepareHydratedValue(row[propertyName], column) as unknown;
      }
      // One by one: `Object.assign` takes five times as long, which of thousands of rows is most of what finding them takes.
      const entity: Record<string, unknown> = new Entity();
      for (const name of names) entity[name] = row[name];
      return entity as T;
    });
  }
}

/** A data source whose managers look up quickly. */
export class QuickSource extends DataSource {
  override createEntityManager(queryRunner?: QueryRunner): EntityManager {
    return new QuickManager(this, queryRunner);
  }
}
