// How much a request may hold and a report may say.

package validate

import "paycheck/validate/internal/given"

// The limits of requests and reports.
const (
	// MaxBytes is how many bytes of JSON text are read.
	MaxBytes = given.MaxBytes
	// MaxDepth is how deep objects and arrays may be nested, the request itself included.
	MaxDepth = given.MaxDepth
	// maxIssues is how many issues a report has at most.
	maxIssues = 100
)
