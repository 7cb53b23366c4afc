// What all lists of cards show: as many steps as the address says, in a card like the builder's.

/** How many cards: `?cards=`. */
export const COUNT = Number(new URLSearchParams(location.search).get("cards"));

/** The steps, in order. */
export const STEPS = Array.from({ length: COUNT }, (_, index) => ({
  id: `step-${index + 1}`,
  path: `C:\\Windows\\Temp\\report-${index}.zip`,
}));

/** The lines of the icons: the grip's and the four buttons'. */
export const GRIP = "M6 3h.01M10 3h.01M6 8h.01M10 8h.01M6 13h.01M10 13h.01";
export const TOOLS = ["M8 13V3M4 7l4-4 4 4", "M8 3v10M4 9l4 4 4-4", "M6 3h7v9H6zM3 6v8h7", "M3 8h.01M8 8h.01M13 8h.01"];

/** The order with one step at another place. */
export function moved(steps, from, to) {
  const order = [...steps];
  order.splice(to, 0, ...order.splice(from, 1));
  return order;
}
