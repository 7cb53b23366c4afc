// The list with dnd-kit's first generation, as its documentation makes one.
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { DndContext, PointerSensor, closestCenter, useSensor, useSensors } from "@dnd-kit/core";
import { SortableContext, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { Body, Grip } from "./card.jsx";
import { STEPS, moved } from "./cards.js";

function Card({ step, number }) {
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({ id: step.id });
  const style = { transform: transform ? `translate3d(${transform.x}px, ${transform.y}px, 0)` : undefined, transition };
  return (
    <li className={isDragging ? "card lifted" : "card"} data-step={step.id} ref={setNodeRef} style={style}>
      <Grip {...attributes} {...listeners} />
      <Body step={step} number={number} />
    </li>
  );
}

function List() {
  const [steps, setSteps] = useState(STEPS);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const dropped = ({ active, over }) => {
    if (!over || active.id === over.id) return;
    setSteps((steps) => {
      const at = (id) => steps.findIndex((step) => step.id === id);
      return moved(steps, at(active.id), at(over.id));
    });
  };
  useEffect(() => void (document.documentElement.dataset.ready = "true"), []);
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={dropped}>
      <SortableContext items={steps} strategy={verticalListSortingStrategy}>
        {steps.map((step, index) => (
          <Card key={step.id} step={step} number={index + 1} />
        ))}
      </SortableContext>
    </DndContext>
  );
}

createRoot(document.querySelector("#list")).render(<List />);
