/* A finder of liver pump (HAI) hospitals on any page: SITE/developers/embed. The page around learns the frame's height alone. */
(() => {
  const script = document.currentScript;
  if (!script || customElements.get('hai-pump-centers')) return;
  const site = new URL(script.src).origin;
  const LISTS = ['condition', 'service'];
  const NAMES = 'near radius unit region country condition service q sort limit lang theme'.split(' ');
  const TITLES = {
    en: 'Find a hospital that offers a liver pump',
    es: 'Encuentre un hospital que ofrezca la bomba para el hígado',
  };
  const HEIGHT = { first: 480, least: 120, most: 4000 };

  class HaiPumpCenters extends HTMLElement {
    static observedAttributes = NAMES;
    #frame = null;
    #isWaiting = false;

    connectedCallback() {
      this.style.display ||= 'block';
      addEventListener('message', this);
      this.#load();
    }

    disconnectedCallback() {
      removeEventListener('message', this);
    }

    /* Several attributes that change at once load the frame once. */
    attributeChangedCallback() {
      if (!this.#frame || this.#isWaiting) return;
      this.#isWaiting = true;
      queueMicrotask(() => {
        this.#isWaiting = false;
        if (this.isConnected) this.#load();
      });
    }

    handleEvent({ origin, source, data }) {
      if (origin !== site || source !== this.#frame?.contentWindow) return;
      if (data?.type !== 'hai-pump-centers:height' || !Number.isFinite(data.height)) return;
      const height = Math.min(Math.max(data.height, HEIGHT.least), HEIGHT.most);
      this.#frame.style.height = `${height}px`;
    }

    #load() {
      const params = new URLSearchParams();
      for (const name of NAMES) {
        const value = this.getAttribute(name)?.trim();
        if (value) for (const each of value.split(LISTS.includes(name) ? /\s+/ : /$/)) params.append(name, each);
      }
      const lang = params.get('lang') ?? this.closest('[lang]')?.lang.slice(0, 2);
      if (lang) params.set('lang', lang);
      if (/^https?:/.test(location.origin)) params.set('parent', location.origin);
      /* A new frame, not a new address in the old one: that would add a step to the reader's Back. */
      const frame = document.createElement('iframe');
      frame.title = this.title || TITLES[lang] || TITLES.en;
      frame.loading = 'lazy';
      frame.referrerPolicy = 'no-referrer';
      frame.sandbox = 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox';
      frame.style.cssText = `display:block;width:100%;border:0;height:${this.#frame?.style.height || `${HEIGHT.first}px`}`;
      frame.src = `${site}/embed?${params}`;
      (this.shadowRoot ?? this.attachShadow({ mode: 'open' })).replaceChildren(frame);
      this.#frame = frame;
    }
  }
  customElements.define('hai-pump-centers', HaiPumpCenters);
})();
