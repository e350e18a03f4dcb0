// Pressing pay as soon as a page is there: how long a buyer who comes back waits for the verdict.

import { cases, fresh } from './requests'

/** Presses the page's button once the page is loaded. verdict then gives the milliseconds from the press until accepts has answered. */
export function pressed(accepts: (params: unknown) => Promise<boolean>): void {
  const button = document.querySelector('button')!
  const params = fresh(cases.find(({ name }) => name === 'card')!)[0]
  const waited = new Promise<number>((resolve, reject) => {
    button.onclick = async ({ timeStamp }) => {
      try {
        if (!(await accepts(params))) throw new Error('a clean request was refused')
        resolve(performance.now() - timeStamp)
      } catch (problem) {
        reject(problem)
      }
    }
  })
  addEventListener('load', () => button.click())
  Object.assign(window, { verdict: () => waited })
}
