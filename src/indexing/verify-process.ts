// Started by verify-generation.ts with a folder: exit code 0 when it can serve, else 1 and why.
import { probeGeneration } from "./probe-generation.ts";

try {
  await probeGeneration(process.argv[2]!);
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
}
