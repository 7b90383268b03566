// A status other than "here it is" -> a Problem. The page that came with it stands in the WARC file.

import type { Problem } from '../nouns/index.ts';

export function statusProblem(url: string, status: number): Problem | undefined {
  if (status >= 200 && status < 300) return undefined;
  const value = `${status} for ${url}`;
  if (status === 404 || status === 410)
    return {
      code: 'fetch/not-found',
      message: 'The site has no page at this address, or has taken it away.',
      value,
      fix: 'Check the address; a page that is gone may stand in a web archive.',
    };
  if (status >= 500)
    return {
      code: 'fetch/server-error',
      message: 'The site says that something is wrong with itself.',
      value,
      fix: 'Try again later.',
    };
  if (status >= 400)
    return {
      code: 'fetch/refused',
      message: 'The site does not give this page to Hearsay.',
      value,
      fix: 'Save the page with a browser and read the file.',
    };
  return {
    code: 'fetch/no-page',
    message: 'The answer holds no page and does not say where it is.',
    value,
    fix: 'Open the address with a browser, and name the address at which it ends.',
  };
}
