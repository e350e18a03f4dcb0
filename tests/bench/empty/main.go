// The Go program that does nothing but stay: what any Go program costs at least.
package main

func main() { select {} }
