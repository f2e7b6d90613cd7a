/** A picture in shades of grey, row by row from the top: 0 is black, 255 white. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** From red, green, blue and alpha; what is transparent shows white paper. */
export function greyOf(
  rgba: Uint8Array | Uint8ClampedArray,
  { width, height }: { readonly width: number; readonly height: number },
): GreyPicture {
  const pixels = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < pixels.length; i++, at += 4) {
    const alpha = rgba[at + 3]!;
    // Weights of ITU-R BT.601, in 256ths.
    const light = (77 * rgba[at]! + 150 * rgba[at + 1]! + 29 * rgba[at + 2]!) >> 8;
    pixels[i] = alpha === 255 ? light : 255 - (((255 - light) * alpha) >> 8);
  }
  return { width, height, pixels };
}

/** As a PGM file (Netpbm P5), which costs no packing. */
export function pgmOf({ width, height, pixels }: GreyPicture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), pixels]);
}

/** Turned by half: what was at the bottom is at the top. */
export function halfTurned({ width, height, pixels }: GreyPicture): GreyPicture {
  return { width, height, pixels: pixels.toReversed() };
}

/** Turned by a quarter, against the clock: the right side comes to the top. */
export function quarterTurned({ width, height, pixels }: GreyPicture): GreyPicture {
  const into = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) into[(width - 1 - x) * height + y] = pixels[y * width + x]!;
  return { width: height, height: width, pixels: into };
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What lies in a box, with white paper around it where the picture ends. */
export function cropped({ width, height, pixels }: GreyPicture, box: Box): GreyPicture {
  const into = new Uint8Array(box.width * box.height).fill(255);
  const left = Math.max(0, box.left);
  const right = Math.min(width, box.left + box.width);
  for (let y = Math.max(0, box.top); y < Math.min(height, box.top + box.height); y++)
    into.set(
      pixels.subarray(y * width + left, y * width + right),
      (y - box.top) * box.width + left - box.left,
    );
  return { width: box.width, height: box.height, pixels: into };
}

/** Larger or smaller, each pixel mixed of the four that lie nearest. */
export function scaled({ width, height, pixels }: GreyPicture, scale: number): GreyPicture {
  const wide = Math.max(1, Math.round(width * scale));
  const high = Math.max(1, Math.round(height * scale));
  const into = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++) {
    const fromY = Math.max(0, Math.min(height - 1, (y + 0.5) / scale - 0.5));
    const top = Math.floor(fromY) * width;
    const below = Math.min(height - 1, Math.floor(fromY) + 1) * width;
    const down = fromY % 1;
    for (let x = 0; x < wide; x++) {
      const fromX = Math.max(0, Math.min(width - 1, (x + 0.5) / scale - 0.5));
      const left = Math.floor(fromX);
      const right = Math.min(width - 1, left + 1);
      const across = fromX % 1;
      const upper = pixels[top + left]! * (1 - across) + pixels[top + right]! * across;
      const lower = pixels[below + left]! * (1 - across) + pixels[below + right]! * across;
      into[y * wide + x] = Math.round(upper * (1 - down) + lower * down);
    }
  }
  return { width: wide, height: high, pixels: into };
}

/** The shade that best parts ink from paper (Otsu, 1979). */
export function inkBelow({ pixels }: GreyPicture): number {
  const shades = new Array<number>(256).fill(0);
  for (const pixel of pixels) shades[pixel]!++;
  let sum = 0;
  for (const [shade, count] of shades.entries()) sum += shade * count;
  let [dark, darkSum, best, at] = [0, 0, -1, 128];
  for (const [shade, count] of shades.entries()) {
    dark += count;
    darkSum += shade * count;
    const light = pixels.length - dark;
    if (dark === 0 || light === 0) continue;
    const apart = darkSum / dark - (sum - darkSum) / light;
    const between = dark * light * apart * apart;
    if (between > best) [best, at] = [between, shade + 1];
  }
  return at;
}
