/** Version of the rules: it changes when any figure or its explanation could. Part of every receipt. */
export const ENGINE_VERSION = '1.0.0';
