import { ADMINISTRATOR } from "../../domain/audience.ts";
import type { ChatModelStatus } from "../../domain/fuller-answer.ts";
import { plain } from "../format/rich-text.ts";
import type { IncomingMessage } from "../intake/incoming.ts";
import type { AdminWording } from "../wording/admin-wording.ts";
import { wordingFor } from "../wording/wording.ts";
import type { AdminDeps } from "./admin-deps.ts";

/** `/trangthai`: what serves, for how long, how fast, and what went wrong last. */
export async function tellStatus(deps: AdminDeps, { chat, language }: IncomingMessage): Promise<void> {
  const { admin } = wordingFor(language);
  const assistant = deps.assistantFor(ADMINISTRATOR);
  const about = await assistant.about();
  const model = assistant.chatModel?.();
  const { answers, p50, p95, since } = deps.statistics.summary();
  const free = await deps.library.freeBytes();
  const errors = deps.recentErrors().map(({ at, message }) => `${new Date(at).toISOString()} ${message}`);
  const lines = [
    admin.generation(about.generation, about.createdAt),
    admin.contents(about.documents, about.passages, about.figures),
    admin.uptime(Math.floor((deps.clock.now() - since) / 60_000)),
    answers === 0 ? admin.noAnswers : admin.latency(answers, p50, p95),
    ...(model ? modelLines(deps, model, admin) : []),
    ...deps.members.chats().map(({ id, title }) => admin.openChat(title, id)),
    admin.freeDisk((free / 2 ** 30).toFixed(1)),
    errors.length === 0 ? admin.noErrors : [admin.lastErrors, ...errors].join("\n"),
  ];
  await deps.outbox.send(chat, { blocks: [plain(lines.join("\n"))] });
}

function modelLines(
  { writingRecord }: AdminDeps,
  { name, sendsTo, tokensToday, dailyTokens }: ChatModelStatus,
  admin: AdminWording,
): string[] {
  const share = dailyTokens > 0 ? Math.round((tokensToday / dailyTokens) * 100) : 100;
  return [
    admin.chatModel(name, sendsTo ?? ""),
    admin.tokens(tokensToday, dailyTokens, share),
    admin.writing(writingRecord.summary()),
  ];
}
