//go:build browser || rulegen

// The browser's program has no JSON reader: all that it reads came on a tape.

package validate

type jsonSpan struct{}

type jsonWalk struct{}

func (*walk) beginJSON(*Value) {}

func (*walk) nextInJSON() bool { return false }
