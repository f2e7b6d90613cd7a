import { renderChart } from "../src/charts/render-chart.ts";
import { createPackRenderer } from "../src/study/render/render-pack.ts";

/** Writes a study pack as a file of the format. */
export const renderPack = createPackRenderer({ renderChart: (table) => renderChart(table, "vi") });
