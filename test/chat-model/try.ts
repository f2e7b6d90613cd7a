import { createFuller } from "../../src/chat-model/create-fuller.ts";
import { createSentenceJudge } from "../../src/chat-model/guard/judge-sentence.ts";
import { findQuoted } from "../../src/chat-model/guard/quoted.ts";
import { openAssistant, runIngest } from "../../scripts/compose.ts";
import { parseConfig } from "../../src/config.ts";
import { existsSync, mkdtempSync } from "node:fs";
import { GOOD_OVER_SEEDS } from "../support/chat-model/good-over-seeds.ts";
import { createToldReader } from "../../src/chat-model/guard/told.ts";

const INDEX = "/tmp/wt-b-index-" + process.argv[2];
const config = parseConfig({ DOCUMENTS_DIR: process.argv[3]!, INDEX_DIR: INDEX });
if (!existsSync(INDEX)) await runIngest(config, () => {});
let deps: any;
const assistant: any = await openAssistant(config, { chat: { createFuller: (d: any) => { deps = d; return createFuller(d); }, model: { name: "x", sendsTo: null }, budget: { limits: {} }, usage: {} } as any });
const judge = createSentenceJudge(deps.answering);
const docs = assistant.index.documents;
const told = createToldReader(deps.answering);
let n = 0, bad = 0;
const show = process.argv[4] === "-v";
for (const [q, quote, ...ss] of GOOD_OVER_SEEDS) {
  const question = deps.answering.readQuestion(deps.answering.readTyped(q));
  let quoted: any;
  for (const d of docs) {
    const at = d.text.replace(/\s/g, " ").indexOf(quote.replace(/\s/g, " "));
    if (at < 0) continue;
    const ps = assistant.index.passagesOf(d.id).filter((p: any) => p.span.start < at + quote.length && p.span.end > at);
    const span = { start: ps[0].span.start, end: ps.at(-1).span.end };
    quoted = findQuoted(quote, { document: d, passage: { ...ps[0], span, text: d.text.slice(span.start, span.end) }, score: 1 }, assistant.index);
    if (quoted) break;
  }
  if (!quoted) { console.log("NO QUOTE", quote); continue; }
  for (const text of ss) {
    n++;
    const j = judge({ text, quoted: [quoted], before: "" }, question);
    if (!j.ok) { bad++; console.log(j.cause, "|", q, "|", text);
      if (show) { const r = told(text, "", quoted.evidence.document.date); for (const f of r.figures) console.log("   told", JSON.stringify({ ...f, context: undefined, sentence: undefined, clause: undefined }));
      if (j.cause === "figure") for (const f of deps.answering.figures.within(quoted.evidence.document.id, quoted.span)) console.log("   src ", JSON.stringify({ ...f, context: undefined, sentence: undefined, clause: undefined })); }
    }
  }
}
console.log({ n, bad });
import { liesOf } from "../support/chat-model/lies.ts";
let lies = 0, believed = 0;
const by: Record<string, [number, number]> = {};
for (const [q, quote, ...ss] of GOOD_OVER_SEEDS) {
  const question = deps.answering.readQuestion(deps.answering.readTyped(q));
  let quoted: any;
  for (const d of docs) {
    const at = d.text.replace(/\s/g, " ").indexOf(quote.replace(/\s/g, " "));
    if (at < 0) continue;
    const ps = assistant.index.passagesOf(d.id).filter((p: any) => p.span.start < at + quote.length && p.span.end > at);
    const span = { start: ps[0].span.start, end: ps.at(-1).span.end };
    quoted = findQuoted(quote, { document: d, passage: { ...ps[0], span, text: d.text.slice(span.start, span.end) }, score: 1 }, assistant.index);
    if (quoted) break;
  }
  for (const s of ss) for (const { how, text } of liesOf(s)) {
    if (ss.includes(text)) continue;
    lies++; by[how] ??= [0, 0]; by[how][1]++;
    const j = judge({ text, quoted: [quoted], before: "" }, question);
    if (j.ok) { believed++; by[how][0]++; console.log("BELIEVED", how, "|", text, "\n      ", s); }
  }
}
console.log({ lies, believed }, by);
