// What only the browser can do for a call's page: keys, the timeline's tooltip, what part of the transcript is near, jumps.
// Words of the call are only ever set as text, never as markup.

export function start(host) {
  const stop = new AbortController();
  const on = (type, handler, capture = false) => document.addEventListener(type, handler, { signal: stop.signal, capture });
  // Before the shell's own keys: on this page "/" searches the call.
  on("keydown", (event) => pressed(event, host), true);
  on("pointerover", (event) => hover(event.target));
  on("focusin", (event) => hover(event.target));
  on("scroll", hideTip, true);
  return { stop: () => stop.abort() };
}

// ---- keys ----

const keys = new Set(["j", "k", "n", "p", "c", "o", "O", "q", "Q", "m", "M", "e", "E", "1", "2", "3", "4", "5"]);

// After "g" the shell waits for the place to go to; that key is not ours.
const sequenceTime = 1200;
let awaitingGo = 0;

function pressed(event, host) {
  if (event.key === "Escape") {
    hideTip();
  }

  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || writes(event.target) || document.querySelector("dialog[open], .rz-dialog")) {
    return;
  }

  const going = event.timeStamp - awaitingGo < sequenceTime;
  awaitingGo = event.key === "g" ? event.timeStamp : 0;
  if (going || event.key === "g") {
    return;
  }

  const link = event.target.closest?.("[data-timeline] a");
  if (link && event.key.startsWith("Arrow")) {
    event.preventDefault();
    moveInTimeline(link, event.key);
  } else if (event.key === "/") {
    const search = visible("[data-call-search]");
    if (search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  } else if (keys.has(event.key)) {
    event.preventDefault();
    host.invokeMethodAsync("Pressed", event.key);
  }
}

function writes(target) {
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

function visible(selector) {
  return [...document.querySelectorAll(selector)].find((x) => x.offsetParent !== null);
}

// Left and right go along a lane, up and down to the nearest mark of the next one.
function moveInTimeline(link, key) {
  const groups = [...link.closest("[data-timeline]").querySelectorAll("[role=group]")].filter((x) => x.querySelector("a"));
  const at = groups.indexOf(link.closest("[role=group]"));
  const x = (node) => node.getBoundingClientRect().left;
  if (key === "ArrowUp" || key === "ArrowDown") {
    const group = groups[at + (key === "ArrowUp" ? -1 : 1)];
    const links = group ? [...group.querySelectorAll("a")] : [];
    links.sort((a, b) => Math.abs(x(a) - x(link)) - Math.abs(x(b) - x(link)))[0]?.focus();
    return;
  }

  const links = [...groups[at].querySelectorAll("a")].sort((a, b) => x(a) - x(b));
  links[links.indexOf(link) + (key === "ArrowLeft" ? -1 : 1)]?.focus();
}

// ---- tooltip ----

function hover(target) {
  const mark = target.closest?.("[data-timeline] a");
  const tip = document.querySelector("[data-tip]");
  if (!tip) {
    return;
  }

  if (!mark) {
    hideTip();
    return;
  }

  const words = mark.getAttribute("aria-label") ?? "";
  const from = words.indexOf(": ");
  tip.children[0].textContent = mark.dataset.who ?? "";
  tip.children[1].textContent = from < 0 ? words : words.slice(from + 2);
  tip.hidden = false;
  const box = mark.getBoundingClientRect();
  const own = tip.getBoundingClientRect();
  const left = Math.min(Math.max(8, box.left + Math.min(box.width, 40) / 2 - own.width / 2), innerWidth - own.width - 8);
  const below = box.bottom + 8;
  tip.style.left = `${left}px`;
  tip.style.top = `${below + own.height > innerHeight - 8 ? box.top - own.height - 8 : below}px`;
}

function hideTip() {
  const tip = document.querySelector("[data-tip]");
  if (tip) {
    tip.hidden = true;
  }
}

// ---- transcript ----

// Tells the page which blocks of lines are near the reader, and how high those are that it drew.
export function watch(scroller, host) {
  const root = getComputedStyle(scroller).overflowY === "visible" ? null : scroller;
  const near = new Set();
  let waiting = 0;
  const tell = () => {
    waiting = 0;
    const heights = {};
    for (const block of scroller.querySelectorAll("[data-block]:not(.away)")) {
      heights[block.dataset.block] = Math.round(block.getBoundingClientRect().height);
    }

    const seen = [...near].filter((x) => x.isConnected).map((x) => Number(x.dataset.block));
    if (seen.length > 0) {
      host.invokeMethodAsync("BlocksSeen", seen, heights).catch(() => {});
    }
  };
  const eyes = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) {
        near.add(entry.target);
      } else {
        near.delete(entry.target);
      }
    }

    waiting ||= requestAnimationFrame(tell);
  }, { root, rootMargin: "900px 0px" });

  const look = () => scroller.querySelectorAll("[data-block]").forEach((x) => eyes.observe(x));
  look();
  const changes = new MutationObserver((all) => {
    for (const gone of all.flatMap((x) => [...x.removedNodes])) {
      if (gone.nodeType === 1 && gone.dataset?.block) {
        near.delete(gone);
        eyes.unobserve(gone);
      }
    }

    look();
  });
  changes.observe(scroller, { childList: true });
  const anchor = CSS.supports("overflow-anchor", "auto") ? null : keepPlace(scroller);
  return {
    stop: () => {
      eyes.disconnect();
      changes.disconnect();
      anchor?.disconnect();
    },
  };
}

// Where the browser does not keep the reader's place itself: what grows above them moves them along.
function keepPlace(scroller) {
  const before = new WeakMap();
  const sizes = new ResizeObserver((entries) => {
    for (const entry of entries) {
      const height = entry.contentRect.height;
      const grown = height - (before.get(entry.target) ?? height);
      before.set(entry.target, height);
      if (grown !== 0 && entry.target.offsetTop + height < scroller.scrollTop + scroller.offsetTop) {
        scroller.scrollTop += grown;
      }
    }
  });
  scroller.querySelectorAll("[data-block]").forEach((x) => sizes.observe(x));
  return sizes;
}

// Brings a line into view. False where the transcript is out of sight (another tab of a phone is open).
export function showLine(seq) {
  const line = document.getElementById(`line-${seq}`);
  if (!line || line.offsetParent === null) {
    return line === null;
  }

  place(line);
  // Blocks above may take their real height only now.
  setTimeout(() => place(line), 250);
  return true;
}

function place(line) {
  if (!line.isConnected) {
    return;
  }

  const scroller = line.closest("[data-lines]");
  const box = line.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  const scrolls = getComputedStyle(scroller).overflowY !== "visible";
  const top = scrolls ? frame.top : 150;
  const bottom = scrolls ? frame.bottom : innerHeight;
  const margin = 24;
  if (box.top >= top + margin && box.bottom <= bottom - margin) {
    return;
  }

  const distance = box.top - (top + (bottom - top) / 3);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches || Math.abs(distance) > 2 * (bottom - top);
  (scrolls ? scroller : window).scrollBy({ top: distance, behavior: calm ? "instant" : "smooth" });
}

// ---- comments and the rest ----

// Keys that choose from an open list of people must not move the caret or leave the field.
export function compose(field, host) {
  field.addEventListener("keydown", (event) => {
    if (field.dataset.picking === "true" && ["ArrowUp", "ArrowDown", "Enter", "Tab", "Escape"].includes(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      host.invokeMethodAsync("Picked", event.key);
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      host.invokeMethodAsync("Picked", "Send");
    } else if (event.key === "Escape") {
      event.stopPropagation();
      host.invokeMethodAsync("Picked", "Leave");
    }
  });
}

export const caret = (field) => field.selectionStart;

export function putCaret(field, at) {
  field.focus();
  field.setSelectionRange(at, at);
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
