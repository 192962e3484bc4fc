/** TanStack Query pauses a query while the browser calls itself offline; these must run and use what is kept. */
export const kDeviceOnly = 'always';
