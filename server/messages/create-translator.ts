import { _createCache, _createIntlFormatters, createTranslator as createAlone } from "use-intl/core";

const cache = _createCache();
const shared = { _cache: cache, _formatters: _createIntlFormatters(cache) };

/**
 * The translator of `use-intl`, which by itself reads each text anew: a mail of ten lines would read the grammar of each
 * ten times. What one has read here all others know; there are no more than the catalogue has texts.
 */
export const createTranslator: typeof createAlone = (options) => createAlone({ ...shared, ...options });
