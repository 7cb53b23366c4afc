// A card without a framework, for libraries that need none.
import { GRIP, STEPS, TOOLS } from "./cards.js";

const icon = (lines) => `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${lines}"></path></svg>`;

/** The list with all cards in it. */
export function list() {
  const list = document.querySelector("#list");
  list.append(...STEPS.map(card));
  return list;
}

/** The numbers of the cards are their places. */
export function number(list) {
  for (const [index, card] of [...list.children].entries()) {
    card.querySelector(".number").firstChild.data = String(index + 1);
  }
}

function card({ id, path }, index) {
  const card = document.createElement("li");
  card.className = "card";
  card.dataset.step = id;
  card.innerHTML = `<span class="grip" data-grip="true">${icon(GRIP)}</span><div class="body"><header class="head">
    <span class="number">${index + 1}</span><h3 class="kind">GetFile</h3><span class="about">one file from the device</span>
    <div class="tools">${TOOLS.map((lines) => `<button type="button" aria-label="Change step ${index + 1}">${icon(lines)}</button>`).join("")}</div>
    </header><label for="${id}-path">Path on the device</label><textarea id="${id}-path" rows="1" spellcheck="false"></textarea></div>`;
  card.querySelector("textarea").value = path;
  return card;
}
