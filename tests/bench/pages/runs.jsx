// 1,000 runs in a table of React and TanStack Virtual: what did not change is kept, rows are drawn only where they changed.
import { memo, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { useVirtualizer } from "@tanstack/react-virtual";

const Row = memo(function Row({ run, top }) {
  const done = run.commands.filter(({ commandStatus }) => commandStatus === "Completed").length;
  return (
    <div className="row" role="row" data-status={run.status} style={{ transform: `translateY(${top}px)` }}>
      <span role="cell">{run.status}</span>
      <span role="cell">{run.computerDnsName}</span>
      <span role="cell">{`${done} of ${run.commands.length}`}</span>
      <span role="cell">{run.requestorComment}</span>
      <span role="cell">{run.lastUpdateDateTimeUtc}</span>
      <span role="cell">{run.requestor}</span>
    </div>
  );
});

function Table() {
  const [runs, setRuns] = useState([]);
  const viewport = useRef(null);
  const rows = useVirtualizer({ count: runs.length, getScrollElement: () => viewport.current, estimateSize: () => 36, overscan: 10 });
  useEffect(() => {
    window.poll = async () => {
      const { value } = await (await fetch("/actions.json")).json();
      setRuns((before) => {
        const known = new Map(before.map((run) => [run.id, run]));
        return value.map((run) => {
          const old = known.get(run.id);
          return old?.lastUpdateDateTimeUtc === run.lastUpdateDateTimeUtc ? old : run;
        });
      });
    };
    document.documentElement.dataset.ready = "true";
  }, []);
  return (
    <div className="viewport" ref={viewport}>
      <div role="table" style={{ position: "relative", height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ key, index, start }) => (
          <Row key={key} run={runs[index]} top={start} />
        ))}
      </div>
    </div>
  );
}

createRoot(document.querySelector("#list")).render(<Table />);
