// The pointer's path, the same for all: one second over the cards in the middle of the window, one second from one edge to the
// other, where lists scroll by themselves, and to a place below the first. Places are of the window, in px; one a sixtieth of a second.

const EACH_MS = 1000 / 60;
const PARTS = [
  { moves: 60, reach: 250, times: 2 },
  { moves: 60, reach: 440, times: 2 },
  { moves: 15, reach: 300, times: 1.25 },
];

/** How many moves. */
export const MOVES = PARTS.reduce((sum, { moves }) => sum + moves, 0);

/** The height of the window for which the path is made. */
export const WINDOW = { width: 1440, height: 900 };

/** All places: `at` in ms, `x` beside the grip, `y` in the window. */
export function path() {
  const sway = ({ moves, reach, times }) =>
    Array.from({ length: moves }, (_, move) => Math.round(450 + reach * Math.sin(((move + 1) / moves) * times * 2 * Math.PI)));
  return PARTS.flatMap(sway).map((y, move) => ({ at: move * EACH_MS, x: 8, y }));
}
