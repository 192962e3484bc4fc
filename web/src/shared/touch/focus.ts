/** Moves the focus to the first field that is wrong, after React has drawn the errors. */
export function focusFirstError(within: HTMLElement | null) {
  requestAnimationFrame(() => {
    const marked = within?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid="true"]');
    const target = marked?.matches('input, textarea, button')
      ? marked
      : marked?.querySelector<HTMLElement>('[tabindex="0"], input, button');
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  });
}
