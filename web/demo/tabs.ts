// Tabs: one panel of several is shown; arrow keys move between the tabs.

/** Brings a tab list to life, its first tab chosen. Each tab names its panel by aria-controls. */
export function bringTabs(list: Element) {
  const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')]
  tabs.forEach((tab, index) => {
    tab.addEventListener('click', () => chooseTab(tab))
    tab.addEventListener('keydown', (event) => {
      const last = tabs.length - 1
      const steps: Record<string, number> = {
        ArrowRight: index === last ? 0 : index + 1,
        ArrowLeft: index === 0 ? last : index - 1,
        Home: 0,
        End: last,
      }
      const next = tabs[steps[event.key] ?? -1]
      if (!next) return
      event.preventDefault()
      chooseTab(next)
      next.focus()
    })
  })
  chooseTab(tabs[0]!)
}

/** Shows the panel of a tab and hides those of its neighbours. */
export function chooseTab(chosen: HTMLElement) {
  for (const tab of chosen.closest('[role=tablist]')!.querySelectorAll<HTMLElement>('[role=tab]')) {
    tab.ariaSelected = String(tab === chosen)
    tab.tabIndex = tab === chosen ? 0 : -1
    document.getElementById(tab.getAttribute('aria-controls')!)!.hidden = tab !== chosen
  }
}
