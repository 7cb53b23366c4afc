// Frames that come late, as on a machine that has other work.

/** Run in a page: from here on a frame comes so many ms after it was due. */
export function lateFrames(ms) {
  const frame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (work) => setTimeout(() => frame(work), ms);
}
