// The command that runs the example shop: go run ./tests/shop/cmd, on PORT or 8081.
package main

import (
	"cmp"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"paycheck/tests/shop"
	"paycheck/tests/shop/standin"
	"paycheck/web/build"
)

func main() {
	if err := run(cmp.Or(os.Getenv("PORT"), "8081")); err != nil {
		fmt.Fprintln(os.Stderr, "shop:", err)
		os.Exit(1)
	}
}

func run(port string) error {
	root, err := build.Root()
	if err != nil {
		return err
	}
	dist := filepath.Join(root, "web", "dist")
	if _, err := os.Stat(filepath.Join(dist, "paycheck.js")); err != nil {
		return fmt.Errorf("paycheck is not built (%w): run make build first", err)
	}
	listener, err := net.Listen("tcp", net.JoinHostPort("localhost", port))
	if err != nil {
		return fmt.Errorf("cannot listen on port %q (set PORT to another one): %w", port, err)
	}
	address := "http://" + listener.Addr().String()
	handler := shop.WithStandIn(&standin.PortOne{BeforeReturn: 1}, &shop.Shop{Orders: &shop.Memory{}}, address, http.Dir(dist))
	server := http.Server{Handler: handler, ReadHeaderTimeout: 5 * time.Second}
	fmt.Printf("shop: open %s (stop with Ctrl+C)\n", address)
	return server.Serve(listener)
}
