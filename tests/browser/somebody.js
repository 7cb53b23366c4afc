// Somebody who is there: a page that nobody touches fetches no more than its first look.

/** Run in a page: a hand is on the mouse from the first moment on, until the page has noticed. */
export function somebody() {
  const moves = setInterval(() => {
    dispatchEvent(new Event("pointerover"));
    if (document.querySelector("#main") && !document.querySelector("[data-first]")) clearInterval(moves);
  }, 50);
}
