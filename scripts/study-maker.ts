import type { PackFormat, StudyPack } from "../src/domain/study-pack.ts";
import { openAssistant, readConfig } from "./compose.ts";
import { renderPack } from "./render-pack.ts";
import type { StudyOrder, StudyReport } from "./study-process.ts";

// Nobody waits for a pack whose bot is gone.
process.once("disconnect", () => process.exit());

// One study pack in a process of its own. The order comes as a message, since arguments can be read by everyone
// on the machine; steps and files go back the same way.
process.once("message", async ({ folder, index, audience, request }: StudyOrder) => {
  const tell = (report: StudyReport, told = () => {}) => process.send?.(report, told);
  const assistant = (await openAssistant(readConfig({ index }), { folder })).as(audience);
  const pack = await assistant.studyPack(request, (step) => tell({ step }));
  if (pack.kind === "pack") tell({ step: "write" });
  const made = pack.kind === "pack" ? await filesOf(pack, request.formats) : pack;
  tell({ made }, () => process.disconnect());
});

async function filesOf(pack: StudyPack, formats: readonly PackFormat[]) {
  const files = [];
  for (const format of formats) files.push({ format, bytes: await renderPack(pack, format) });
  return files;
}
