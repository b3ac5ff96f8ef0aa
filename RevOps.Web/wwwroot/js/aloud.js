// Reads lines aloud with the browser's own voice, on this device, where somebody asked for it.
export function attach() {
  const voice = globalThis.speechSynthesis;
  return {
    can: () => voice !== undefined,
    say: (words) => {
      voice?.cancel();
      voice?.speak(new SpeechSynthesisUtterance(words));
    },
    stop: () => voice?.cancel(),
    dispose: () => voice?.cancel(),
  };
}
