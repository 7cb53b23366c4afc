// The list with pragmatic-drag-and-drop, as its documentation makes one: closest edge, a line where it lands, auto-scroll.
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements, monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { autoScrollWindowForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { attachClosestEdge, extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { list, number } from "./plain.js";

const cards = list();
for (const card of cards.children) {
  const data = { step: card.dataset.step };
  let line = null;
  const clear = () => {
    line?.remove();
    line = null;
  };
  const show = ({ self, source }) => {
    if (source.element === card) return clear();
    if (!line) {
      line = document.createElement("div");
      card.append(line);
    }
    line.className = extractClosestEdge(self.data) === "top" ? "line" : "line below";
  };
  combine(
    draggable({ element: card, dragHandle: card.querySelector(".grip"), getInitialData: () => data }),
    dropTargetForElements({
      element: card,
      getData: ({ input, element }) => attachClosestEdge(data, { input, element, allowedEdges: ["top", "bottom"] }),
      getIsSticky: () => true,
      onDragEnter: show,
      onDrag: show,
      onDragLeave: clear,
      onDrop: clear,
    }),
  );
}
autoScrollWindowForElements();
monitorForElements({
  onDrop({ source, location }) {
    const [target] = location.current.dropTargets;
    if (!target || target.element === source.element) return;
    target.element[extractClosestEdge(target.data) === "top" ? "before" : "after"](source.element);
    number(cards);
  },
});
document.documentElement.dataset.ready = "true";
