import type { Library } from "../../../src/bot/admin/library.ts";

/** A library that does what the script says and throws on what it does not say. */
export function createScriptedLibrary(script: Partial<Library> = {}): Library {
  return new Proxy(script as Library, {
    get(target, name) {
      const own = Reflect.get(target, name);
      if (own !== undefined) return own;
      return () => {
        throw new Error(`${String(name)} is not in the script`);
      };
    },
  });
}
