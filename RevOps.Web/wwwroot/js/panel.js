// The coaching panel's keys, and cues spoken on request. A key names the cue that is on the screen, not the one that comes next.
import { isTyping } from "./keys.js";

const stored = "revops-speak";

export function attach(host) {
  const stop = new AbortController();
  document.addEventListener("keydown", (event) => {
    const own = ["Enter", "Escape", "m", "b", "t", "y", "n", "w"].includes(event.key);
    const button = event.key === "Enter" && event.target.closest?.("a, button, summary");
    if (!own || button || event.repeat || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector("[popover]:popover-open")) {
      return;
    }

    event.preventDefault();
    host.invokeMethodAsync("Pressed", event.key, document.querySelector("[data-cue]")?.dataset.cue ?? null).catch(() => {});
  }, { signal: stop.signal, capture: true });
  document.documentElement.dataset.panelKeys = "on";
  return {
    speaks: () => localStorage.getItem(stored) === "1" && "speechSynthesis" in window,
    speak: (on) => {
      localStorage.setItem(stored, on ? "1" : "0");
      window.speechSynthesis?.cancel();
    },
    say: (words) => {
      if (localStorage.getItem(stored) === "1" && "speechSynthesis" in window) {
        window.speechSynthesis.cancel();
        window.speechSynthesis.speak(new SpeechSynthesisUtterance(words));
      }
    },
    dispose: () => {
      stop.abort();
      delete document.documentElement.dataset.panelKeys;
    },
  };
}
