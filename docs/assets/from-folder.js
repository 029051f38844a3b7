// Search for a page that was opened from a folder, where a browser starts no worker and fetches no file: the
// worker's script runs in a frame inside this page, under this page's policy. Material's scripts know such a
// stand-in by the name IFrameWorker.
if (location.protocol === "file:") {
  const added = (within, address) => new Promise((resolve, reject) => {
    const script = within.document.createElement("script")
    Object.assign(script, { src: address, onload: resolve, onerror: reject })
    within.document.body.append(script)
  })

  window.Worker = window.IFrameWorker = class extends EventTarget {
    constructor(address) {
      super()
      const frame = document.createElement("iframe")
      frame.hidden = true
      document.body.append(frame)
      this.frame = frame
      this.within = frame.contentWindow
      // written once, so that no browser puts an empty page in its place later
      this.within.document.open()
      this.within.document.write("<!doctype html><title></title><body>")
      this.within.document.close()
      this.within.postMessage = data => this.told(new MessageEvent("message", { data }))
      this.within.importScripts = (...addresses) => addresses.reduce(
        (before, each) => before.then(() => added(this.within, each)),
        Promise.resolve(),
      )
      this.begun = added(this.within, address)
      this.begun.catch(() => this.told(new ErrorEvent("error")))
    }

    told(event) {
      this.dispatchEvent(event)
      this[`on${event.type}`]?.(event)
    }

    postMessage(data) {
      this.begun.then(() => this.within.dispatchEvent(new MessageEvent("message", { data })), () => {})
    }

    terminate() {
      this.frame.remove()
    }
  }
}
