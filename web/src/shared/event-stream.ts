import { useEffect, useRef } from 'react';
import { kBaseUrl } from '@/api/client';

/** One change somewhere. `resync` means events may have been missed: read again what is shown. */
export type StreamEvent = { kind: 'resync' } | { kind: string; seq: number; case_id: string };

const kChannel = 'jingwei.events';
const kReopen_ms = 15_000;

function parse(data: string): StreamEvent | undefined {
  try {
    return JSON.parse(data) as StreamEvent;
  } catch {
    return undefined;
  }
}

/** Opens the stream and keeps it open until `signal` aborts; EventSource itself resumes by Last-Event-ID. */
function lead(signal: AbortSignal, tell: (event: StreamEvent) => void): Promise<void> {
  return new Promise((resolve) => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let opened = false;
    const open = () => {
      source = new EventSource(`${kBaseUrl}/events`);
      source.onopen = () => {
        if (opened) tell({ kind: 'resync' });
        opened = true;
      };
      source.addEventListener('case', (message) => {
        const event = parse((message as MessageEvent<string>).data);
        if (event) tell(event);
      });
      source.onerror = () => {
        // CLOSED is final for EventSource (for example after a 503): open a new one, unhurried.
        if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, kReopen_ms);
      };
    };
    open();
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      source?.close();
      resolve();
    });
  });
}

/** Listens to case changes. One stream per browser: the tab holding the lock reads it and tells the others,
 *  because HTTP/1.1 allows a browser only six connections to the server. */
export function useEventStream(enabled: boolean, onEvent: (event: StreamEvent) => void): void {
  const handler = useRef(onEvent);
  useEffect(() => {
    handler.current = onEvent;
  });
  useEffect(() => {
    if (!enabled || typeof EventSource === 'undefined') return undefined;
    const abort = new AbortController();
    const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(kChannel);
    if (channel) channel.onmessage = (message: MessageEvent<StreamEvent>) => handler.current(message.data);
    const tell = (event: StreamEvent) => {
      handler.current(event);
      channel?.postMessage(event);
    };
    if (channel && navigator.locks) {
      const { signal } = abort;
      navigator.locks
        .request(kChannel, { signal }, () => lead(signal, tell))
        .catch(() => {
          // Aborted while waiting for the lead: the page closed first.
        });
    } else void lead(abort.signal, tell);
    return () => {
      abort.abort();
      channel?.close();
    };
  }, [enabled]);
}
