/**
 * Keeps the page of a session that is being run up to date: it hears when something changed, fetches the page and puts
 * in its parts, but for what somebody is typing into. Notes are sent as they are typed; while the connection is gone
 * they are kept in this browser and sent when it is back. Without this script every form has its button.
 */
const room = document.querySelector('[data-room]');

if (room) {
  const PAUSE_MS = 800;
  const AGAIN_MS = 3000;
  const path = room.dataset.room;
  const connection = room.querySelector('[data-connection]');
  let revision = Number(room.dataset.revision);
  let loadedAt = performance.now();
  let events = null;
  let reopening = null;
  let fetching = null;
  let isStale = false;

  /* ---- the connection ---- */
  const say = (isLost) => {
    connection.hidden = !isLost;
    const text = isLost ? room.dataset.lost : '';
    if (connection.textContent !== text) connection.textContent = text;
  };

  const lost = () => {
    say(true);
    if (reopening === null) reopening = setTimeout(listen, AGAIN_MS);
  };

  function listen() {
    clearTimeout(reopening);
    reopening = null;
    events?.close();
    events = new EventSource(`${path}/events?seen=${revision}`);
    events.addEventListener('open', () => {
      say(false);
      void sendNote();
    });
    events.addEventListener('message', () => void refresh());
    events.addEventListener('error', lost);
  }

  /* ---- what others did ---- */
  const isBusy = (part) => {
    const focused = document.activeElement;
    if (part.closest('details[open]')) return true;
    return part.contains(focused) && focused.matches('input, textarea, select');
  };

  const put = (fresh) => {
    const other = fresh.querySelector('[data-room]');
    if (!other || other.dataset.started !== room.dataset.started) return location.reload();
    revision = Number(other.dataset.revision);
    loadedAt = performance.now();
    for (const next of other.querySelectorAll('[data-live]')) {
      const part = document.getElementById(next.id);
      if (part && part.innerHTML !== next.innerHTML && !isBusy(part)) exchange(part, next);
    }
    const mine = document.getElementById('mine');
    const next = fresh.getElementById('mine');
    if (next && !mine) return location.reload();
    if (next && mine.dataset.mine !== next.dataset.mine) {
      if (noteIsKept() && !isBusy(mine)) follow(mine, next);
      else sayMoved(next);
    } else if (next) sayMoved(null);
  };

  const follow = (mine, next) => {
    mine.replaceWith(next);
    takeUpNote();
  };

  /* Whoever types on stays at the item they began at, and sees that the others do not. */
  const sayMoved = (next) => {
    const line = form()?.querySelector('[data-moved]');
    if (!line) return;
    line.hidden = next === null;
    const name = next?.dataset.title ?? '';
    const link = line.querySelector('a');
    if (link.textContent !== name) link.textContent = name;
  };

  /* Whoever stands on a button or has something unfolded stays there. */
  const exchange = (part, next) => {
    const buttons = [...part.querySelectorAll('a, button, summary')];
    const at = buttons.indexOf(document.activeElement);
    const open = [...part.querySelectorAll('details')].map((one) => one.open);
    part.replaceChildren(...next.childNodes);
    part.querySelectorAll('details').forEach((one, index) => (one.open = open[index] ?? false));
    if (at !== -1) part.querySelectorAll('a, button, summary')[at]?.focus();
  };

  async function refresh() {
    isStale = true;
    fetching ??= (async () => {
      while (isStale) {
        isStale = false;
        const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
        if (answer.redirected || !answer.ok) return location.reload();
        put(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      }
    })()
      .catch(lost)
      .finally(() => (fetching = null));
    await fetching;
  }

  /* ---- one press: no page is left for it ---- */
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.matches('[data-note]')) {
      event.preventDefault();
      void sendNote(true);
    } else if (form.matches('[data-act], [data-record]')) {
      event.preventDefault();
      void act(form);
    }
  });

  async function act(form) {
    try {
      const body = new URLSearchParams(new FormData(form));
      const answer = await fetch(form.action, { method: 'POST', headers: { accept: 'text/html' }, body });
      if (!answer.ok) return form.submit();
      if (form.matches('[data-record]')) {
        form.reset();
        // What is written down next is another act than this one, even in the same words.
        const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
        form.elements.act.value = next.querySelector('[data-record] [name=act]')?.value ?? '';
        form.closest('details').open = false;
      }
      await refresh();
    } catch {
      lost();
    }
  }

  /* ---- my note ---- */
  let timer = null;
  let sending = null;
  let clashed = false;

  const form = () => document.querySelector('[data-note]');
  const field = () => form()?.elements.text;
  const keptAs = (one) => `cadans-note:${one.dataset.writer}:${new URL(one.action).pathname}`;
  const noteIsKept = () => !form() || field().value === form().dataset.kept;

  const tell = (text) => {
    const state = form()?.querySelector('[data-note-state]');
    if (state && state.textContent !== text) state.textContent = text;
  };

  const remember = (one, text) => {
    try {
      if (text === null) localStorage.removeItem(keptAs(one));
      else localStorage.setItem(keptAs(one), JSON.stringify({ text, revision: one.elements.revision.value }));
    } catch {
      // A browser that keeps nothing still has the field.
    }
  };

  function takeUpNote() {
    const one = form();
    if (!one) return;
    one.dataset.kept = field().value;
    clashed = !one.querySelector('[data-clash]').hidden;
    try {
      const left = JSON.parse(localStorage.getItem(keptAs(one)));
      if (left && !clashed && left.text !== field().value) {
        field().value = left.text;
        one.elements.revision.value = left.revision;
        void sendNote();
      }
    } catch {
      // Nothing was left, or nothing that can be read.
    }
  }

  async function sendNote(isAsked = false) {
    clearTimeout(timer);
    const one = form();
    if (!one || noteIsKept() || (clashed && !isAsked)) return;
    if (sending) return;
    const text = field().value;
    sending = fetch(one.action, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams({ text, revision: one.elements.revision.value }),
    });
    try {
      const answer = await sending;
      if (answer.status === 409 && answer.headers.get('content-type')?.startsWith('application/json')) {
        clash(one, await answer.json());
      } else if (answer.ok) {
        one.elements.revision.value = (await answer.json()).revision;
        one.dataset.kept = text;
        clashed = false;
        one.querySelector('[data-clash]').hidden = true;
        if (form() === one && field().value === text) {
          remember(one, null);
          tell(one.dataset.saved);
        }
      } else if (isAsked) return one.submit();
      else tell(one.dataset.refused);
    } catch {
      lost();
    } finally {
      sending = null;
    }
    if (!noteIsKept() && !clashed && connection.hidden) later();
  }

  const clash = (one, { text, revision: theirs }) => {
    clashed = true;
    one.elements.revision.value = theirs;
    one.querySelector('[data-clash-text]').textContent = text;
    one.querySelector('[data-clash]').hidden = false;
    tell('');
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void sendNote(), PAUSE_MS);
  };

  document.addEventListener('input', (event) => {
    if (event.target !== field()) return;
    remember(form(), field().value);
    tell(form().dataset.saving);
    if (!clashed) later();
  });
  /* The link away from a note: first it is kept, then the page goes on. */
  document.addEventListener('click', (event) => {
    if (!event.target.matches('[data-moved] a') || clashed) return;
    event.preventDefault();
    void sendNote(true).then(() => refresh());
  });
  document.addEventListener('focusout', (event) => {
    if (event.target !== field()) return;
    void sendNote().then(() => isFollowing() && refresh());
  });
  const isFollowing = () => document.getElementById('mine')?.dataset.mine !== undefined;
  addEventListener('online', () => listen());
  addEventListener('offline', lost);

  /* ---- the clock between two words of the server ---- */
  const two = (value) => String(value).padStart(2, '0');
  const clock = (milliseconds) => {
    const seconds = Math.floor(milliseconds / 1000);
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    return hours === 0 ? `${minutes}:${two(seconds % 60)}` : `${hours}:${two(minutes)}:${two(seconds % 60)}`;
  };
  setInterval(() => {
    for (const one of room.querySelectorAll('[data-spent]')) {
      const spent = Number(one.dataset.spent) + performance.now() - loadedAt;
      one.textContent = one.textContent.replace(/^[\d:]+/, clock(spent));
      one.classList.toggle('spent-over', spent > Number(one.dataset.planned));
    }
  }, 1000);

  takeUpNote();
  listen();
}
