/**
 * Saves what is typed into a form, a moment after the last key and when the page is left, and says so beside it. Without
 * this script the form has a button for that. It takes no focus and changes no field.
 */
const note = document.querySelector('[data-draft]');
const form = note?.closest('form');

if (form) {
  const PAUSE_MS = 1500;
  let timer = null;
  let underWay = null;

  const say = (text) => {
    if (note.textContent !== text) note.textContent = text;
  };

  const post = async (leaving) => {
    const abort = new AbortController();
    underWay?.abort();
    underWay = abort;
    try {
      const answer = await fetch(note.dataset.draft, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams(new FormData(form)),
        keepalive: leaving,
        signal: abort.signal,
      });
      if (!answer.ok) throw new Error(answer.statusText);
      const { savedAt } = await answer.json();
      say(savedAt === null ? '' : note.dataset.saved.replace('{time}', savedAt));
    } catch {
      if (!abort.signal.aborted) say(note.dataset.failed);
    }
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      void post(false);
    }, PAUSE_MS);
  };

  const forget = () => {
    clearTimeout(timer);
    timer = null;
  };

  form.addEventListener('input', later);
  form.addEventListener('submit', () => {
    forget();
    underWay?.abort();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden' || timer === null) return;
    forget();
    void post(true);
  });
}
