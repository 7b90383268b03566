// The one script of the page: where a claim is pointed at or focused, all of its parts light up. Without it the page
// holds the same words, marks, numbers and links.

/** Plain JavaScript; its hash stands in the page's policy. */
export const pageScript = `
const all = (claim) => document.querySelectorAll('[data-claim="' + claim + '"]');
let lit = null;
const light = (event) => {
  const part = event.target.closest && event.target.closest('[data-claim]');
  const claim = part ? part.dataset.claim : null;
  if (claim === lit) return;
  if (lit) for (const element of all(lit)) element.classList.remove('lit');
  if (claim) for (const element of all(claim)) element.classList.add('lit');
  lit = claim;
};
document.addEventListener('pointerover', light);
document.addEventListener('focusin', light);
`;
