import { Socket } from "node:net";
import { Worker } from "node:worker_threads";
import { createDocumentReader } from "../read-document.ts";
import type { Said, Start, UnreadFile } from "./messages.ts";
import { readUnread } from "./read-unread.ts";

// The process that parses: it is given one file at a time and may be ended at any moment.

const start = JSON.parse(process.argv[2]!) as Start;
const { maxBytes, scratch } = start;
const read = createDocumentReader({ maxBytes, scratch });
const say = (said: Said) => process.send?.(said);

// No document has anything to fetch.
Socket.prototype.connect = () => {
  throw new Error("a process that parses files has no network");
};
// Even while a parser keeps this thread busy, a parent that is gone is noticed.
const watchdog = new Worker(new URL("./watchdog.mjs", import.meta.url), { workerData: start, execArgv: [] });
watchdog.unref();
// It ends the converters as well, and needs this process for that long.
process.on("disconnect", () => watchdog.ref());
// Of a parser that had already given its result or its fault.
process.on("unhandledRejection", () => {});
process.on("message", async (file: UnreadFile) => {
  const onPage = (done: number, total: number) => say({ kind: "page", done, total });
  const result = await readUnread(file, { read, maxBytes }, onPage);
  say({ kind: "result", result, peakBytes: process.resourceUsage().maxRSS * 1024 });
});
say({ kind: "ready" });
