// What `cargo xtask bench` prints of the page beside others: one JSON object, its figures with their units, and the tables of
// docs/benchmarks.md. Times are of this machine; nothing passes or fails by them.
import { draft, toStep } from "../browser/long.js";
import { dragged } from "./drag.mjs";
import { long } from "./long.mjs";
import { night } from "./memory.mjs";
import { polled } from "./runs.mjs";
import { serve } from "./serve.mjs";

const PAGE = process.env.LIVELINE_URL;
const ROUNDS = Number(process.env.LIVELINE_ROUNDS ?? 3);
/** So many rounds may end without a drop. */
const MORE = 3;
const CARDS = 500;
const LENGTHS = [100, 500, 2000];
const PEERS = new Map([
  ["pragmatic", "pragmatic-drag-and-drop 4.0.0"],
  ["sortable", "SortableJS 1.15.7"],
  ["dnd-kit", "@dnd-kit/sortable 10.0.0"],
  ["dnd-kit-react", "@dnd-kit/react 0.5.0"],
]);

/** Columns of the tables: their words and units. */
const DRAG = {
  script: ["script a move", "ms"],
  work: ["script, layout and paint a move", "ms"],
  layouts: ["layouts a move", ""],
  task: ["longest task", "ms"],
  p95: ["p95 frame", "ms"],
  longest: ["longest frame", "ms"],
  drop: ["drop, longest task", "ms"],
  dropped: ["drop, all work", "ms"],
  memory: ["memory", "MB"],
};
const POLL = { thread: ["main thread a poll", "ms"], script: ["script a poll", "ms"], task: ["longest task", "ms"] };
const LONG = {
  frame: ["p95 frame", "ms"],
  longest: ["longest frame", "ms"],
  task: ["longest task", "ms"],
  rows: ["rows in the document", ""],
  read: ["read, script", "ms"],
  readTask: ["read, longest task", "ms"],
  parse: ["JSON.parse of it", "ms"],
};
const NIGHT = { heap: ["script's memory", "MB"], wasm: ["the program's memory", "MB"], both: ["both", "MB"] };

const peers = await serve();
const ours = (cards) => async (page) => {
  await draft(page, PAGE, cards);
  await toStep(page, cards / 2);
  return `[data-step="${cards / 2}"]`;
};
const theirs = (name) => async (page) => {
  await page.goto(peers.url(name, `?cards=${CARDS}`));
  await page.waitForSelector("html[data-ready]");
  return `[data-step="step-${CARDS / 2}"]`;
};
const lengths = [];
for (const cards of LENGTHS) lengths.push(await best(ours(cards)));
const liveline = lengths[LENGTHS.indexOf(CARDS)];
const others = [];
for (const name of PEERS.keys()) others.push(await best(theirs(name)));
peers.close();
const { liveline: page, react, bytes } = await polled();
const list = await long();
const sizes = await night();

const bestScript = Math.min(...others.map(({ script }) => script));
console.log(
  JSON.stringify({
    drag_frame: `${ms(liveline.p95)} (longest ${ms(liveline.longest)})`,
    drag_task: ms(liveline.task),
    drag_script: `${ms(liveline.script)} (best other ${ms(bestScript)})`,
    drag_drop: `${ms(liveline.drop)} longest task, ${ms(liveline.dropped)} in all`,
    drag_lengths: LENGTHS.map((cards, at) => `${ms(lengths[at].script)} at ${cards}`).join(", "),
    poll_task: ms(page.task),
    poll_time: `${ms(page.thread)} (React ${ms(react.thread)}, longest task ${ms(react.task)})`,
    list_frame: `${ms(list.frame)} (longest ${ms(list.longest)}, longest task ${ms(list.task)}), ${list.rows} rows in the document`,
    list_read: `${ms(list.read)} script (JSON.parse ${ms(list.parse)}), longest task ${ms(list.readTask)}`,
    night: sizes.map(({ polls, heap, wasm }) => `${mb(heap + wasm)} after ${polls}`).join(", "),
    tables: [
      table(DRAG, [[`Liveline, ${CARDS} steps`, liveline], ...[...PEERS.values()].map((name, at) => [name, others[at]])]),
      table(DRAG, LENGTHS.map((cards, at) => [`Liveline, ${cards} steps`, lengths[at]])),
      table(POLL, [["Liveline, *Runs*", page], ["React 19.3.1 + TanStack Virtual 3.14.26", react]]),
      `An answer has ${bytes} bytes.`,
      table(LONG, [["Liveline, *Runs*, 10,000 actions", list]]),
      `The list has ${list.bytes} bytes.`,
      table(NIGHT, sizes.map(({ polls, heap, wasm }) => [`${polls} polls`, { heap: heap / 1e6, wasm: wasm / 1e6, both: (heap + wasm) / 1e6 }])),
    ].join("\n\n"),
  }),
);
process.exit(0);

/** Each figure of the round in which it was the smallest: what else the machine does only adds to it. */
async function best(open) {
  const rounds = [];
  for (let tries = 0; rounds.length < ROUNDS; tries += 1) {
    if (tries === ROUNDS + MORE) throw new Error("the card was not moved");
    rounds.push(...[await dragged(open)].filter(Boolean));
  }
  return Object.fromEntries(Object.keys(rounds[0]).map((name) => [name, Math.min(...rounds.map((figures) => figures[name]))]));
}

function table(columns, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const figures = (figures) => Object.entries(columns).map(([name, [, unit]]) => `${figures[name].toFixed(1)} ${unit}`.trim());
  return [
    line(["", ...Object.values(columns).map(([words]) => words)]),
    line(["---", ...Object.keys(columns).map(() => "---:")]),
    ...rows.map(([name, of]) => line([name, ...figures(of)])),
  ].join("\n");
}

function mb(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function ms(value) {
  return `${value.toFixed(1)} ms`;
}
