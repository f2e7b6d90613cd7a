import type { Random } from "../../domain/random.ts";
import type { WrittenNumber } from "./written-number.ts";

const SMALL = 20;
/** Of a larger number, in shares of it. */
const STEPS = [0.08, 0.12, 0.17, 0.22, 0.28, 0.35];

/**
 * Values about as large as a number and as round as it is, in the order to take them: so that neither its
 * size nor its zeros tell it from them.
 */
export function nearValues(number: WrittenNumber, random: Random): number[] {
  const unit = roundness(number);
  const count = Math.round(number.value / unit);
  const steps = count <= SMALL ? [1, 2, 3, 4, 5] : STEPS.map((share) => share * count);
  const moved = steps.flatMap((step) => {
    const wobble = count <= SMALL ? step : step * random.between(0.85, 1.15);
    return [count - Math.max(1, Math.round(wobble)), count + Math.max(1, Math.round(wobble))];
  });
  // The last digit of an odd number would stand out among even ones, and `5` among others.
  const values = [...new Set(moved)].filter((value) => value > 0 && value !== count);
  return random.shuffled(values).map((value) => Number((value * unit).toFixed(number.decimals)));
}

/** The least step that keeps as many zeros at the end: 100 for 2.400, 0,01 for 5,19. */
function roundness({ value, decimals }: WrittenNumber): number {
  let unit = 10 ** -decimals;
  while (decimals === 0 && value % (unit * 10) === 0 && value / (unit * 10) >= 2) unit *= 10;
  return unit;
}
