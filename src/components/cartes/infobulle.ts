/**
 * Values of a map under the pointer, the finger or the keyboard. The page says the same without it: each zone has its
 * title, and the table follows.
 */

/** Gap between the pointer and the bubble, in px. */
const GAP = 14;

function createBubble(): HTMLElement {
  const bubble = document.createElement('div');
  bubble.className = 'infobulle';
  bubble.hidden = true;
  // What it says is the name of the zone that has the focus: it is not read twice.
  bubble.setAttribute('aria-hidden', 'true');
  document.body.append(bubble);
  return bubble;
}

/** The one bubble of the page, and the zone that it tells. */
class Infobulle {
  readonly #bubble = createBubble();
  #zone: Element | null = null;

  /** Tells a zone above a point of the window. */
  show(zone: Element, x: number, y: number): void {
    const bubble = this.#bubble;
    this.#zone = zone;
    bubble.textContent = zone.getAttribute('aria-label');
    bubble.hidden = false;
    const { width, height } = bubble.getBoundingClientRect();
    const left = Math.min(Math.max(x - width / 2, 4), document.documentElement.clientWidth - width - 4);
    const top = y - height - GAP;
    bubble.style.left = `${String(left)}px`;
    bubble.style.top = `${String(top < 4 ? y + GAP : top)}px`;
  }

  /** Tells a zone above its middle. */
  showOver(zone: Element): void {
    const { left, right, top } = zone.getBoundingClientRect();
    this.show(zone, (left + right) / 2, top);
  }

  hide(): void {
    this.#zone = null;
    this.#bubble.hidden = true;
  }

  /** Hides what is told of this zone, and nothing else: a touch tells the next zone before the focus leaves the last. */
  leave(zone: Element): void {
    if (this.#zone === zone) this.hide();
  }

  /** The page moves: what the keyboard has reached is followed (it moved the page), the rest is hidden. */
  follow(): void {
    const zone = this.#zone;
    if (zone?.matches(':focus-visible')) this.showOver(zone);
    else this.hide();
  }
}

/** One stop of the Tab key for the whole map; the arrows go from zone to zone. */
function makeReachable(plan: Element, zones: readonly Element[]): void {
  plan.setAttribute('role', 'group');
  zones.forEach((zone, i) => {
    const title = zone.querySelector('title');
    zone.setAttribute('aria-label', title?.textContent ?? '');
    zone.setAttribute('role', 'img');
    zone.setAttribute('tabindex', i === 0 ? '0' : '-1');
    // The bubble takes over: the browser's own would come on top of it.
    title?.remove();
  });
}

function activer(plan: Element, infobulle: Infobulle): void {
  const zones = [...plan.querySelectorAll<SVGElement>('.zone')].filter((zone) => zone.querySelector('title'));
  makeReachable(plan, zones);
  const zoneOf = (event: Event): SVGElement | undefined => zones.find((zone) => zone === event.target);
  const follow = (event: Event): void => {
    const zone = zoneOf(event);
    if (zone && event instanceof PointerEvent) infobulle.show(zone, event.clientX, event.clientY);
    else infobulle.hide();
  };
  plan.addEventListener('pointermove', follow);
  plan.addEventListener('pointerdown', follow);
  plan.addEventListener('pointerleave', (event) => {
    // A finger that is lifted leaves too: what it showed stays until the next touch.
    if (event instanceof PointerEvent && event.pointerType === 'mouse') infobulle.hide();
  });
  plan.addEventListener('focusin', (event) => {
    const zone = zoneOf(event);
    if (zone?.matches(':focus-visible')) infobulle.showOver(zone);
  });
  plan.addEventListener('focusout', (event) => {
    const zone = zoneOf(event);
    if (zone) infobulle.leave(zone);
  });
  plan.addEventListener('keydown', (event) => {
    const zone = zoneOf(event);
    if (!(event instanceof KeyboardEvent) || !zone) return;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = zones[(zones.indexOf(zone) + step + zones.length) % zones.length];
    zone.setAttribute('tabindex', '-1');
    next?.setAttribute('tabindex', '0');
    next?.focus();
  });
}

/** Makes the maps of the page answer. Expects `svg.carte-plan` with `.zone` elements, each with its `title`. */
export function activerCartes(): void {
  const plans = document.querySelectorAll('figure.carte .carte-plan');
  if (plans.length === 0) return;
  const infobulle = new Infobulle();
  for (const plan of plans) activer(plan, infobulle);
  const follow = (): void => {
    infobulle.follow();
  };
  addEventListener('scroll', follow, { passive: true });
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') infobulle.hide();
  });
  addEventListener('pointerdown', ({ target }) => {
    if (!(target instanceof Element && target.closest('.carte-plan'))) infobulle.hide();
  });
}
