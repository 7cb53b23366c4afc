// The list with SortableJS, as its documentation makes one: a handle and an animation.
import Sortable from "sortablejs";
import { list, number } from "./plain.js";

const cards = list();
Sortable.create(cards, { handle: ".grip", animation: 160, ghostClass: "lifted", onEnd: () => number(cards) });
document.documentElement.dataset.ready = "true";
