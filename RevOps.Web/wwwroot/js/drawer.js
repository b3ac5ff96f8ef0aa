// A drawer beside its list, which stays usable. Takes the focus when it opens, gives it back when it closes; Esc closes the topmost.
const open = [];

export function attach(panel, dotnet) {
  const before = document.activeElement;
  open.push(panel);
  panel.focus({ preventScroll: true });

  const onKey = (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && open.at(-1) === panel && !document.querySelector("dialog[open], .rz-dialog, [popover]:popover-open")) {
      event.preventDefault();

      // What is being typed counts as typed.
      if (panel.contains(document.activeElement)) {
        document.activeElement.blur();
      }

      dotnet.invokeMethodAsync("CloseAsync");
    }
  };

  document.addEventListener("keydown", onKey);
  return {
    focusWrong: () => panel.querySelector('[aria-invalid="true"]')?.focus(),
    dispose: () => {
      document.removeEventListener("keydown", onKey);
      open.splice(open.indexOf(panel), 1);
      if (before?.isConnected && (document.activeElement === document.body || panel.contains(document.activeElement) || !document.activeElement)) {
        before.focus({ preventScroll: true });
      }
    },
  };
}
