// The answer of a practice: Enter says it, and the latest words come into view.
export function attach(form) {
  const stop = new AbortController();
  const field = form.querySelector("textarea");
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && !event.repeat) {
      event.preventDefault();
      form.requestSubmit();
    }
  }, { signal: stop.signal });

  // A page that was just opened is read from its top
  const lines = form.parentElement.querySelectorAll("[role='log'] li");
  if (lines.length > 1) {
    field.focus({ preventScroll: true });
    lines[lines.length - 1].scrollIntoView({ block: "end" });
  }

  return { dispose: () => stop.abort() };
}
