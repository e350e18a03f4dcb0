// What the figures were measured on.

package main

import (
	"os"
	"os/exec"
	"runtime"
	"strings"
)

// Machine is the computer of a run.
type Machine struct {
	CPU    string `json:"cpu"`
	Cores  int    `json:"cores"`
	Kernel string `json:"kernel"`
}

// thisMachine asks the system; what it cannot tell is "unknown".
func thisMachine() Machine {
	return Machine{CPU: processor(), Cores: runtime.NumCPU(), Kernel: output("uname", "-srm")}
}

func processor() string {
	if runtime.GOOS == "darwin" {
		return output("sysctl", "-n", "machdep.cpu.brand_string")
	}
	text, _ := os.ReadFile("/proc/cpuinfo")
	for line := range strings.Lines(string(text)) {
		if name, value, _ := strings.Cut(line, ":"); strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return "unknown"
}

// commit names the commit that is checked out, with a + after it when its files were changed since.
func commit(root string) string {
	commit := output("git", "-C", root, "rev-parse", "--short=12", "HEAD")
	if output("git", "-C", root, "status", "--porcelain") != "" {
		commit += "+"
	}
	return commit
}

// output gives what a command prints.
func output(name string, args ...string) string {
	text, err := exec.Command(name, args...).Output()
	if err != nil {
		return "unknown"
	}
	return strings.TrimSpace(string(text))
}
