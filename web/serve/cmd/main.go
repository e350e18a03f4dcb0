// The command of make run: serves the demo on PORT, 8080 by default.
package main

import (
	"cmp"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"paycheck/web/build"
	"paycheck/web/serve"
)

func main() {
	if err := run(cmp.Or(os.Getenv("PORT"), "8080")); err != nil {
		fmt.Fprintln(os.Stderr, "paycheck:", err)
		os.Exit(1)
	}
}

func run(port string) error {
	root, err := build.Root()
	if err != nil {
		return err
	}
	web, err := os.OpenRoot(filepath.Join(root, "web"))
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", net.JoinHostPort("localhost", port))
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("port %s is taken by another program: stop that one, or choose another port with PORT, as in: PORT=8090 make run", port)
	}
	if err != nil {
		return fmt.Errorf("cannot listen on port %q (set PORT to another one): %w", port, err)
	}
	fmt.Printf("paycheck: the demo is at http://localhost:%d (stop with Ctrl+C)\n", listener.Addr().(*net.TCPAddr).Port)
	server := http.Server{Handler: serve.Handler(web.FS()), ReadHeaderTimeout: 5 * time.Second}
	return server.Serve(listener)
}
