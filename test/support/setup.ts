// Fluent UI in jsdom reads NodeFilter as a global.
if (typeof window !== "undefined") globalThis.NodeFilter ??= window.NodeFilter;
