// What the pages fetch: the programs, the loader, the libraries, and the scripts that measure.

package main

import (
	"os"
	"path/filepath"

	"paycheck/tests/browser"
	"paycheck/web/build"
)

// fillPrograms builds web/dist and the programs that are compared with what is in it.
func fillPrograms(files site, root string) error {
	if err := build.All(root, os.Stderr); err != nil {
		return err
	}
	folder, err := os.MkdirTemp("", "paycheck-bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	say("compiling the empty program and that of validator by reflection")
	empty, reflection := filepath.Join(folder, "empty.wasm"), filepath.Join(folder, "reflection.wasm")
	if err := build.Plain(root, "./tests/bench/empty", empty); err != nil {
		return err
	}
	// Without the tag browser, which leaves validator out, and on all of Go's runtime, which it needs.
	if err := build.Compile(root, "./tests/bench/reflection", reflection, build.Options{Whole: true}); err != nil {
		return err
	}
	if err := build.Loader(root, reflection, folder); err != nil {
		return err
	}
	say("compiling the program without all gateways but KICC and KG INICIS")
	two, err := twoGateways(root, folder)
	if err != nil {
		return err
	}
	dist := filepath.Join(root, "web", "dist")
	for name, file := range map[string]string{
		"paycheck.wasm":   filepath.Join(dist, "paycheck.wasm"),
		"paycheck.js":     filepath.Join(dist, "paycheck.js"),
		"empty.wasm":      empty,
		twoGatewaysFile:   two,
		"wasm_exec.js":    filepath.Join(output("go", "env", "GOROOT"), "lib", "wasm", "wasm_exec.js"),
		"reflection.wasm": reflection,
		"reflection.js":   filepath.Join(folder, "paycheck.js"),
	} {
		if files[name], err = os.ReadFile(file); err != nil {
			return err
		}
	}
	return nil
}

// fillScripts bundles the libraries, each with its rules, and the scripts that measure. page is for ajv to make its code in.
func fillScripts(files site, root string, page *browser.Page, address string) (err error) {
	for _, name := range []string{"ajv", "bench", "empty", "frame"} {
		script := "page-" + name + ".js"
		if files[script], err = bundle(root, "page/"+name, true, ""); err != nil {
			return err
		}
		files[name+".html"] = pageOf(script)
	}
	files["empty.html"] = append(files["empty.html"], `<script src="wasm_exec.js"></script>`...)

	if err := open(page, address+"/ajv.html"); err != nil {
		return err
	}
	standalone, err := ask[string](page, "standalone")
	if err != nil {
		return err
	}
	for _, peer := range append(peers, "zod-jitless") {
		if files[peer+".js"], err = bundle(root, "peers/"+peer, true, standalone); err != nil {
			return err
		}
	}
	return fillVisits(files, root)
}

// sizes compresses what the table compares.
func sizes(files site, quick bool) (map[string]Size, error) {
	say("compressing")
	compared := []string{"paycheck.wasm", "paycheck.js", "empty.wasm", twoGatewaysFile}
	if !quick { // ten megabytes take half a minute
		compared = append(compared, "reflection.wasm")
	}
	for _, peer := range peers {
		compared = append(compared, peer+".js")
	}
	all := map[string]Size{}
	for _, name := range compared {
		size, err := sizeOf(files[name])
		if err != nil {
			return nil, err
		}
		all[name] = size
	}
	return all, nil
}

// pageOf gives a page that runs a module.
func pageOf(script string) []byte {
	return []byte(`<!doctype html><link rel="icon" href="data:,"><script type="module" src="` + script + `"></script>`)
}
