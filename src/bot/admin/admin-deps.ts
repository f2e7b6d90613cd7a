import type { Access } from "../access.ts";
import type { HandlerDeps } from "../handlers/handler-deps.ts";
import type { Audit } from "../members/audit.ts";
import type { Members } from "../members/members.ts";

/** What administrators' acts work with. */
export interface AdminDeps extends Pick<HandlerDeps, "outbox" | "clock" | "logger" | "forgetUser"> {
  readonly access: Access;
  readonly members: Members;
  readonly audit: Audit;
}
