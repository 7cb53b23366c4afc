// A mouse that is moved by the browser alone. Playwright's own runs two scripts in the page at each move of a pressed button, to learn
// whether the browser drags by itself from now on; they would be counted as the page's.

export class Mouse {
  /** The one of a page. */
  static async of(page) {
    const mouse = new Mouse();
    mouse.session = await page.context().newCDPSession(page);
    mouse.pressed = false;
    mouse.session.on("Input.dragIntercepted", ({ data }) => (mouse.carried = data));
    await mouse.session.send("Input.setInterceptDrags", { enabled: true });
    return mouse;
  }

  async press(x, y) {
    await this.#say("mouseMoved", x, y);
    this.pressed = true;
    await this.#say("mousePressed", x, y);
  }

  /** Resolves when the page has taken it. What the browser drags by itself goes over the page from the first move after it was lifted. */
  async move(x, y) {
    if (!this.carried) return this.#say("mouseMoved", x, y);
    if (!this.entered) await this.#carry("dragEnter", x, y);
    this.entered = true;
    await this.#carry("dragOver", x, y);
  }

  async release(x, y) {
    this.pressed = false;
    await (this.carried ? this.#carry("drop", x, y) : this.#say("mouseReleased", x, y));
  }

  #say(type, x, y) {
    const button = this.pressed || type === "mouseReleased" ? "left" : "none";
    return this.session.send("Input.dispatchMouseEvent", { type, x, y, button, buttons: this.pressed ? 1 : 0, clickCount: 1 });
  }

  #carry(type, x, y) {
    return this.session.send("Input.dispatchDragEvent", { type, x, y, data: this.carried });
  }
}
