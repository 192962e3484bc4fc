import { kBaseUrl } from './client';
import { apiContext } from './context';
import { NetworkProblem, toProblem } from './problem';

interface Sending {
  query?: Record<string, string | boolean | undefined>;
  type?: string;
  /** 0 to 1 while the bytes leave; at 1 the server reads them. */
  onProgress?: (part: number) => void;
}

function bodyOf(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return undefined;
  }
}

/** A file to the server, by hand: the typed client would serialise it, and fetch says nothing on the way. */
export function sendBytes<T>(path: string, bytes: Blob, sending: Sending = {}): Promise<T> {
  const { query = {}, type = 'application/octet-stream', onProgress } = sending;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${kBaseUrl}${path}?${search}`);
    request.setRequestHeader('Content-Type', type);
    request.setRequestHeader('Accept-Language', apiContext.language());
    const token = apiContext.csrfToken();
    if (token) request.setRequestHeader('X-CSRF-Token', token);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new NetworkProblem());
    request.onload = () => {
      if (request.status === 401) apiContext.unauthorized();
      const body = bodyOf(request);
      if (request.status >= 200 && request.status < 300) resolve(body as T);
      else reject(toProblem(request.status, body));
    };
    request.send(bytes);
  });
}
