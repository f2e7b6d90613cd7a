import type { PackFormat } from "../../domain/study-pack.ts";
import { fold } from "../fold.ts";

const LONGEST_TOPIC = 60;

/** `ho-ngheo-binh-lieu-2026-11-22.docx`: what every computer can store and every reader can tell apart. */
export function packName(topic: string, format: PackFormat, now: number): string {
  const words = fold(topic)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_TOPIC)
    .replace(/^-+|-+$/g, "");
  // Swedish writes dates as ISO does.
  const day = new Date(now).toLocaleDateString("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" });
  return `${words || "soan-bai"}-${day}.${format}`;
}
