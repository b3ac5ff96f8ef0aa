// What pages about calls that are on need of the browser: times that go on, and a window of its own for the panel. It is there on every
// page, so that a circuit need not ask for it.
const ticking = document.getElementsByClassName("ticking");

// How far the browser's clock is ahead of the server's, by the drawing that came here the quickest.
let skew = Infinity;

export function listenForLive() {
  setInterval(tick, 500);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-own-window]");
    if (link && window.open(link.href, "revops-coach", "popup,width=380,height=760")) {
      event.preventDefault();
    }
  }, { capture: true });
}

// The text node is Blazor's: its words are changed, and it stays.
function tick() {
  const now = Date.now();
  for (const time of ticking) {
    skew = Math.min(skew, now - Number(time.dataset.drawn));
  }

  for (const time of ticking) {
    const seconds = Math.max(0, Math.floor((now - skew - Number(time.dataset.from)) / 1000));
    const words = time.dataset.ticks === "ago" ? ago(seconds) : clock(seconds);
    if (time.firstChild && time.firstChild.nodeValue !== words) {
      time.firstChild.nodeValue = words;
    }
  }
}

const ago = (seconds) => seconds < 60 ? `${seconds} s ago` : `${Math.floor(seconds / 60)} min ago`;

const two = (figure) => String(figure).padStart(2, "0");

function clock(seconds) {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
