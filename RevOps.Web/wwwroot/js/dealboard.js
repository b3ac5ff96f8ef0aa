// Dragging a card to another column. The server is told only where it was dropped; the menu of a card does the same without a mouse.
export function attach(board, dotnet) {
  let dragged = null;

  const column = (event) => event.target.closest?.("[data-stage]");

  const mark = (over) => {
    for (const each of board.querySelectorAll("[data-stage]")) {
      each.classList.toggle("over", each === over);
    }
  };

  const listeners = {
    dragstart: (event) => {
      dragged = event.target.closest?.("[data-deal]") ?? null;
      if (dragged) {
        event.dataTransfer.setData("text/plain", dragged.dataset.deal);
        event.dataTransfer.effectAllowed = "move";
        dragged.classList.add("dragged");
      }
    },
    dragover: (event) => {
      const over = dragged && column(event);
      mark(over);
      if (over) {
        event.preventDefault();
      }
    },
    drop: (event) => {
      const over = dragged && column(event);
      if (over) {
        event.preventDefault();
        dotnet.invokeMethodAsync("DropAsync", dragged.dataset.deal, over.dataset.stage);
      }
    },
    dragend: () => {
      dragged?.classList.remove("dragged");
      dragged = null;
      mark(null);
    },
  };

  for (const [name, listener] of Object.entries(listeners)) {
    board.addEventListener(name, listener);
  }

  return {
    dispose: () => {
      for (const [name, listener] of Object.entries(listeners)) {
        board.removeEventListener(name, listener);
      }
    },
  };
}
