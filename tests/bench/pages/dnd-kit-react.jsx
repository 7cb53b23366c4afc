// The list with dnd-kit's second generation, as its documentation makes one.
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { DragDropProvider } from "@dnd-kit/react";
import { useSortable } from "@dnd-kit/react/sortable";
import { move } from "@dnd-kit/helpers";
import { Body, Grip } from "./card.jsx";
import { STEPS } from "./cards.js";

function Card({ step, number }) {
  const { ref, handleRef, isDragging } = useSortable({ id: step.id, index: number - 1 });
  return (
    <li className={isDragging ? "card lifted" : "card"} data-step={step.id} ref={ref}>
      <Grip ref={handleRef} />
      <Body step={step} number={number} />
    </li>
  );
}

function List() {
  const [steps, setSteps] = useState(STEPS);
  useEffect(() => void (document.documentElement.dataset.ready = "true"), []);
  return (
    <DragDropProvider onDragEnd={(event) => event.canceled || setSteps((steps) => move(steps, event))}>
      {steps.map((step, index) => (
        <Card key={step.id} step={step} number={index + 1} />
      ))}
    </DragDropProvider>
  );
}

createRoot(document.querySelector("#list")).render(<List />);
