// How much a request may hold and a report may say.

package validate

// The limits of rules.md §1 and §2.
const (
	maxBytes  = 1 << 20 // of the JSON text
	maxIssues = 100     // in a report
)
