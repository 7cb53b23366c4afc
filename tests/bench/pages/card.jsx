// A card in React. What does not change when it is dragged is drawn once.
import { memo } from "react";
import { GRIP, TOOLS } from "./cards.js";

const Icon = ({ lines }) => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <path d={lines} />
  </svg>
);

/** All of a card but the grip. */
export const Body = memo(function Body({ step, number }) {
  return (
    <div className="body">
      <header className="head">
        <span className="number">{number}</span>
        <h3 className="kind">GetFile</h3>
        <span className="about">one file from the device</span>
        <div className="tools">
          {TOOLS.map((lines) => (
            <button type="button" key={lines} aria-label={`Change step ${number}`}>
              <Icon lines={lines} />
            </button>
          ))}
        </div>
      </header>
      <label htmlFor={`${step.id}-path`}>Path on the device</label>
      <textarea id={`${step.id}-path`} rows="1" spellCheck="false" defaultValue={step.path} />
    </div>
  );
});

/** By which a card is dragged. */
export const Grip = (given) => (
  <span className="grip" data-grip="true" {...given}>
    <Icon lines={GRIP} />
  </span>
);
