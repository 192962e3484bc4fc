import { useState } from 'react';

const kKey = 'jingwei.elder';
const kClass = 'elder';

function stored(): boolean {
  try {
    return localStorage.getItem(kKey) === '1';
  } catch {
    return false;
  }
}

/** Called before the first render, so that large text does not jump in. */
export function applyElder(on = stored()) {
  document.documentElement.classList.toggle(kClass, on);
}

/** 长辈版: larger text, higher contrast; remembered on this device. */
export function useElder(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(stored);
  return [
    on,
    (next) => {
      setOn(next);
      applyElder(next);
      try {
        localStorage.setItem(kKey, next ? '1' : '0');
      } catch {
        // Then it lasts until the page is closed.
      }
    },
  ];
}
