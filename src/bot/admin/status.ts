import { ADMINISTRATOR } from "../../domain/audience.ts";
import type { ChatModelStatus } from "../../domain/fuller-answer.ts";
import { AppError } from "../../errors.ts";
import { plain } from "../format/rich-text.ts";
import type { IncomingMessage } from "../intake/incoming.ts";
import type { AdminWording } from "../wording/admin-wording.ts";
import { wordingFor } from "../wording/wording.ts";
import type { AdminDeps } from "./admin-deps.ts";

/** `/trangthai`: what serves, for how long, how fast, and what went wrong last. */
export async function tellStatus(deps: AdminDeps, { chat, language }: IncomingMessage): Promise<void> {
  const { admin } = wordingFor(language);
  const model = deps.assistantFor(ADMINISTRATOR).chatModel?.();
  const { answers, p50, p95, since } = deps.statistics.summary();
  const errors = deps.recentErrors().map(({ at, message }) => `${new Date(at).toISOString()} ${message}`);
  const lines = [
    ...(await servingLines(deps, admin)),
    admin.uptime(Math.floor((deps.clock.now() - since) / 60_000)),
    answers === 0 ? admin.noAnswers : admin.latency(answers, p50, p95),
    ...(model ? modelLines(deps, model, admin) : []),
    ...deps.members.chats().map(({ id, title }) => admin.openChat(title, id)),
    ...(await diskLines(deps, admin)),
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

/** What is wrong with the index is what its administrator asks about. */
async function servingLines({ assistantFor }: AdminDeps, admin: AdminWording): Promise<string[]> {
  try {
    const { generation, createdAt, documents, passages, figures } = await assistantFor(ADMINISTRATOR).about();
    return [admin.generation(generation, createdAt), admin.contents(documents, passages, figures)];
  } catch (error) {
    return [admin.notServing(error instanceof AppError ? error.message : "")];
  }
}

async function diskLines({ library }: AdminDeps, admin: AdminWording): Promise<string[]> {
  try {
    return [admin.freeDisk(((await library.freeBytes()) / 2 ** 30).toFixed(1))];
  } catch {
    // Without an index there is no folder yet to ask about.
    return [];
  }
}
