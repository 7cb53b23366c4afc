// What the browser's own trace says of the page's main thread.

/** What is recorded. */
const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "v8", "__metadata"];

/** The name of functions of the bench's own that run in a page: what they need is not the page's. */
const OWN = "ofTheBench";

/** An answer's end is told after it was read. */
const BEFORE_MS = 50;

/** Names of events by what the time in them is spent on; everything else is `other`. */
const KINDS = new Map(
  Object.entries({
    script: ["FunctionCall", "EvaluateScript", "EventDispatch", "TimerFire", "FireAnimationFrame", "RunMicrotasks", "v8.run", "v8.callFunction", "V8.GCScavenger", "MinorGC", "MajorGC", "V8.GCFinalizeMC", "V8.GCIncrementalMarking", "WebAssembly"],
    layout: ["Layout", "UpdateLayoutTree", "RecalculateStyles", "ScheduleStyleRecalculation", "InvalidateLayout", "HitTest", "IntersectionObserverController::computeIntersections"],
    paint: ["PrePaint", "Paint", "Layerize", "Commit", "UpdateLayer", "CompositeLayers", "UpdateLayerTree", "PaintImage"],
  }).flatMap(([kind, names]) => names.map((name) => [name, kind])),
);

/**
 * Traces what `act` does: time by kind and tasks in ms of the thread's own time, and how often was laid out. With `after_ms`, only what
 * begins so soon after an answer came counts.
 */
export async function traced(browser, page, act, after_ms) {
  await browser.startTracing(page, { categories: CATEGORIES });
  const told = await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const events = mainThread(traceEvents);
  if (after_ms === undefined) return { told, ...summed(events) };
  const { pid, tid } = events[0];
  const ended = traceEvents.filter((event) => event.name === "ResourceFinish" && event.pid === pid && event.tid === tid);
  const follows = ({ ts }) => ended.some((end) => ts >= end.ts - 1000 * BEFORE_MS && ts < end.ts + 1000 * after_ms);
  return { told, answered: ended.length, ...summed(events.filter(follows)) };
}

/** Complete events of the busiest renderer's main thread: one of them is the page's. */
function mainThread(all) {
  const mains = all.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  const of = ({ pid, tid }) => all.filter((event) => event.ph === "X" && event.pid === pid && event.tid === tid);
  const [busiest] = mains.map(of).sort((a, b) => b.length - a.length);
  if (!busiest?.length) throw new Error("the browser traced nothing");
  return busiest.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
}

/** Each event's own time, without what is inside of it, goes to its kind. */
function summed(events) {
  const sum = { script: 0, layout: 0, paint: 0, other: 0 };
  const tasks = [];
  let layouts = 0;
  const open = [];
  for (const { name, ts, dur = 0, tdur = 0, args } of events) {
    while (open.length > 0 && open.at(-1).end <= ts) open.pop();
    const parent = open.at(-1);
    // A name that is not known is part of what it stands in.
    const kind = args?.data?.functionName === OWN ? "other" : (KINDS.get(name) ?? parent?.kind ?? "other");
    sum[kind] += tdur;
    if (parent) sum[parent.kind] -= tdur;
    open.push({ kind, end: ts + dur });
    if (name === "RunTask") tasks.push(tdur / 1000);
    if (name === "Layout") layouts += 1;
  }
  for (const kind of Object.keys(sum)) sum[kind] /= 1000;
  return { ...sum, tasks, layouts };
}
