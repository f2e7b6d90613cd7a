import { createRequire } from "node:module";
import type { SKRSContext2D } from "@napi-rs/canvas";
import { COLOURS } from "./style.ts";

/** A surface that text and shapes are drawn on. */
export type Pen = SKRSContext2D;

const require = createRequire(import.meta.url);

/** From a package, so that a machine without fonts draws the same; its letters cover Vietnamese. */
const FONTS = {
  regular: () => require.resolve("@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf"),
  strong: () => require.resolve("@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf"),
} as const;
export type Weight = keyof typeof FONTS;

export interface Drawing {
  readonly pen: Pen;
  /** The picture as PNG. */
  finish(): Uint8Array;
}

/** White paper of this size. The canvas is loaded with the first picture: most starts draw none. */
export async function newDrawing(width: number, height: number): Promise<Drawing> {
  const { createCanvas, GlobalFonts } = await import("@napi-rs/canvas");
  for (const [weight, find] of Object.entries(FONTS)) {
    const family = familyOf(weight);
    if (GlobalFonts.has(family)) continue;
    GlobalFonts.registerFromPath(find(), family);
    if (!GlobalFonts.has(family)) throw new Error(`the font ${find()} could not be read`);
  }
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext("2d");
  pen.fillStyle = COLOURS.paper;
  pen.fillRect(0, 0, width, height);
  // Its `encode` works on in a thread and ends the process when the canvas is collected meanwhile.
  return { pen, finish: () => canvas.toBuffer("image/png") };
}

export function setFont(pen: Pen, size: number, weight: Weight = "regular"): void {
  pen.font = `${size}px "${familyOf(weight)}"`;
}

function familyOf(weight: string): string {
  return `Chart ${weight}`;
}
