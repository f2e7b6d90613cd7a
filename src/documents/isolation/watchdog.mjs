// Ends the process, and the converters that it has started, when its parent is gone: a thread of its
// own, because a parser may never return. Plain JavaScript, because it starts without a loader.
import { rmSync } from "node:fs";
import { workerData } from "node:worker_threads";

const { parent, scratch } = workerData;

setInterval(() => {
  if (process.ppid === parent) return;
  try {
    rmSync(scratch, { recursive: true, force: true });
  } catch {
    // A converter still writes there; it ends now.
  }
  try {
    // The group that it leads.
    process.kill(-process.pid, "SIGKILL");
  } catch {
    process.kill(process.pid, "SIGKILL");
  }
}, 500);
