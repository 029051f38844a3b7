// The list of claims narrowed by what one chooses. Without this script the list is whole and nothing is missing.
// What is chosen stands behind the # of the address, so that a narrowed list can be sent to somebody.
const filter = document.querySelector("form.filter")
if (filter) {
  const claims = [...document.querySelectorAll(".index-claim")]
  const topics = [...document.querySelectorAll(".index-topic")]
  const said = filter.querySelector("[role=status]")
  const choices = [...filter.querySelectorAll("select")]

  const chosen = () => Object.fromEntries(choices.map(choice => [choice.name, choice.value]))
  const fits = (source, want) =>
    (!want.design || source.dataset.design === want.design) &&
    (!want.since || source.dataset.year >= want.since) &&
    (!want.status || source.dataset.status === want.status)

  const show = () => {
    const want = chosen()
    const one = want.design || want.since || want.status
    for (const claim of claims) {
      const sources = [...claim.querySelectorAll(".index-source")]
      claim.hidden = !(
        (!want.topic || claim.dataset.topic === want.topic) &&
        (!want.certainty || claim.dataset.certainty === want.certainty) &&
        (!one || sources.some(source => fits(source, want)))
      )
    }
    for (const topic of topics) topic.hidden = !topic.querySelector(".index-claim:not([hidden])")
    const shown = claims.filter(claim => !claim.hidden).length
    said.textContent = said.dataset.shown.replace("{n}", shown).replace("{of}", claims.length)
  }

  const keep = () => {
    const given = Object.entries(chosen()).filter(([, value]) => value)
    history.replaceState(null, "", given.length ? `#${new URLSearchParams(given)}` : "#")
  }

  const recall = () => {
    const given = new URLSearchParams(location.hash.slice(1))
    for (const choice of choices) {
      const value = given.get(choice.name) || ""
      choice.value = [...choice.options].some(option => option.value === value) ? value : ""
    }
    show()
  }

  filter.addEventListener("submit", event => event.preventDefault())
  filter.addEventListener("change", () => { show(); keep() })
  filter.addEventListener("reset", event => {
    event.preventDefault()
    for (const choice of choices) choice.value = ""
    show()
    keep()
  })
  addEventListener("hashchange", () => { if (!location.hash || location.hash.includes("=")) recall() })
  filter.hidden = false
  recall()
}
