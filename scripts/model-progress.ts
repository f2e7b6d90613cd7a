import { SingleBar } from "cli-progress";

/** A progress bar on stderr for the files of a model that is being downloaded, drawn only on a terminal. */
export function modelProgress(): (file: string, loaded: number, total: number) => void {
  const files = new Map<string, { loaded: number; total: number }>();
  let bar: SingleBar | undefined;
  return (file, loaded, total) => {
    files.set(file, { loaded, total });
    const sum = (of: "loaded" | "total") =>
      Math.round([...files.values()].reduce((bytes, one) => bytes + one[of], 0) / 1e6);
    const isDone = [...files.values()].every((one) => one.loaded >= one.total);
    if (!bar) {
      bar = new SingleBar({
        format: "Tải mô hình [{bar}] {value}/{total} MB",
        stream: process.stderr,
        hideCursor: true,
        noTTYOutput: false,
      });
      bar.start(sum("total"), sum("loaded"));
    }
    bar.setTotal(sum("total"));
    bar.update(sum("loaded"));
    if (isDone) {
      bar.stop();
      bar = undefined;
    }
  };
}
