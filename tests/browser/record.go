// What happens in a page while a test is busy with something else.

package browser

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
)

type record struct {
	mu      sync.Mutex
	said    []string
	fetched []string
}

// add takes an event of the protocol. chromedp calls it in the loop that reads
// the browser's messages, so an event is recorded before a later command returns.
func (r *record) add(event any) {
	r.mu.Lock()
	defer r.mu.Unlock()
	switch event := event.(type) {
	case *runtime.EventConsoleAPICalled:
		r.said = append(r.said, fmt.Sprintf("%s: %s", event.Type, arguments(event.Args)))
	case *runtime.EventExceptionThrown:
		r.said = append(r.said, "exception: "+thrown(event.ExceptionDetails))
	case *log.EventEntryAdded:
		r.said = append(r.said, fmt.Sprintf("%s: %s %s", event.Entry.Level, event.Entry.Text, event.Entry.URL))
	case *network.EventRequestWillBeSent:
		r.fetched = append(r.fetched, event.Request.URL)
	}
}

func (r *record) messages() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Clone(r.said)
}

func (r *record) requests() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Clone(r.fetched)
}

func arguments(args []*runtime.RemoteObject) string {
	var texts []string
	for _, arg := range args {
		var text string
		switch {
		case arg.Type == "string":
			json.Unmarshal(arg.Value, &text)
		case arg.Description != "":
			text = arg.Description
		default:
			text = string(arg.Value)
		}
		texts = append(texts, text)
	}
	return strings.Join(texts, " ")
}

func thrown(details *runtime.ExceptionDetails) string {
	if details.Exception != nil && details.Exception.Description != "" {
		return details.Exception.Description
	}
	return details.Text
}
