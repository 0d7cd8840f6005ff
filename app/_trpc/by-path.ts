import type { ProcedurePath } from "./query-key.ts";

type Act = (...args: never) => unknown;

/** Of a tree of procedures with all that a package offers on each, what we serve. */
export type Served<Tree, Name> = {
  [Key in keyof Tree as Tree[Key] extends Act ? Extract<Key, Name> : Key]: Tree[Key] extends Act
    ? Tree[Key]
    : Served<Tree[Key], Name>;
};

/**
 * A tree in which `tree.partners.get.useQuery(input)` calls `acts.useQuery(["partners", "get"], input)`: which procedures
 * there are only the compiler knows.
 */
export function byPath<Tree extends object>(
  acts: Readonly<Record<string, Act>>,
  path: ProcedurePath = [],
): Tree {
  return new Proxy<Tree>(Object.create(null), {
    get(_, name) {
      if (typeof name === "symbol") return undefined;
      const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
      return act
        ? (...args: unknown[]) => Reflect.apply(act, undefined, [path, ...args])
        : byPath(acts, [...path, name]);
    },
  });
}
