// The feedback banner (FeedbackBanner.razor): a key leads to it, Esc in it dismisses, the focus returns where it came from,
// and it goes to the top while it would cover what is being typed.
import { isTyping } from "./keys.js";

let before = null;

const banner = () => document.querySelector("[data-banner]");

/** Puts the focus on what came in; false where nothing did. */
export function goToBanner() {
  const first = banner()?.querySelector("[data-banner-first]");
  first?.focus();
  return !!first;
}

export function listenToBanner() {
  document.addEventListener("focusin", (event) => {
    const shown = banner();
    if (shown?.contains(event.target) && !shown.contains(event.relatedTarget)) {
      before = event.relatedTarget;
    }
    place();
  });

  // Before all others: the drawer below it must stay.
  document.addEventListener("keydown", (event) => {
    const shown = banner();
    if (event.key === "Escape" && shown?.contains(event.target)) {
      event.stopPropagation();
      event.preventDefault();
      shown.querySelector("[data-banner-dismiss]")?.click();
    }
  }, true);

  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-banner-dismiss]")) {
      giveBack();
    }
  });

  new MutationObserver(place).observe(document.body, { childList: true, subtree: true });
  addEventListener("resize", place);
}

function giveBack() {
  if (before?.isConnected) {
    before.focus({ preventScroll: true });
  } else {
    document.activeElement?.blur();
  }
  before = null;
}

function place() {
  const shown = banner();
  if (!shown || shown.childElementCount < 2) {
    return;
  }

  const field = document.activeElement;
  shown.removeAttribute("data-up");
  if (isTyping(field) && !shown.contains(field) && meets(field.getBoundingClientRect(), shown.getBoundingClientRect())) {
    shown.setAttribute("data-up", "");
  }
}

function meets(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
