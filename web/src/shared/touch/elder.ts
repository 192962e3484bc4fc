import { useSyncExternalStore } from 'react';

const kKey = 'jingwei.elder';
const kClass = 'elder';
const listeners = new Set<() => void>();
const current = () => document.documentElement.classList.contains(kClass);

function stored(): boolean {
  try {
    return localStorage.getItem(kKey) === '1';
  } catch {
    return false;
  }
}

function set(on: boolean) {
  document.documentElement.classList.toggle(kClass, on);
  try {
    localStorage.setItem(kKey, on ? '1' : '0');
  } catch {
    // Then it lasts until the page is closed.
  }
  for (const listener of listeners) listener();
}

/** Called before the first render, so that large text does not jump in. */
export function applyElder() {
  document.documentElement.classList.toggle(kClass, stored());
}

/** 长辈版: larger text, higher contrast; remembered on this device. */
export function useElder(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, current);
  return [on, set];
}
