// Sends transcript files over HTTP, at most two at a time, and tells the page how it goes. Files stay here; the page knows
// their ids, names and sizes. While the page's connection is down files go on, and the newest state of each is told when it is back.
const atOnce = 2;
const tellEvery = 150;

export function attach(zone, input, page, settings) {
  const files = new Map();
  const waiting = [];
  const running = new Map();
  const untold = new Map();
  let nextId = 1;
  let depth = 0;
  let telling = false;

  const add = (list) => {
    const added = [...list].map((file) => {
      const id = nextId++;
      files.set(id, file);
      return { id, name: file.name, size: file.size };
    });
    if (added.length > 0) {
      page.invokeMethodAsync("FilesChosenAsync", added);
    }
  };

  const onDrag = (event) => {
    if (event.dataTransfer?.types.includes("Files")) {
      event.preventDefault();
      depth += { dragenter: 1, dragleave: -1, drop: -depth }[event.type] ?? 0;
      zone.toggleAttribute("data-over", depth > 0);
      if (event.type === "drop") {
        add(event.dataTransfer.files);
      }
    }
  };

  // The same file may be chosen again after it was removed: only an emptied field tells of that.
  const onChoose = () => {
    add(input.files);
    input.value = "";
  };

  // A file dropped beside the zone must not replace the page.
  const drags = ["dragenter", "dragover", "dragleave", "drop"];
  drags.forEach((x) => document.addEventListener(x, onDrag));
  input.addEventListener("change", onChoose);

  async function tell(id, state) {
    untold.set(id, { id, ...state });
    if (telling) {
      return;
    }

    telling = true;
    while (untold.size > 0) {
      const batch = [...untold.values()];
      untold.clear();
      try {
        await page.invokeMethodAsync("StatesChangedAsync", batch);
        await pause(tellEvery);
      } catch {
        batch.filter((x) => !untold.has(x.id)).forEach((x) => untold.set(x.id, x));
        await pause(1000);
      }
    }
    telling = false;
  }

  function start() {
    while (running.size < atOnce && waiting.length > 0) {
      send(...waiting.shift());
    }
  }

  function send(id, fields) {
    const body = new FormData();
    Object.entries(fields).forEach(([key, value]) => value && body.append(key, value));
    body.append("file", files.get(id), files.get(id).name);

    const request = new XMLHttpRequest();
    running.set(id, request);
    request.open("POST", settings.url);
    request.setRequestHeader("RequestVerificationToken", settings.token);
    request.setRequestHeader("Accept", "application/json");
    request.upload.onprogress = (e) => tell(id, { sent: e.loaded, total: e.total });
    request.upload.onload = () => tell(id, { sent: 1, total: 1 });
    request.onload = () => end(id, { status: request.responseURL.endsWith(settings.url) ? request.status : 401, answer: request.responseText });
    request.onerror = () => end(id, { status: 0 });
    request.onabort = () => end(id, { cancelled: true });
    request.send(body);
  }

  function end(id, state) {
    running.delete(id);
    tell(id, { ended: true, ...state });
    start();
  }

  // Files chosen before this script was there.
  if (input.files.length > 0) {
    onChoose();
  }

  return {
    choose: () => input.click(),
    upload: (id, fields) => {
      waiting.push([id, fields]);
      start();
    },
    cancel: (id) => {
      const at = waiting.findIndex((x) => x[0] === id);
      if (at >= 0) {
        waiting.splice(at, 1);
        tell(id, { ended: true, cancelled: true });
      } else {
        running.get(id)?.abort();
      }
    },
    forget: (id) => files.delete(id),
    dispose: () => {
      drags.forEach((x) => document.removeEventListener(x, onDrag));
      input.removeEventListener("change", onChoose);
      waiting.length = 0;
      running.forEach((x) => x.abort());
    },
  };
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
