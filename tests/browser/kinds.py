"""The kinds of pages that a manual has, one of each, and the screens and papers they must fit."""

KINDS = {
    "home": "index.html",
    "chapter": "rationale.html",
    "objectives": "objectives.html",
    "design": "design.html",
    "results": "evidence/results.html",
    "result": "results/denmark-pilot-patients.html",
    "weeks": "final-content.html",
    "programme": "programme/index.html",
    "path": "start/instructor.html",
    "alignment": "design/alignment.html",
    "session": "sessions/education-1.html",
    "take-home": "sessions/education-1-take-home.html",
    "slides": "sessions/education-1-slides.html",
    "poster": "programme/signs-poster.html",
    "account": "programme/account-sheet.html",
    "exercise": "exercises/leg-muscles.html",
    "class": "classes/class-03.html",
    "measure": "measures/oswestry.html",
    "assessment": "programme/initial-consultation.html",
    "claim": "claims/exercise-reduces-pain.html",
    "evidence": "evidence/index.html",
    "references": "evidence/references.html",
    "reference": "evidence/references/kjaer2018.html",
    "standards": "evidence/standards.html",
    "techniques": "evidence/techniques.html",
    "glossary": "glossary.html",
    "course": "course/day-1.html",
    "contribute": "contribute/authors.html",
    "absent": "no/such/page.html",
}
TOLD = [kind for kind in KINDS if kind != "absent"]
SCREENS = {"small": 320, "phone": 390, "tablet": 768, "desk": 1280}
# Where each text stands that a reader can see, in the order of the page: [words, colour, ground, size, weight].
TEXTS = """root => {
  const numbers = text => text.match(/[\\d.]+/g).map(Number)
  const ground = element => {
    for (; element; element = element.parentElement) {
      const paint = numbers(getComputedStyle(element).backgroundColor)
      if ((paint[3] ?? 1) > 0.9) return paint
    }
    return [255, 255, 255]
  }
  const unseen = element => {
    const { clipPath, opacity } = getComputedStyle(element)
    return clipPath.startsWith("inset(50%") || opacity === "0"
  }
  const found = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement
    const words = walker.currentNode.data.replace(/\\s+/g, " ").trim()
    if (!words || !holder.checkVisibility({ visibilityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    if (![...range.getClientRects()].some(box => box.width > 1 && box.height > 1)) continue
    let opacity = 1
    let hidden = false
    for (let each = holder; each && each !== document.body; each = each.parentElement) {
      hidden ||= unseen(each)
      opacity *= Number(getComputedStyle(each).opacity)
    }
    if (hidden) continue
    const style = getComputedStyle(holder)
    const ink = numbers(style.color)
    const paper = ground(holder)
    const share = (ink[3] ?? 1) * opacity
    const mixed = [0, 1, 2].map(part => ink[part] * share + paper[part] * (1 - share))
    found.push([words, mixed, paper, parseFloat(style.fontSize), Number(style.fontWeight)])
  }
  return found
}"""
