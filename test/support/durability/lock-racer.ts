// Takes a lock again and again from the given moment on; tells how often it had it, and how often
// somebody else had it at the same time.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { takeLock } from "../../../src/indexing/ingest-lock.ts";

const ROUNDS = 400;
/** No process has it: the largest that Linux gives is 4,194,304. */
const NOBODY = "4999999 1 left-behind";

const [folder, began] = [process.argv[2]!, Number(process.argv[3])];
const lockPath = join(folder, "INGESTING");
const inside = join(folder, "inside");
let taken = 0;
let together = 0;

while (Date.now() < began);
for (let round = 0; round < ROUNDS; round++) {
  const lock = takeLock(lockPath);
  if ("heldBy" in lock) continue;
  taken++;
  try {
    writeFileSync(inside, "", { flag: "wx" });
    rmSync(inside);
  } catch {
    together++;
  }
  // Every other time as a process leaves it that is killed.
  if (round % 2) writeFileSync(lockPath, NOBODY);
  else lock.release();
}
process.stdout.write(JSON.stringify({ taken, together }));
