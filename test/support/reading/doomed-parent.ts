import { readdirSync, readFileSync } from "node:fs";
import { createIsolatedReader } from "../../../src/documents/isolation/isolated-reader.ts";

// Has a long text read, tells the process that reads it, and waits to be killed. Reading goes on by
// itself: the process that parses is found as this one's child that leads a group.
const reader = createIsolatedReader({ environment: { PATH: process.env.PATH ?? "" } });
const rows = Buffer.from("nghèo | ".repeat(5_000_000));
await reader.read({ path: "a.txt", content: Buffer.from("Một câu.") });
void reader.read({ path: "b.txt", content: rows });
const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, "utf8").trim().split(" ");
const isReader = (pid: string) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("reading-process");
setTimeout(() => process.send?.(Number(children.find(isReader))), 300);
setInterval(() => readdirSync("/"), 1000);
