// The page's own address is still the one that was asked for: loading it again goes there, by hand or once the network is back.
const again = () => location.reload();

document.querySelector("[data-reload]").addEventListener("click", again);
addEventListener("online", again);
