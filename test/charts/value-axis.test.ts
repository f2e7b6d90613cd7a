import { expect, test } from "vitest";
import { valueAxis } from "../../src/charts/value-axis.ts";

test.each([
  [[6.4, 5.19, 0.36], true, ["0", "2", "4", "6", "8"]],
  [[1250.5, 2345, 980], false, ["0", "1.000", "2.000", "3.000"]],
  [[38_000, 54_200], true, ["30.000", "40.000", "50.000", "60.000"]],
  [[38_000, 54_200], false, ["0", "20.000", "40.000", "60.000"]],
  [[0.2, 0.9], true, ["0,00", "0,25", "0,50", "0,75", "1,00"]],
  [[-2.5, 10.1], false, ["-5", "0", "5", "10", "15"]],
  [[0, 0], false, ["0,00", "0,25", "0,50", "0,75", "1,00"]],
  [[1.32, 1.36], true, ["1,30", "1,32", "1,34", "1,36"]],
])("marks for %j (cut: %s)", (values, mayCut, marks) => {
  const axis = valueAxis(values, mayCut);
  const shown = axis.ticks.map(axis.format);
  expect(shown.map((mark) => mark.replace("−", "-"))).toEqual(marks);
  expect(axis.low).toBeLessThanOrEqual(Math.min(...values));
  expect(axis.high).toBeGreaterThanOrEqual(Math.max(...values));
});
