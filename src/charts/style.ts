/** Sizes in pixels of a picture that a telephone shows at about a third. */
export const WIDTH = 1080;
export const HEIGHT = 720;
export const MARGIN = 44;

export const SIZES = { title: 38, smallTitle: 34, label: 30, small: 26, smallest: 22 } as const;

/** Blue of the Okabe–Ito palette, which stays apart from grey for every kind of colour vision. */
export const COLOURS = {
  paper: "#ffffff",
  ink: "#1a1a1a",
  faint: "#5c5c5c",
  grid: "#e2e2e2",
  axis: "#8a8a8a",
  data: "#0072b2",
} as const;

export const GAP = "—";
