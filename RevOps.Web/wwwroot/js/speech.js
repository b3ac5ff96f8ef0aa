// The browser's own speech recognition: what is heard goes to the browser vendor's service, and its words come here.
const Recognition = globalThis.SpeechRecognition ?? globalThis.webkitSpeechRecognition;

const again = 1000;

/** Reasons after which listening on would only fail again. */
const final = ["not-allowed", "service-not-allowed", "audio-capture", "language-not-supported", "network"];

export function attach(host) {
  let heard = null;
  let wanted = false;
  let gone = false;
  const waiting = [];
  let sending = false;

  const tell = (method, ...args) => host.invokeMethodAsync(method, ...args);

  // A final is kept until the server has it, however long the connection is away; of partial words only the last ones matter.
  async function send() {
    if (sending) {
      return;
    }

    sending = true;
    while (waiting.length > 0 && !gone) {
      const [words, isFinal] = waiting[0];
      try {
        await tell("Heard", words, isFinal);
        waiting.shift();
      } catch {
        await new Promise((done) => setTimeout(done, again));
      }
    }

    sending = false;
  }

  function put(words, isFinal) {
    const last = waiting.length - 1;
    if (last > 0 && !waiting[last][1]) {
      waiting.pop();
    }

    waiting.push([words, isFinal]);
    send();
  }

  function listen(language) {
    heard = new Recognition();
    heard.continuous = true;
    heard.interimResults = true;
    heard.lang = language;
    heard.onresult = (event) => {
      let partial = "";
      for (let i = event.resultIndex; i < event.results.length; i++) {
        const words = event.results[i][0].transcript.trim();
        if (event.results[i].isFinal && words) {
          put(words, true);
        } else if (!event.results[i].isFinal) {
          partial += ` ${words}`;
        }
      }

      if (partial.trim()) {
        put(partial.trim(), false);
      }
    };
    heard.onerror = (event) => {
      if (final.includes(event.error)) {
        wanted = false;
        tell("Failed", event.error).catch(() => {});
      }
    };

    // Browsers stop after a silence or a minute; whoever listens wants to go on.
    heard.onend = () => {
      if (wanted && !gone) {
        setTimeout(() => wanted && !gone && begin(language), 250);
      } else {
        tell("Ended").catch(() => {});
      }
    };
    heard.start();
  }

  function begin(language) {
    try {
      listen(language);
    } catch {
      wanted = false;
      tell("Failed", "start").catch(() => {});
    }
  }

  return {
    vendor: () => Recognition ? vendor() : null,
    start: () => {
      // What the page reads aloud is not to be heard as the person's words
      globalThis.speechSynthesis?.cancel();
      wanted = true;
      begin(navigator.language || "en-US");
    },
    stop: () => {
      wanted = false;
      heard?.stop();
    },
    dispose: () => {
      gone = true;
      wanted = false;
      heard?.abort();
    },
  };
}

function vendor() {
  const agent = navigator.userAgent;
  if (agent.includes("Edg/")) {
    return "Microsoft";
  }

  if (agent.includes("Chrome/")) {
    return "Google";
  }

  return agent.includes("Safari/") ? "Apple" : "the browser's vendor";
}
