// The Trusted Types policy of the page: markup may only be inert, scripts only the listed ones, code never.

// Files of the release that may be run besides this one: what sign-in needs.
const SCRIPTS = [document.getElementById("boot")?.dataset.msal].filter(Boolean);

// Elements that run, fetch, frame or redirect, and those whose content is read differently elsewhere in a document.
const ACTIVE = new Set(
  ("script iframe frame frameset object embed applet portal fencedframe base meta link style template slot math " +
    "foreignobject annotation-xml noscript noembed noframes xmp plaintext").split(" "),
);
// Attributes that hold an address.
const ADDRESSES = new Set("href src action formaction data poster background cite ping srcset xlink:href to from values".split(" "));

/** Makes the policy the default one. A browser without Trusted Types has the content policy alone. */
export function guardSinks() {
  window.trustedTypes?.createPolicy("default", {
    createHTML: inert,
    createScript: () => refuse("code from a text"),
    createScriptURL: (address) => (SCRIPTS.includes(address) ? address : refuse(`the script ${address}`)),
  });
}

let parsing = false;

/** The markup itself, when the browser's own parser finds nothing active in it. */
function inert(markup) {
  // The template below is a sink too. Its document has no window: nothing in it loads or runs.
  if (parsing) return markup;
  const template = document.createElement("template");
  parsing = true;
  try {
    template.innerHTML = markup;
  } finally {
    parsing = false;
  }
  const nodes = document.createTreeWalker(template.content);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    // A tag inside a text or a comment could be a tag where the markup ends up.
    if (node.nodeType !== Node.ELEMENT_NODE) {
      const raw = node.nodeType === Node.COMMENT_NODE || /^(textarea|title)$/i.test(node.parentNode.nodeName);
      if (raw && node.nodeValue.includes("<")) refuse("a tag in a text");
    } else if (ACTIVE.has(node.localName.toLowerCase())) {
      refuse(`<${node.localName}>`);
    } else {
      for (const { name, value } of node.attributes) refuseActive(name.toLowerCase(), value);
    }
  }
  return markup;
}

function refuseActive(name, value) {
  if (name.startsWith("on") || name === "srcdoc" || name === "style") refuse(name);
  // Browsers skip control characters and blanks before and in the scheme.
  const scheme = value.replace(/[\0-\x20]/g, "").toLowerCase();
  if (ADDRESSES.has(name) && /^(javascript|data|vbscript):/.test(scheme)) refuse(`${name}="${value}"`);
}

function refuse(what) {
  throw new TypeError(`Refused: ${what}`);
}
