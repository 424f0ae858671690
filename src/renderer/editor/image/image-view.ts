import type { ImageSource } from '../../../shared/markdown/image-source';
import type { ImageAnswer, LookForImage } from './image-answer';
import { inlineImageUrl } from './inline-image';

const LONGEST_NAME = 120;

function nameOf(address: string): string {
  const path = address.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path).slice(0, LONGEST_NAME);
  } catch {
    return path.slice(0, LONGEST_NAME);
  }
}

/** What is painted for one image of the plan. It is loaded while it is near the view, and let go of far from it. */
export class ImageView {
  #image: ImageSource | null = null;
  #markdown = '';
  #isNear = false;
  /** Counts what was asked for: an answer to an older question is too late. */
  #asked = 0;
  #url: string | null = null;

  constructor(
    readonly element: HTMLElement,
    private readonly look: LookForImage | null,
  ) {
    element.setAttribute('role', 'img');
  }

  /** Shows an image; the same one again is looked at anew only with `force`. */
  show(markdown: string, image: ImageSource | null, force = false): void {
    const isSame = markdown === this.#markdown && image?.address === this.#image?.address;
    this.#markdown = markdown;
    this.#image = image;
    this.element.setAttribute('aria-label', this.#label());
    this.element.title = image?.title ?? '';
    if (isSame && !force) return;
    this.#asked += 1;
    if (!force) this.#release();
    if (image === null) this.#say(markdown, 'nowhere');
    else if (this.#isNear) void this.#load(image.address);
    else if (!force) this.#wait();
  }

  /** Whether the image is near enough to the view to be seen soon. */
  setNear(isNear: boolean): void {
    if (isNear === this.#isNear) return;
    this.#isNear = isNear;
    const image = this.element.querySelector('img');
    if (!isNear) {
      // Its box stays, and with it the height of the page.
      image?.removeAttribute('src');
      return;
    }
    if (image !== null && this.#url !== null) this.#fetch(image, this.#url);
    else if (this.#image !== null) void this.#load(this.#image.address);
  }

  dispose(): void {
    this.#asked += 1;
    this.#release();
  }

  #label(): string {
    const { alt = '', address = '' } = this.#image ?? {};
    return alt || (address.startsWith('data:') ? 'Picture' : nameOf(address)) || 'Picture';
  }

  async #load(address: string): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const answer = await this.#answer(address);
    if (asked !== this.#asked) {
      if (answer.shown && answer.url.startsWith('blob:')) URL.revokeObjectURL(answer.url);
      return;
    }
    if (!answer.shown) this.#say(address, answer.reason);
    else if (answer.url !== this.#url) this.#paint(answer);
  }

  async #answer(address: string): Promise<ImageAnswer> {
    try {
      const inline = inlineImageUrl(address);
      if (inline !== null) return inline;
      return (await this.look?.(address)) ?? { shown: false, reason: 'not looked for' };
    } catch {
      return { shown: false, reason: 'missing' };
    }
  }

  #paint({ url, width, height }: Extract<ImageAnswer, { shown: true }>): void {
    this.#release();
    this.#url = url;
    const image = this.element.ownerDocument.createElement('img');
    image.className = 'plan-image__picture';
    // The element around it has the name.
    image.alt = '';
    image.width = Math.max(1, Math.round(width));
    image.height = Math.max(1, Math.round(height));
    image.decoding = 'async';
    image.draggable = false;
    this.element.replaceChildren(image);
    this.element.dataset.state = 'shown';
    if (this.#isNear) this.#fetch(image, url);
  }

  /** Loads a picture. What has a good beginning and no good end is found out only by decoding it. */
  #fetch(image: HTMLImageElement, url: string): void {
    image.src = url;
    image.decode().catch(() => {
      // It may have been let go of, or another one may have taken its place.
      if (image.isConnected && image.getAttribute('src') === url) this.#say(this.#image?.address ?? '', 'damaged');
    });
  }

  #wait(): void {
    this.element.dataset.state = 'waiting';
    this.element.replaceChildren(this.#words('plan-image__alt', this.#label()));
  }

  /** Says in the picture's place what it shows, why it is not there, and which file it was to be. */
  #say(address: string, reason: string): void {
    this.#release();
    const alt = this.#image?.alt ?? '';
    const name = address.startsWith('data:') ? '' : `: ${reason === 'nowhere' ? address : nameOf(address)}`;
    const why = `Picture ${reason === 'on the web' ? 'on the web, not loaded' : reason}${name}`;
    this.element.dataset.state = 'none';
    this.element.dataset.reason = reason;
    this.element.setAttribute('aria-label', alt === '' ? why : `${alt}. ${why}`);
    this.element.replaceChildren(
      ...(alt === '' ? [] : [this.#words('plan-image__alt', alt)]),
      this.#words('plan-image__why', why),
    );
  }

  #words(className: string, text: string): HTMLElement {
    const words = this.element.ownerDocument.createElement('span');
    words.className = className;
    words.textContent = text;
    return words;
  }

  #release(): void {
    if (this.#url?.startsWith('blob:')) URL.revokeObjectURL(this.#url);
    this.#url = null;
    delete this.element.dataset.reason;
  }
}
