// Builds the graph in a thread of its own: adding a vector takes milliseconds and cannot be
// interrupted. Plain JavaScript, because a thread starts without the loader that reads TypeScript.
import { parentPort, workerData } from "node:worker_threads";
import hnswlib from "hnswlib-node";

const { dimension, links, width, from, gone } = workerData;
const graph = new hnswlib.HierarchicalNSW("cosine", dimension);
if (from) {
  graph.readIndexSync(from);
  for (const label of gone) graph.markDelete(label);
} else graph.initIndex({ maxElements: 1024, m: links, efConstruction: width });
let room = graph.getMaxElements();
let count = graph.getCurrentCount();
const before = count;

parentPort.on("message", ({ vectors, path }) => {
  if (path) {
    // The file would keep the spare room, and every process that loads it.
    graph.resizeIndex(Math.max(1, count));
    graph.writeIndexSync(path);
    parentPort.close();
    return;
  }
  for (let at = 0; at < vectors.length; at += dimension) {
    if (count === room) {
      room *= 2;
      graph.resizeIndex(room);
    }
    graph.addPoint(Array.from(vectors.subarray(at, at + dimension)), count++);
  }
  parentPort.postMessage(count - before);
});
