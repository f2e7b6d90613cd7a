import type { Access } from "../access.ts";
import type { AssistantFor } from "../assistant.ts";
import type { Outbox } from "../delivery/outbox.ts";
import type { HandlerDeps } from "../handlers/handler-deps.ts";
import type { Audit } from "../members/audit.ts";
import type { Members } from "../members/members.ts";
import type { RecentError } from "../recent-errors.ts";
import type { Statistics } from "../statistics.ts";
import type { Unanswered } from "../unanswered.ts";
import type { Library } from "./library.ts";
import type { PendingUploads } from "./pending-uploads.ts";

/** What administrators' acts work with. */
export interface AdminDeps
  extends Pick<
    HandlerDeps,
    "outbox" | "clock" | "logger" | "download" | "awaited" | "stop" | "forgetUser" | "writingRecord"
  > {
  readonly access: Access;
  readonly members: Members;
  readonly audit: Audit;
  readonly library: Library;
  readonly uploads: PendingUploads;
  readonly assistantFor: AssistantFor;
  readonly statistics: Statistics;
  readonly recentErrors: () => readonly RecentError[];
  /** Undefined while the owner has not turned it on. */
  readonly unanswered: Unanswered | undefined;
  /** Work that holds up no chat and has an outbox of its own; what it throws is logged. */
  inBackground(work: (outbox: Outbox) => Promise<void>): void;
}
