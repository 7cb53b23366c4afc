// Poll answers for 1,000 open runs, made of one that a tenant gave.

/** How many runs are open. */
export const RUNS = 1000;
/** So many of them have changed from one answer to the next: 3 %. */
const CHANGED = 30;

/** The id of the action of a run, and its run tag. */
export const actionId = (number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
export const runTag = (number) => `LL-${String(number).padStart(6, "0")}`;

/** Gives one body after the other: `action` is the text of one action, `tag` the run tag in it. */
export function answers(action, tag) {
  const { id, machineId } = JSON.parse(action);
  const runs = Array.from({ length: RUNS }, (_, number) =>
    JSON.parse(action.replaceAll(id, actionId(number)).replaceAll(tag, runTag(number)).replaceAll(machineId, number.toString(16).padStart(40, "0"))),
  );
  for (const run of runs) run.status = "InProgress";
  let next = 0;
  return () => {
    for (let change = 0; change < CHANGED; change += 1, next += 1) {
      const run = runs[next % RUNS];
      run.lastUpdateDateTimeUtc = new Date(Date.parse(run.lastUpdateDateTimeUtc) + 1000).toISOString();
      run.commands[0].commandStatus = run.commands[0].commandStatus === "InProgress" ? "Completed" : "InProgress";
    }
    return JSON.stringify({ value: runs });
  };
}
