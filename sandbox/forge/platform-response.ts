import { realm } from './platform-realm';

export interface PlatformAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Null for an answer without a body. */
  readonly body: string | null;
}

/**
 * An answer as `fetch` hands it to a function, for bodies that are there as a whole. Node's own Response reads even those through
 * a stream, which took a sixth of the time of a test; it is made only for what is seldom asked of an answer. A class, since one
 * object in ten thousand others is made faster from a prototype than from descriptors.
 */
class WholeResponse {
  private used = false;
  private readHeaders: Headers | null = null;
  private real: Response | null = null;
  constructor(private readonly answer: PlatformAnswer) {}

  get status(): number {
    return this.answer.status;
  }
  get ok(): boolean {
    return this.answer.status >= 200 && this.answer.status < 300;
  }
  get statusText(): string {
    return '';
  }
  get headers(): Headers {
    return (this.readHeaders ??= new realm.Headers(this.answer.headers));
  }
  get bodyUsed(): boolean {
    return this.real?.bodyUsed ?? this.used;
  }
  get body(): Response['body'] {
    return this.whole().body;
  }
  text(): Promise<string> {
    if (this.real !== null) return this.real.text();
    if (this.used) return realm.Promise.reject(unusable());
    this.used = this.answer.body !== null;
    return realm.Promise.resolve(this.answer.body ?? '');
  }
  json(): Promise<unknown> {
    return this.text().then((text) => realm.JSON.parse(text) as unknown);
  }
  arrayBuffer(): Promise<ArrayBuffer> {
    return this.whole().arrayBuffer();
  }
  blob(): Promise<Blob> {
    return this.whole().blob();
  }
  formData(): Promise<FormData> {
    return this.whole().formData();
  }
  clone(): Response {
    return this.whole().clone();
  }

  private whole(): Response {
    if (this.used) throw unusable();
    const { body, status, headers } = this.answer;
    return (this.real ??= new realm.Response(body, { status, headers }));
  }
}
Object.setPrototypeOf(WholeResponse.prototype, realm.Response.prototype as object);

const unusable = () => new realm.TypeError('Body is unusable: Body has already been read');

export const platformResponse = (answer: PlatformAnswer): Response => new WholeResponse(answer) as unknown as Response;
