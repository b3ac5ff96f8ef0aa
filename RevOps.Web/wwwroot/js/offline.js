// The page's own address is still the one that was asked for: loading it again goes there, by hand, once the network is back, or once RevOps
// answers: a network that has just come back may carry nothing yet, and a server that starts tells nobody.
const every = 3000;
const again = () => location.reload();

document.querySelector("[data-reload]").addEventListener("click", again);
addEventListener("online", again);
setInterval(async () => {
  try {
    const answer = await fetch("/health/ready", { cache: "no-store" });
    if (answer.ok) {
      again();
    }
  } catch {
    // Not yet
  }
}, every);
