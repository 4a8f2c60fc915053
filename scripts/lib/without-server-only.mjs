import { registerHooks } from 'node:module';

// `server-only` guards bundles for the browser; a script is on the server by nature.
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'server-only')
      return { url: 'data:text/javascript,export {}', shortCircuit: true };
    return next(specifier, context);
  },
});
