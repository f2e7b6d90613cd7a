import { type Audience, maySee } from "../src/domain/audience.ts";
import { type Assistant, type AssistantDeps, assembleAssistant } from "./assemble-assistant.ts";
import { once } from "./once.ts";

/** Audiences that see different documents are few; a view holds its own index of the figures. */
const MOST_VIEWS = 24;

/** Gives each audience its view, made at its first question. */
export function createViews(deps: AssistantDeps): (audience: Audience) => Assistant {
  const { generation } = deps;
  const { documents } = generation.index;
  const hasHeldFolders = documents.some(({ readers }) => readers.length > 0);
  const hasInternal = documents.some(({ restricted }) => restricted);
  const teams = [...new Set(documents.flatMap(({ readers }) => readers.flat()))].sort();
  const views = new Map<string, Assistant>();
  const figures = once(generation.figures);

  /** Audiences with the same key see the same documents. */
  function keyOf({ teams: own, internal }: Audience): string {
    const opened = own === "all" ? own : teams.filter((team) => own.has(team));
    return JSON.stringify([hasHeldFolders && opened, hasInternal && internal]);
  }

  function viewFor(audience: Audience): Assistant {
    const key = keyOf(audience);
    const view = views.get(key) ?? make(audience);
    // Made the newest: the one asked longest ago goes first.
    views.delete(key);
    views.set(key, view);
    const [oldest] = views.keys();
    if (views.size > MOST_VIEWS && oldest !== undefined) views.delete(oldest);
    return view;
  }

  function make(audience: Audience): Assistant {
    const seen = new Set(documents.filter((one) => maySee(audience, one)).map(({ id }) => id));
    if (seen.size === documents.length) return assembleAssistant(deps, generation, { figures, as: viewFor });
    const own = () => figures().filter(({ documentId }) => seen.has(documentId));
    return assembleAssistant(deps, generation.only(seen), { figures: own, as: viewFor });
  }

  return viewFor;
}
