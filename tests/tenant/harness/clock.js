/** A clock for the page: `hurry(n)` lets its time pass so many times as fast from then on. Runs in the page. */
export function clock() {
  const [wall, steady, timeout] = [Date.now.bind(Date), performance.now.bind(performance), setTimeout];
  let [times, since, ahead] = [1, steady(), 0];
  const gained = () => ahead + (steady() - since) * (times - 1);
  Date.now = () => Math.floor(wall() + gained());
  performance.now = () => steady() + gained();
  window.setTimeout = (run, delay = 0, ...more) => timeout(run, delay / times, ...more);
  window.hurry = (factor) => ([ahead, since, times] = [gained(), steady(), factor]);
}
